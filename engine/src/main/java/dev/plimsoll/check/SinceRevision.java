package dev.plimsoll.check;

import dev.plimsoll.check.DatabasePlan.PlannedFile;
import dev.plimsoll.check.DatabasePlan.PlannedFile.SetKey;
import dev.plimsoll.check.DatabasePlan.PlannedFile.Turn;
import dev.plimsoll.migration.FileTree;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationFiles;
import dev.plimsoll.migration.ScriptFiles;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.migration.git.BaseRevision;
import dev.plimsoll.migration.git.BaseTree;
import dev.plimsoll.migration.git.FileChange;
import dev.plimsoll.migration.git.FileChange.Kind;
import dev.plimsoll.migration.tool.AtlasSum;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.MigrationHistory;
import dev.plimsoll.model.MigrationHistory.Entry;
import dev.plimsoll.model.MigrationHistory.State;
import dev.plimsoll.model.SourceRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts plans down to what is new or changed against a revision: only that is judged. What the revision has got meanwhile is replayed as
 * well, so that the judgement is that of the merge.
 */
final class SinceRevision {

    private final WorkingDirectory workingDirectory;
    private final BaseRevision base;
    private final Map<Path, FileChange> ours = new HashMap<>();
    private final List<FileChange> theirs;
    private final FileTree tree;
    private final Map<String, String> renamed = new HashMap<>();

    private SinceRevision(WorkingDirectory workingDirectory, BaseRevision base) throws IOException {
        this.workingDirectory = workingDirectory;
        this.base = base;
        base.ours().forEach(change -> ours.put(change.path(), change));
        this.theirs = base.theirs();
        this.tree = new BaseTree(base, ours.values());
        for (FileChange change : ours.values()) {
            if (change.formerPath() != null) {
                renamed.put(workingDirectory.show(change.formerPath()), workingDirectory.show(change.path()));
            }
        }
    }

    /** @throws CannotRun where git does not know the revision, with what mends it */
    static List<DatabasePlan> of(String revision, WorkingDirectory workingDirectory, List<DatabasePlan> plans) {
        try (BaseRevision base = BaseRevision.of(folder(workingDirectory, plans), revision)) {
            SinceRevision since = new SinceRevision(workingDirectory, base);
            List<DatabasePlan> changed = new ArrayList<>();
            for (DatabasePlan plan : plans) {
                changed.add(since.plan(plan));
            }
            return changed;
        } catch (IOException e) {
            throw new CannotRun("the git repository cannot be read: " + e.getMessage(), e);
        }
    }

    /** The repository is that of the files, which may be another than that of the working directory. */
    private static Path folder(WorkingDirectory workingDirectory, List<DatabasePlan> plans) {
        for (DatabasePlan plan : plans) {
            for (PlannedFile planned : plan.files()) {
                Path file = planned.file().file();
                Path folder = file == null
                        ? null
                        : workingDirectory.path().resolve(file).normalize().getParent();
                if (folder != null) {
                    return folder;
                }
            }
        }
        return workingDirectory.path();
    }

    private DatabasePlan plan(DatabasePlan plan) throws IOException {
        Map<SetKey, List<FoundFile>> sets = new LinkedHashMap<>();
        Map<Place, SetKey> folders = new HashMap<>();
        Map<String, Boolean> asked = new HashMap<>();
        for (PlannedFile planned : plan.files()) {
            sets.computeIfAbsent(planned.key(), key -> new ArrayList<>()).add(planned.file());
            asked.put(planned.file().path(), planned.judged());
            Path path = absolute(planned.file());
            if (path != null && path.getParent() != null) {
                folders.putIfAbsent(Place.of(path, path.getParent()), planned.key());
                // Some tools keep each migration in a folder of its own.
                folders.putIfAbsent(Place.of(path, path.getParent().getParent()), planned.key());
            }
        }
        Set<String> upstream = upstream(folders, sets);
        List<PlannedFile> files = new ArrayList<>();
        List<MigrationHistory> histories = new ArrayList<>();
        Map<SourceRange, State> changesets = new HashMap<>();
        for (Map.Entry<SetKey, List<FoundFile>> set : sets.entrySet()) {
            Layout layout = set.getKey().layout();
            List<Entry> history = new ArrayList<>();
            Set<String> grown = new HashSet<>();
            List<PlannedFile> meanwhile = List.of();
            if (!layout.isOneMigrationAFile() && !ours.isEmpty()) {
                Layout before = layout.at(tree);
                ChangesetHistory compared = ChangesetHistory.of(layout, before, renamed);
                changesets.putAll(compared.states());
                history.addAll(compared.entries());
                grown.addAll(compared.changedPaths());
                UpstreamChangesets theirChangesets =
                        UpstreamChangesets.of(set.getKey(), before, base, theirs, workingDirectory);
                changesets.putAll(theirChangesets.states());
                meanwhile = theirChangesets.files();
            }
            List<PlannedFile> own = new ArrayList<>();
            for (FoundFile file : upstream.isEmpty() ? set.getValue() : ordered(layout, set.getValue())) {
                FileChange change = ours.get(absolute(file));
                State state = upstream.contains(file.path())
                        ? State.UPSTREAM
                        : change == null && isToBeAdded(file) ? State.ADDED : state(change);
                boolean judged = asked.getOrDefault(file.path(), false)
                        && (state != State.UNCHANGED || grown.contains(file.path()));
                own.add(new PlannedFile(file, layout, set.getKey().set(), judged));
                if (Histories.isRun(layout, file.path())) {
                    history.add(Histories.entry(layout, file.path(), state, formerPath(change)));
                }
            }
            files.addAll(meanwhile.isEmpty() ? own : around(meanwhile, own));
            history.addAll(deleted(set.getKey(), folders));
            histories.add(new MigrationHistory(plan.database(), history));
        }
        return plan.with(files, histories, changesets).withTouched(touched());
    }

    private static List<PlannedFile> around(List<PlannedFile> meanwhile, List<PlannedFile> own) {
        List<PlannedFile> files = new ArrayList<>();
        own.forEach(planned -> files.add(planned.at(Turn.BEFORE_UPSTREAM)));
        files.addAll(meanwhile);
        own.stream().filter(PlannedFile::judged).forEach(planned -> files.add(planned.at(Turn.AFTER_UPSTREAM)));
        return files;
    }

    /** Folders whose sum file has changed. */
    private Set<String> touched() {
        Set<String> touched = new HashSet<>();
        for (Path path : ours.keySet()) {
            if (path.endsWith(AtlasSum.NAME)) {
                String shown = workingDirectory.show(path);
                touched.add(shown.substring(0, shown.length() - AtlasSum.NAME.length()));
            }
        }
        return touched;
    }

    private static List<FoundFile> ordered(Layout layout, List<FoundFile> files) {
        return layout.inOrder(MigrationFiles.sorted(files));
    }

    /** Adds to the sets what the revision has got meanwhile, and returns its paths. */
    private Set<String> upstream(Map<Place, SetKey> folders, Map<SetKey, List<FoundFile>> sets) throws IOException {
        Set<String> added = new HashSet<>();
        for (FileChange change : theirs) {
            SetKey owner = owner(change.path(), folders);
            if (change.kind() == Kind.ADDED
                    && owner != null
                    && owner.layout().isOneMigrationAFile()
                    && !ours.containsKey(change.path())) {
                String shown = workingDirectory.show(change.path());
                String text = base.textAtTip(change.path());
                sets.computeIfAbsent(owner, key -> new ArrayList<>())
                        .add(new FoundFile(shown, change.path(), null, text));
                added.add(shown);
            }
        }
        return added;
    }

    private List<Entry> deleted(SetKey set, Map<Place, SetKey> folders) {
        List<Entry> deleted = new ArrayList<>();
        for (FileChange change : ours.values()) {
            if (change.kind() == Kind.DELETED && set.equals(owner(change.path(), folders))) {
                String shown = workingDirectory.show(change.path());
                if (Histories.isRun(set.layout(), shown)) {
                    deleted.add(Histories.entry(set.layout(), shown, State.DELETED, null));
                }
            }
        }
        deleted.sort((left, right) -> left.path().compareTo(right.path()));
        return deleted;
    }

    /** Scripts that lie among SQL are of another set. */
    private record Place(@Nullable Path folder, boolean script) {
        static Place of(Path file, @Nullable Path folder) {
            return new Place(folder, ScriptFiles.isScript(file.toString()));
        }
    }

    private static @Nullable SetKey owner(Path path, Map<Place, SetKey> folders) {
        Path folder = path.getParent();
        String name = path.toString();
        if (folder == null || !name.endsWith(".sql") && !ScriptFiles.isScript(name) || name.endsWith("__init__.py")) {
            return null;
        }
        SetKey owner = folders.get(Place.of(path, folder));
        return owner != null ? owner : folders.get(Place.of(path, folder.getParent()));
    }

    private boolean isToBeAdded(FoundFile file) {
        Path path = absolute(file);
        return file.text() != null && path != null && !Files.exists(path);
    }

    private static State state(@Nullable FileChange change) {
        return change == null
                ? State.UNCHANGED
                : switch (change.kind()) {
                    case ADDED -> State.ADDED;
                    case EDITED -> State.EDITED;
                    case RENAMED -> State.RENAMED;
                    case DELETED -> State.DELETED;
                };
    }

    private @Nullable String formerPath(@Nullable FileChange change) {
        return change == null || change.formerPath() == null ? null : workingDirectory.show(change.formerPath());
    }

    private @Nullable Path absolute(FoundFile file) {
        return file.file() == null
                ? null
                : workingDirectory.path().resolve(file.file()).normalize();
    }
}
