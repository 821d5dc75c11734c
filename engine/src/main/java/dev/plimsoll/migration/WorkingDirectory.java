package dev.plimsoll.migration;

import java.nio.file.Path;

/** The directory that paths are given and shown from. Nothing else in the engine asks the process for one. */
public record WorkingDirectory(Path path) {

    public WorkingDirectory {
        path = path.toAbsolutePath().normalize();
    }

    public Path resolve(String given) {
        return path.resolve(given).normalize();
    }

    /** With forward slashes, relative; absolute only where no relative form exists. The directory itself is {@code .}. */
    public String show(Path file) {
        Path absolute = path.resolve(file).normalize();
        boolean sameRoot = absolute.getRoot() != null && absolute.getRoot().equals(path.getRoot());
        String shown = (sameRoot ? path.relativize(absolute) : absolute).toString();
        return shown.isEmpty() ? "." : shown.replace(absolute.getFileSystem().getSeparator(), "/");
    }
}
