package dev.plimsoll.check;

import dev.plimsoll.migration.ChangesetEntry;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.model.Changeset;
import dev.plimsoll.model.Changeset.Reversal;
import dev.plimsoll.model.MigrationHistory.Entry;
import dev.plimsoll.model.MigrationHistory.Run;
import dev.plimsoll.model.MigrationHistory.State;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Unit.Repetition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the changesets of one set since the base.
 *
 * @param states of those that are there, by their place
 * @param entries of files and changesets that are there no more, or have another path
 */
record ChangesetHistory(Map<SourceRange, State> states, List<Entry> entries) {

    ChangesetHistory {
        states = Map.copyOf(states);
        entries = List.copyOf(entries);
    }

    /** @param paths of renamed files as reports show them, from the former to the present one */
    static ChangesetHistory of(Layout now, Layout base, Map<String, String> paths) {
        List<Entry> entries = new ArrayList<>();
        Map<String, List<ChangesetEntry>> before = new LinkedHashMap<>();
        Set<String> renamed = new LinkedHashSet<>();
        for (ChangesetEntry entry : base.changesets()) {
            String path = entry.place().path();
            String present = entry.byPath() ? paths.get(path) : null;
            if (present != null) {
                renamed.add(path);
            }
            String identity = present == null
                    ? entry.identity()
                    : present + entry.identity().substring(path.length());
            before.computeIfAbsent(identity, key -> new ArrayList<>()).add(entry);
        }
        Set<String> seen = new HashSet<>();
        Map<SourceRange, State> states = new HashMap<>();
        List<ChangesetEntry> after = now.changesets();
        Set<String> files = new HashSet<>();
        for (ChangesetEntry entry : after) {
            files.add(entry.place().path());
            states.put(entry.place(), state(entry, before.get(entry.identity()), seen.add(entry.identity())));
        }
        String tool = now.tool();
        for (String path : renamed) {
            String present = paths.getOrDefault(path, path);
            entries.add(Entry.ofFile(present, tool, Run.ONCE, null, State.RENAMED, path, true, true));
        }
        before.keySet().removeAll(seen);
        entries.addAll(deleted(before, files, paths, tool));
        return new ChangesetHistory(states, entries);
    }

    /** A second one of the same identity is new, whatever it holds. */
    private static State state(ChangesetEntry entry, @Nullable List<ChangesetEntry> before, boolean first) {
        if (before == null || !first && before.size() == 1) {
            return State.ADDED;
        }
        if (before.stream().anyMatch(old -> old.content().equals(entry.content()))) {
            return State.UNCHANGED;
        }
        boolean taken = entry.takesAnyEdit()
                || before.stream().noneMatch(old -> old.validCheckSums().containsAll(entry.validCheckSums()));
        return taken ? State.RECONCILED : State.EDITED;
    }

    /** Those of a file that has none left are told once. */
    private static List<Entry> deleted(
            Map<String, List<ChangesetEntry>> gone, Set<String> files, Map<String, String> paths, String tool) {
        List<Entry> deleted = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Map.Entry<String, List<ChangesetEntry>> each : gone.entrySet()) {
            ChangesetEntry entry = each.getValue().get(0);
            String path = entry.place().path();
            String present = paths.getOrDefault(path, path);
            Run run = run(entry.repetition());
            if (files.contains(present)) {
                Changeset changeset = new Changeset(each.getKey(), "", false, Reversal.NONE, null);
                deleted.add(Entry.ofChangeset(changeset, SourceRange.wholeFile(present), tool, run, State.DELETED));
            } else if (run == Run.ONCE && told.add(path)) {
                deleted.add(Entry.ofFile(path, tool, run, null, State.DELETED, null, true, true));
            }
        }
        return deleted;
    }

    /** Files with a changeset that is not what it was. */
    Set<String> changedPaths() {
        return states.entrySet().stream()
                .filter(each -> each.getValue() != State.UNCHANGED)
                .map(each -> each.getKey().path())
                .collect(Collectors.toSet());
    }

    static Run run(Repetition repetition) {
        return repetition == Repetition.NEVER ? Run.ONCE : Run.AGAIN;
    }
}
