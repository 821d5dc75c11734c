package dev.plimsoll.check;

import dev.plimsoll.model.BranchConflict;
import dev.plimsoll.model.ConstraintChange.ValidateConstraint;
import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.IndexChange;
import dev.plimsoll.model.MaintenanceChange;
import dev.plimsoll.model.Migration;
import dev.plimsoll.model.MigrationHistory;
import dev.plimsoll.model.MigrationHistory.State;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationRuleChange;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange;
import dev.plimsoll.model.TableChange.LockTable;
import dev.plimsoll.model.TableChange.TruncateTable;
import dev.plimsoll.model.Unit;
import dev.plimsoll.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds tables that migrations of two branches change. */
final class BranchConflicts {

    private record Touch(ObjectName table, SourceRange place) {}

    private final String database;
    private final Map<String, State> states = new HashMap<>();
    private final Map<SourceRange, State> changesets;
    private final List<Touch> ours = new ArrayList<>();
    private final Map<ObjectName, SourceRange> theirs = new HashMap<>();

    BranchConflicts(DatabasePlan plan) {
        this.database = plan.database();
        for (MigrationHistory history : plan.histories()) {
            history.entries().forEach(entry -> states.put(entry.path(), entry.state()));
        }
        if (!states.containsValue(State.UPSTREAM)) {
            states.clear();
        }
        changesets = plan.changesets().containsValue(State.UPSTREAM) ? plan.changesets() : Map.of();
    }

    /** To be told of each migration before its replay. */
    void add(Migration migration, boolean judged, Schema schema) {
        Map<ObjectName, SourceRange> here = new LinkedHashMap<>();
        for (Unit unit : migration.units()) {
            State state = unit.changeset() == null ? states.get(migration.path()) : changesets.get(unit.range());
            if (state == State.UPSTREAM) {
                touched(unit, schema).forEach(theirs::putIfAbsent);
            } else if (judged && (state == State.ADDED || state == State.EDITED)) {
                touched(unit, schema).forEach(here::putIfAbsent);
            }
        }
        here.forEach((table, place) -> ours.add(new Touch(table, place)));
    }

    List<BranchConflict> facts() {
        List<BranchConflict> conflicts = new ArrayList<>();
        for (Touch touch : ours) {
            SourceRange other = theirs.get(touch.table());
            if (other != null) {
                conflicts.add(new BranchConflict(database, touch.table(), touch.place(), other));
            }
        }
        return conflicts;
    }

    private static Map<ObjectName, SourceRange> touched(Unit unit, Schema schema) {
        Map<ObjectName, SourceRange> touched = new LinkedHashMap<>();
        for (Statement statement : unit.statements()) {
            for (SchemaChange change : statement.changes()) {
                ObjectName table = changesSchema(change) ? table(change, schema) : null;
                if (table != null) {
                    touched.putIfAbsent(table, change.range());
                }
            }
        }
        return touched;
    }

    private static boolean changesSchema(SchemaChange change) {
        return !(change instanceof DataChange)
                && !(change instanceof MaintenanceChange)
                && !(change instanceof LockTable)
                && !(change instanceof TruncateTable)
                && !(change instanceof ValidateConstraint)
                && !(change instanceof IndexChange.Reindex);
    }

    private static @Nullable ObjectName table(SchemaChange change, Schema schema) {
        if (change instanceof TableChange table) {
            return schema.resolveOrPlace(table.table());
        } else if (change instanceof IndexChange.CreateIndex index) {
            return schema.resolveOrPlace(index.table());
        } else if (change instanceof RelationRuleChange rule) {
            return schema.resolveOrPlace(rule.table());
        }
        return change instanceof IndexChange
                ? schema.target(change).map(Table::name).orElse(null)
                : null;
    }
}
