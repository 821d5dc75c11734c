package dev.plimsoll.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The repository that a path lies in: the nearest folder upward that holds {@code .git}. */
public final class Repository {

    private Repository() {}

    /** The root, or empty where the path lies in none. Looks at names only, whether or not the path exists. */
    public static Optional<Path> rootOf(Path path) {
        for (Path folder = path; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** Whether symbolic links lead from the path, which exists, to somewhere beyond {@code boundary}. */
    static boolean leadsOutOf(Path boundary, Path path) throws IOException {
        return !path.toRealPath().startsWith(boundary.toRealPath());
    }
}
