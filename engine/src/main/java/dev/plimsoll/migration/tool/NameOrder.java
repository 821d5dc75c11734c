package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.FoundFile;
import java.util.Comparator;
import java.util.List;

/** How tools order files: by the characters of a name, as {@code 10_b} before {@code 2_a}. */
final class NameOrder {

    private NameOrder() {}

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
}
