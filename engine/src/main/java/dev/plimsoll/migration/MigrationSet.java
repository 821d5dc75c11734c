package dev.plimsoll.migration;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of one folder that one tool runs.
 *
 * @param because what gave the tool away, see {@link Claim#because}; empty where it is not known
 * @param files in the order in which the tool applies them
 */
public record MigrationSet(Path folder, String because, Layout layout, List<FoundFile> files) {
    public MigrationSet {
        files = List.copyOf(files);
    }

    /** Whether something gave the tool away. */
    public boolean isRecognised() {
        return !because.isEmpty();
    }
}
