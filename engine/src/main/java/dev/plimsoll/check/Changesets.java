package dev.plimsoll.check;

import dev.plimsoll.check.DatabasePlan.PlannedFile;
import dev.plimsoll.check.DatabasePlan.PlannedFile.Turn;
import dev.plimsoll.model.Changeset;
import dev.plimsoll.model.Migration;
import dev.plimsoll.model.MigrationHistory.Entry;
import dev.plimsoll.model.MigrationHistory.State;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps account of the changesets of one database, in the order of their replay. */
final class Changesets {

    private final Map<SourceRange, State> states;
    private final List<Entry> entries = new ArrayList<>();
    private final List<SourceRange> context = new ArrayList<>();

    /** @param states see {@link DatabasePlan#changesets} */
    Changesets(Map<SourceRange, State> states) {
        this.states = states;
    }

    void add(Unit unit, String tool) {
        Changeset changeset = unit.changeset();
        if (changeset != null) {
            entries.add(Entry.ofChangeset(
                    changeset,
                    unit.range(),
                    tool,
                    ChangesetHistory.run(unit.repetition()),
                    states.getOrDefault(unit.range(), State.UNCOMPARED)));
        }
    }

    /** What of a file is run at a place in the order. */
    Migration of(PlannedFile planned, Migration migration) {
        return planned.turn() == Turn.ALL
                ? migration
                : migration.withUnits(migration.units().stream()
                        .filter(unit -> planned.turn().takes(states.get(unit.range())))
                        .toList());
    }

    /** Whether the base has the changeset as it is. */
    boolean isContext(Unit unit) {
        return unit.changeset() != null && states.get(unit.range()) == State.UNCHANGED;
    }

    /** Tells that a changeset in a file that is judged is not. */
    void passOver(Unit unit) {
        context.add(unit.range());
        unit.statements().stream()
                .map(statement -> statement.range())
                .filter(range -> !range.path().equals(unit.range().path()))
                .forEach(context::add);
    }

    List<Entry> entries() {
        return entries;
    }

    List<SourceRange> context() {
        return context;
    }
}
