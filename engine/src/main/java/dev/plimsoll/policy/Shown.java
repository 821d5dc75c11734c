package dev.plimsoll.policy;

import java.nio.file.Path;

/** How messages name files that a configuration names. */
final class Shown {

    private Shown() {}

    /** As the file beside it is shown. */
    static String beside(String shown, Path file, Path other) {
        Path folder = file.toAbsolutePath().getParent();
        Path relative = folder == null ? other : folder.relativize(other.toAbsolutePath());
        return slashed(Path.of(shown).resolveSibling(relative).normalize());
    }

    /** A folder relative to that of the file, with forward slashes. */
    static String relative(Path file, Path folder) {
        Path parent = file.toAbsolutePath().getParent();
        return slashed(parent == null ? folder : parent.relativize(folder.toAbsolutePath()));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
