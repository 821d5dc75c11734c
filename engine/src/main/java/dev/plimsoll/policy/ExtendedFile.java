package dev.plimsoll.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which files a configuration may extend: those of its own repository, so that what is read of a stranger's checkout is the checkout. */
final class ExtendedFile {

    private ExtendedFile() {}

    /**
     * What keeps a file from being extended, as a part of a sentence.
     *
     * @param chain files that are being read already
     */
    static Optional<String> problem(Path file, Path by, List<Path> chain, ConfigurationFiles files) {
        Path root = repository(by);
        if (!file.toAbsolutePath().normalize().startsWith(root)) {
            return Optional.of("lies outside of the repository");
        }
        if (chain.contains(file)) {
            return Optional.of("extends itself");
        }
        if (!files.has(file)) {
            return Optional.of("does not exist");
        }
        return leavesByLink(file, root) ? Optional.of("is a link out of the repository") : Optional.empty();
    }

    private static boolean leavesByLink(Path file, Path root) {
        try {
            return Files.exists(file) && !file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }

    /** The nearest folder upward that holds {@code .git}, or else the folder of the file. */
    private static Path repository(Path file) {
        Path own = file.toAbsolutePath().normalize().getParent();
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return own == null ? file.toAbsolutePath() : own;
    }
}
