package dev.plimsoll.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that others name: those on the disk, or what they were at another time. */
public interface FileTree {

    FileTree DISK = new FileTree() {};

    /** Whether there is such a file or folder. */
    default boolean exists(Path path) {
        return Files.exists(path);
    }

    default InputStream open(Path file) throws IOException {
        return Files.newInputStream(file);
    }

    /** The files in a folder and below, at most {@code most}, in no order. */
    default List<Path> below(Path folder, int depth, int most) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.limit(most).filter(Files::isRegularFile).toList();
        }
    }

    /** Files that are there and not on the disk. */
    default List<Path> onlyHere() {
        return List.of();
    }

    /** How a path is shown, so that a file is not taken for the one on the disk: as it is for most. */
    default String shown(String path) {
        return path;
    }

    /** The path that {@link #shown} was given. */
    default String plain(String shown) {
        return shown;
    }
}
