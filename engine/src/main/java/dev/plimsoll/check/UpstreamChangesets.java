package dev.plimsoll.check;

import dev.plimsoll.check.DatabasePlan.PlannedFile;
import dev.plimsoll.check.DatabasePlan.PlannedFile.SetKey;
import dev.plimsoll.check.DatabasePlan.PlannedFile.Turn;
import dev.plimsoll.migration.ChangesetEntry;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.migration.git.BaseRevision;
import dev.plimsoll.migration.git.FileChange;
import dev.plimsoll.model.MigrationHistory.State;
import dev.plimsoll.model.SourceRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Changesets that a revision has got since the common ancestor and that are not here: they have run before those that are new here.
 *
 * @param files of the revision that hold them, in their order
 * @param states of all changesets of the revision, by their place
 */
record UpstreamChangesets(List<PlannedFile> files, Map<SourceRange, State> states) {

    private static final UpstreamChangesets NONE = new UpstreamChangesets(List.of(), Map.of());

    /**
     * @param before the layout of the common ancestor
     * @param theirs what the revision has got since
     */
    static UpstreamChangesets of(
            SetKey set, Layout before, BaseRevision base, List<FileChange> theirs, WorkingDirectory workingDirectory)
            throws IOException {
        if (theirs.isEmpty()) {
            return NONE;
        }
        Layout tip = set.layout().at(base.tip());
        Map<String, String> renamed = new HashMap<>();
        for (FileChange change : theirs) {
            if (change.formerPath() != null) {
                renamed.put(workingDirectory.show(change.formerPath()), workingDirectory.show(change.path()));
            }
        }
        Map<SourceRange, State> states = new HashMap<>(upstream(tip, before, renamed, contents(set.layout())));
        Set<String> paths = new HashSet<>();
        states.forEach((place, state) -> {
            if (state == State.UPSTREAM) {
                paths.add(place.path());
            }
        });
        List<PlannedFile> files = new ArrayList<>();
        for (FoundFile file : paths.isEmpty() ? List.<FoundFile>of() : tip.inOrder(List.of())) {
            if (file.file() != null && paths.contains(file.path())) {
                FoundFile there = file.withText(
                        base.textAtTip(file.file().toAbsolutePath().normalize()));
                files.add(new PlannedFile(there, tip, set.set(), false, Turn.UPSTREAM));
            }
        }
        return files.isEmpty() ? NONE : new UpstreamChangesets(files, states);
    }

    /** Those that are here as well, since somebody brought them over, are those of this branch. */
    private static Map<SourceRange, State> upstream(
            Layout tip, Layout before, Map<String, String> renamed, Set<String> here) {
        Map<SourceRange, State> states =
                new HashMap<>(ChangesetHistory.of(tip, before, renamed).states());
        for (ChangesetEntry entry : tip.changesets()) {
            if (states.get(entry.place()) == State.ADDED) {
                states.put(entry.place(), here.contains(key(entry)) ? State.UNCHANGED : State.UPSTREAM);
            }
        }
        return states;
    }

    private static Set<String> contents(Layout layout) {
        return layout.changesets().stream().map(UpstreamChangesets::key).collect(Collectors.toSet());
    }

    private static String key(ChangesetEntry entry) {
        return entry.identity() + "\n" + entry.content();
    }
}
