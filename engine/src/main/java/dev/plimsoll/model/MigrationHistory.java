package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of a database as files and changesets, as a fact: what their names say, and how they differ from the base that they are compared with.
 *
 * @param entries in the order of their application to an empty database; what is deleted comes last
 */
public record MigrationHistory(String database, List<Entry> entries) {

    /** When a file or changeset is run. */
    public enum Run {
        ONCE,
        /** Again whenever it changes. */
        AGAIN,
        /** To take a migration back. */
        BACK
    }

    /** What has become of a file or changeset since the base. */
    public enum State {
        /** No base was named. */
        UNCOMPARED,
        UNCHANGED,
        ADDED,
        EDITED,
        /** Edited, and the tool is told to take it for the one that has run. */
        RECONCILED,
        RENAMED,
        DELETED,
        /** Not here yet: the branch that is compared with has got it meanwhile. */
        UPSTREAM
    }

    /**
     * One file, or one changeset of a changelog.
     *
     * @param path as reports show it; of a deleted file the one it had
     * @param tool id of the tool that runs it
     * @param version as the tool reads it from the path, or null
     * @param formerPath of a renamed file, else null
     * @param lateAllowed whether the tool is told to run it though it sorts before one that has run
     * @param checksummed whether the tool refuses to go on after a migration that it has run was changed
     * @param changeset the changeset that it is, or null for a file
     * @param place where it is shown: the changeset, or the file as a whole
     */
    public record Entry(
            String path,
            String tool,
            Run run,
            @Nullable String version,
            State state,
            @Nullable String formerPath,
            boolean checksummed,
            boolean lateAllowed,
            @Nullable Changeset changeset,
            SourceRange place) {

        /** A file that is one migration. */
        public static Entry ofFile(
                String path,
                String tool,
                Run run,
                @Nullable String version,
                State state,
                @Nullable String formerPath,
                boolean checksummed,
                boolean lateAllowed) {
            SourceRange whole = SourceRange.wholeFile(path);
            return new Entry(path, tool, run, version, state, formerPath, checksummed, lateAllowed, null, whole);
        }

        /** A changeset of a changelog. */
        public static Entry ofChangeset(Changeset changeset, SourceRange place, String tool, Run run, State state) {
            return new Entry(place.path(), tool, run, null, state, null, true, true, changeset, place);
        }

        /** Whether it runs once, and is not deleted. */
        public boolean isVersioned() {
            return run == Run.ONCE && version != null && state != State.DELETED;
        }

        public Entry withState(State newState) {
            return new Entry(
                    path, tool, run, version, newState, formerPath, checksummed, lateAllowed, changeset, place);
        }

        /** What it is called at the start of a sentence. */
        public String words() {
            return changeset == null ? "This migration" : "Changeset " + changeset.identity();
        }

        /** A match that stands at the start of the file, or at the changeset. */
        public Match match(String rule, String message, String database) {
            Subject subject = changeset == null ? new Subject(ObjectKind.FILE, path) : changeset.subject();
            return Match.of(rule, message, database, place, subject);
        }
    }

    public MigrationHistory {
        entries = List.copyOf(entries);
    }
}
