package dev.plimsoll.migration;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of one folder that one tool runs.
 *
 * @param because what gave the tool away, see {@link Claim#because}; empty where it is not known
 * @param engine what says which engine they are written for; null where nothing does
 * @param files in the order in which the tool applies them
 */
public record MigrationSet(
        Path folder,
        String because,
        Layout layout,
        List<FoundFile> files,
        @Nullable EngineSign engine) {
    public MigrationSet {
        files = List.copyOf(files);
    }

    /** Whether all of its files are migrations in another language than SQL. */
    public boolean isOfScripts() {
        return files.stream().allMatch(file -> ScriptFiles.isScript(file.path()));
    }

    /** Whether something gave the tool away. */
    public boolean isRecognised() {
        return !because.isEmpty();
    }
}
