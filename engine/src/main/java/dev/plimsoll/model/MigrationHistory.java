package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of a database as files, as a fact: what their names say, and how they differ from the base that they are compared with.
 *
 * @param entries in the order of their application to an empty database; what is deleted comes last
 */
public record MigrationHistory(String database, List<Entry> entries) {

    /** When a file is run. */
    public enum Run {
        ONCE,
        /** Again whenever it changes. */
        AGAIN,
        /** To take a migration back. */
        BACK
    }

    /** What has become of a file since the base. */
    public enum State {
        /** No base was named. */
        UNCOMPARED,
        UNCHANGED,
        ADDED,
        EDITED,
        RENAMED,
        DELETED,
        /** Not here yet: the branch that is compared with has got it meanwhile. */
        UPSTREAM
    }

    /**
     * One file.
     *
     * @param path as reports show it; of a deleted file the one it had
     * @param tool id of the tool that runs it
     * @param version as the tool reads it from the path, or null
     * @param formerPath of a renamed file, else null
     * @param checksummed whether the tool refuses to go on after a migration that it has run was changed
     */
    public record Entry(
            String path,
            String tool,
            Run run,
            @Nullable String version,
            State state,
            @Nullable String formerPath,
            boolean checksummed) {

        /** Whether it runs once, and is not deleted. */
        public boolean isVersioned() {
            return run == Run.ONCE && version != null && state != State.DELETED;
        }

        public Entry withState(State newState) {
            return new Entry(path, tool, run, version, newState, formerPath, checksummed);
        }

        /** A match that stands at the start of the file. */
        public Match match(String rule, String message, String database) {
            return Match.of(rule, message, database, SourceRange.wholeFile(path), new Subject(ObjectKind.FILE, path));
        }
    }

    public MigrationHistory {
        entries = List.copyOf(entries);
    }
}
