package dev.plimsoll.check;

import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.model.MigrationHistory;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.SourceRange;
import java.util.List;
import java.util.Map;

/**
 * The files of one database in the order of their replay.
 *
 * @param database its name in the configuration, or {@link #DEFAULT}
 * @param session settings that every session starts with, by lower-case name
 * @param history the same files by what their names and the base say of them, and deleted ones
 * @param changesets what has become of changesets since the base, by their place; empty where none was named
 */
record DatabasePlan(
        String database,
        Server server,
        Map<String, String> session,
        List<PlannedFile> files,
        List<MigrationHistory.Entry> history,
        Map<SourceRange, MigrationHistory.State> changesets) {

    /** Name of the database that files belong to where no configuration says otherwise. */
    static final String DEFAULT = "default";

    /** @param judged false for a file that is only replayed, as the ground that judged ones stand on */
    record PlannedFile(FoundFile file, Layout layout, boolean judged) {}

    DatabasePlan {
        session = Map.copyOf(session);
        files = List.copyOf(files);
        history = List.copyOf(history);
        changesets = Map.copyOf(changesets);
    }

    DatabasePlan(String database, Server server, Map<String, String> session, List<PlannedFile> files) {
        this(database, server, session, files, Histories.uncompared(files), Map.of());
    }

    boolean judgesAny() {
        return files.stream().anyMatch(PlannedFile::judged);
    }
}
