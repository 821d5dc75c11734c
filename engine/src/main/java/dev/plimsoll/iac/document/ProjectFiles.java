package dev.plimsoll.iac.document;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** The text files below the folder that is checked. Nothing outside it is reached, by {@code ..} or by a link. */
public interface ProjectFiles {

    /** All of them, as {@link dev.plimsoll.model.SourceRange#path()} has them. */
    SortedSet<String> paths();

    /** The text of a file, without byte order mark; empty where there is no such file or it is no text. */
    Optional<String> text(String path);

    /** Files that are at hand, by path. */
    static ProjectFiles of(Map<String, String> texts) {
        TreeMap<String, String> files = new TreeMap<>(texts);
        return new ProjectFiles() {
            @Override
            public SortedSet<String> paths() {
                return Collections.unmodifiableSortedSet(files.navigableKeySet());
            }

            @Override
            public Optional<String> text(String path) {
                return Optional.ofNullable(files.get(path));
            }
        };
    }
}
