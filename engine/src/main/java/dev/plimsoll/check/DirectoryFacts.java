package dev.plimsoll.check;

import dev.plimsoll.check.DatabasePlan.PlannedFile;
import dev.plimsoll.check.DatabasePlan.PlannedFile.SetKey;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Repository;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.migration.tool.AtlasSum;
import dev.plimsoll.model.MigrationHistory;
import dev.plimsoll.model.MigrationHistory.Entry;
import dev.plimsoll.model.MigrationHistory.State;
import dev.plimsoll.model.MissingMigration;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.StaleSum;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What lists and sums beside migrations say of them. Folders in which nothing is new are passed over. */
final class DirectoryFacts {

    private final WorkingDirectory workingDirectory;

    DirectoryFacts(WorkingDirectory workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    List<Object> of(DatabasePlan plan) {
        Set<String> changed = new HashSet<>(plan.touched());
        for (MigrationHistory history : plan.histories()) {
            for (Entry entry : history.entries()) {
                if (entry.state() != State.UNCHANGED && entry.state() != State.UPSTREAM) {
                    changed.add(folder(entry.path()));
                }
            }
        }
        Set<Path> folders = new LinkedHashSet<>();
        Set<SetKey> sets = new LinkedHashSet<>();
        for (PlannedFile planned : plan.files()) {
            Path file = planned.file().file();
            Path folder = file == null || planned.file().text() != null ? null : file.getParent();
            if (folder != null && changed.contains(folder(planned.file().path()))) {
                folders.add(folder);
                sets.add(planned.key());
            }
        }
        List<Object> facts = new ArrayList<>();
        folders.forEach(folder -> facts.addAll(sums(plan.database(), folder)));
        sets.stream()
                .map(SetKey::layout)
                .distinct()
                .forEach(layout -> layout.missing()
                        .forEach(missing -> facts.add(new MissingMigration(
                                plan.database(),
                                workingDirectory.show(missing.list()),
                                layout.tool(),
                                missing.name(),
                                missing.file()))));
        return facts;
    }

    private List<StaleSum> sums(String database, Path folder) {
        Folder looked = new Folder(folder, Repository.rootOf(folder).orElse(folder));
        return AtlasSum.in(looked).stream()
                .map(difference -> new StaleSum(
                        database,
                        difference.migration() == null
                                ? new SourceRange(
                                        workingDirectory.show(folder.resolve(AtlasSum.NAME)),
                                        0,
                                        0,
                                        difference.line(),
                                        1,
                                        difference.line(),
                                        1)
                                : SourceRange.wholeFile(workingDirectory.show(folder.resolve(difference.migration()))),
                        difference.words()))
                .toList();
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
