package dev.plimsoll.check;

import dev.plimsoll.check.DatabasePlan.PlannedFile;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.model.MigrationHistory.Entry;
import dev.plimsoll.model.MigrationHistory.Run;
import dev.plimsoll.model.MigrationHistory.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the names of planned files say. */
final class Histories {

    private Histories() {}

    static List<Entry> uncompared(List<PlannedFile> files) {
        return files.stream()
                .filter(planned -> isRun(planned.layout(), planned.file().path()))
                .map(planned -> entry(planned.layout(), planned.file().path(), State.UNCOMPARED, null))
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
        return Entry.ofFile(path, layout.tool(), run, layout.version(path), state, formerPath, layout.checksums());
    }
}
