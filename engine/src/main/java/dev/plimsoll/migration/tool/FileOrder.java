package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.FoundFile;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** How tools order files: by the characters of a name, as {@code 10_b} before {@code 2_a}, or as a list of their own has them. */
final class FileOrder {

    private FileOrder() {}

    /** By the name of the file, wherever it lies. */
    static List<FoundFile> byName(List<FoundFile> files) {
        return files.stream()
                .sorted(Comparator.comparing((FoundFile file) -> PlainFiles.name(file.path()))
                        .thenComparing(FoundFile::path))
                .toList();
    }

    /** By the whole path: for files of one name in folders of many. */
    static List<FoundFile> byPath(List<FoundFile> files) {
        return files.stream().sorted(Comparator.comparing(FoundFile::path)).toList();
    }

    /**
     * By the place that a list of the tool gives a file.
     *
     * @param place of a path; below 0 where the list does not have it
     */
    static List<FoundFile> byPlace(List<FoundFile> files, ToIntFunction<String> place) {
        return files.stream()
                .sorted(Comparator.comparingInt((FoundFile file) -> place.applyAsInt(file.path()))
                        .thenComparing(FoundFile::path))
                .toList();
    }
}
