package dev.plimsoll.migration.git;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that differs between two states of a repository.
 *
 * @param path absolute; of a deleted file the one it had
 * @param formerPath of a renamed file the one it had, else null
 */
public record FileChange(Kind kind, Path path, @Nullable Path formerPath) {

    /** What happened to a file. */
    public enum Kind {
        ADDED,
        EDITED,
        DELETED,
        /** Moved or renamed, edited or not. */
        RENAMED
    }
}
