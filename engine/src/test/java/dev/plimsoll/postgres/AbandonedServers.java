package dev.plimsoll.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Servers whose test JVM was killed before it could stop them. */
final class AbandonedServers {

    /** Data folders are named with this, the process id of their JVM, a dash and something unique. */
    static final String PREFIX = "server-";

    private AbandonedServers() {}

    /** Ends those servers and deletes their data; servers of living processes stay. What another process is deleting as well is left to it. */
    static void remove(Path home) throws IOException {
        List<Path> folders;
        try (Stream<Path> files = Files.list(home)) {
            folders = files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
        for (Path folder : folders) {
            if (!ownerLives(folder)) {
                server(folder).ifPresent(ProcessHandle::destroyForcibly);
                try {
                    PostgresBinaries.delete(folder);
                } catch (DirectoryNotEmptyException | UncheckedIOException e) {
                    // Its server is still writing, or another process deletes it: the next run finds it again.
                }
            }
        }
    }

    private static boolean ownerLives(Path folder) {
        String[] parts =
                folder.getFileName().toString().substring(PREFIX.length()).split("-", 2);
        return ProcessHandle.of(Long.parseLong(parts[0])).isPresent();
    }

    /** The running server of a data folder. Its process id may have been given to another program: then it is empty. */
    private static Optional<ProcessHandle> server(Path folder) throws IOException {
        Path pidFile = folder.resolve("data").resolve("postmaster.pid");
        if (!Files.isReadable(pidFile)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("/bin/postgres"));
    }
}
