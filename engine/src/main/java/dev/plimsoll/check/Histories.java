package dev.plimsoll.check;

import dev.plimsoll.check.DatabasePlan.PlannedFile;
import dev.plimsoll.check.DatabasePlan.PlannedFile.SetKey;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.model.MigrationHistory;
import dev.plimsoll.model.MigrationHistory.Entry;
import dev.plimsoll.model.MigrationHistory.Run;
import dev.plimsoll.model.MigrationHistory.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the names of planned files say. */
final class Histories {

    private Histories() {}

    static List<MigrationHistory> uncompared(String database, List<PlannedFile> files) {
        Map<SetKey, List<Entry>> sets = new LinkedHashMap<>();
        for (PlannedFile planned : files) {
            String path = planned.file().path();
            if (isRun(planned.layout(), path)) {
                sets.computeIfAbsent(planned.key(), key -> new ArrayList<>())
                        .add(entry(planned.layout(), path, State.UNCOMPARED, null));
            }
        }
        return sets.values().stream()
                .map(entries -> new MigrationHistory(database, entries))
                .toList();
    }

    /** Whether the file is a migration by itself. */
    static boolean isRun(Layout layout, String path) {
        FileRole.Kind kind = layout.role(path).kind();
        return layout.isOneMigrationAFile() && kind != FileRole.Kind.IGNORED && kind != FileRole.Kind.OTHER;
    }

    static Entry entry(Layout layout, String path, State state, @Nullable String formerPath) {
        Run run = switch (layout.role(path).kind()) {
            case REPEATABLE -> Run.AGAIN;
            case REVERSE -> Run.BACK;
            default -> Run.ONCE;
        };
        return Entry.ofFile(
                path,
                layout.tool(),
                run,
                layout.version(path),
                state,
                formerPath,
                layout.checksums(),
                layout.runsLateArrivals());
    }
}
