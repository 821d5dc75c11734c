package dev.plimsoll.migration;

import dev.plimsoll.model.CannotRun;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The directory that paths are given and shown from. Nothing else in the engine asks the process for one. */
public record WorkingDirectory(Path path) {

    public WorkingDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** @throws CannotRun for a text that can be no path */
    public Path resolve(String given) {
        try {
            return path.resolve(given).normalize();
        } catch (InvalidPathException e) {
            throw new CannotRun("\"" + given.replace('\0', '?') + "\" can be no path: " + e.getReason(), e);
        }
    }

    /** With forward slashes, relative; absolute only where no relative form exists. The directory itself is {@code .}. */
    public String show(Path file) {
        Path absolute = path.resolve(file).normalize();
        boolean sameRoot = absolute.getRoot() != null && absolute.getRoot().equals(path.getRoot());
        String shown = (sameRoot ? path.relativize(absolute) : absolute).toString();
        return shown.isEmpty() ? "." : shown.replace(absolute.getFileSystem().getSeparator(), "/");
    }
}
