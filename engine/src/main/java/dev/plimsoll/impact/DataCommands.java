package dev.plimsoll.impact;

import dev.plimsoll.model.Condition;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition.Action;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.DataChange.Copy;
import dev.plimsoll.model.DataChange.Delete;
import dev.plimsoll.model.DataChange.Insert;
import dev.plimsoll.model.DataChange.Select;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Table;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Statements that read and write rows. */
final class DataCommands {

    /** So much of a statement says what kind it is. */
    private static final int START = 200;

    private static final Pattern COPY_QUERY = Pattern.compile("copy\\s*\\(");
    private static final Pattern WHERE = Pattern.compile("(?i)\\bwhere\\b");
    private static final Pattern FROM_ONLY = Pattern.compile("(?i)\\bfrom\\s+only\\b");
    private static final Pattern ONLY = Pattern.compile("(update|delete\\s+from)\\s+only\\b");

    private final Relations relations;
    private final QueryReads queries;

    DataCommands(Relations relations) {
        this.relations = relations;
        this.queries = new QueryReads(relations);
    }

    /** @param text the whole statement */
    void measure(DataChange change, String text, Footprint footprint) {
        String start =
                text.substring(0, Math.min(text.length(), START)).stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("prepare")) {
            change.reads().forEach(name -> queries.prepare(name, LockMode.ACCESS_SHARE, footprint));
            change.writes().forEach(name -> queries.prepare(name, LockMode.ROW_EXCLUSIVE, footprint));
            return;
        }
        if (start.startsWith("explain")) {
            Optional<DataChange> explained = Explained.change(text);
            if (explained.isPresent()) {
                measure(explained.get(), text, start, footprint);
                return;
            }
        }
        measure(change, text, start, footprint);
    }

    private void measure(DataChange change, String text, String start, Footprint footprint) {
        boolean runs = !start.startsWith("declare") && !(start.startsWith("explain") && !start.contains("analyze"));
        boolean only = ONLY.matcher(start).lookingAt();
        if (change instanceof Insert insert) {
            insert(insert, text, runs, footprint);
        } else if (change instanceof Update update) {
            update(update, only, runs, footprint);
        } else if (change instanceof Delete delete) {
            delete(delete, only, runs, footprint);
        } else if (change instanceof Select select) {
            select(select, text, runs, footprint);
        } else if (change instanceof Copy copy) {
            copy.writes().forEach(name -> footprint.lock(relations.of(name), LockMode.ROW_EXCLUSIVE));
            if (!copy.into() && !COPY_QUERY.matcher(start).lookingAt()) {
                copy.reads().forEach(name -> copyTable(relations.of(name), footprint));
                return;
            }
        } else {
            change.writes().forEach(name -> queries.run(name, LockMode.ROW_EXCLUSIVE, runs, footprint));
        }
        if (!(change instanceof Select)) {
            change.reads().forEach(name -> queries.run(name, LockMode.ACCESS_SHARE, runs, footprint));
        }
    }

    /** {@code COPY table TO}: the rows of the table itself. */
    private void copyTable(Relation source, Footprint footprint) {
        if (source.kind() == RelationKind.PARTITIONED_TABLE
                || source.kind() == RelationKind.FOREIGN_TABLE
                || source.kind() == RelationKind.VIEW) {
            footprint.refuse("cannot copy from " + source.kind().id().replace('-', ' ') + " \""
                    + source.name().name() + "\"");
        } else if (source.kind() == RelationKind.MATERIALIZED_VIEW
                && !relations.release().copiesMaterializedViews()) {
            footprint.refuse(
                    "cannot copy from materialized view \"" + source.name().name() + "\"");
        }
        footprint.scan(source);
        if (relations.release().keepsLockOfCopy()) {
            footprint.lock(source, LockMode.ACCESS_SHARE);
        }
    }

    private void insert(Insert change, String text, boolean runs, Footprint footprint) {
        if (change.repeated() != null) {
            footprint.refuse("column \"" + change.repeated() + "\" specified more than once");
        }
        Relation target = relations.of(change.table());
        if (target.kind() == RelationKind.VIEW) {
            queries.run(target.name(), LockMode.ROW_EXCLUSIVE, false, footprint);
        }
        refuseStored(target, footprint);
        footprint.lock(target, LockMode.ROW_EXCLUSIVE);
        othersWritten(change, change.table(), footprint);
        if (target.table() != null && runs) {
            InsertedRows rows = InsertedRows.of(text, target.table());
            referenced(target, rows.filled(target.table()), true, footprint);
            if (target.isPartitioned()) {
                PartitionPruning pruning = new PartitionPruning(relations);
                rows.conditions().forEach(row -> footprint.lock(pruning.live(target, row), LockMode.ROW_EXCLUSIVE));
            }
        }
    }

    private static void refuseStored(Relation target, Footprint footprint) {
        if (target.kind() == RelationKind.MATERIALIZED_VIEW) {
            footprint.refuse(
                    "cannot change materialized view \"" + target.name().name() + "\"");
        }
    }

    private void update(Update change, boolean only, boolean runs, Footprint footprint) {
        if (change.repeated() != null) {
            footprint.refuse("multiple assignments to same column \"" + change.repeated() + "\"");
        }
        Relation target = relations.of(change.table());
        write(target, change.where(), only, runs, footprint);
        othersWritten(change, change.table(), footprint);
        if (runs) {
            referenced(target, change.columns(), false, footprint);
            for (Effect.ForeignKey key : relations.referencedBy(target)) {
                Reference reference = key.constraint().reference();
                if (reference != null && reference.columns().stream().anyMatch(change.columns()::contains)) {
                    referencing(key, reference.onUpdate(), footprint);
                }
            }
        }
    }

    private void delete(Delete change, boolean only, boolean runs, Footprint footprint) {
        Relation target = relations.of(change.table());
        write(target, change.where(), only, runs, footprint);
        othersWritten(change, change.table(), footprint);
        if (runs) {
            for (Effect.ForeignKey key : relations.referencedBy(target)) {
                Reference reference = key.constraint().reference();
                if (reference != null) {
                    referencing(key, reference.onDelete(), footprint);
                }
            }
        }
    }

    private void write(Relation target, @Nullable Condition where, boolean only, boolean runs, Footprint footprint) {
        boolean scans = runs && !(target.table() != null && where != null && isIndexed(target.table(), where.text()));
        refuseStored(target, footprint);
        if (where != null && !only) {
            queries.runWhere(target, where.text(), LockMode.ROW_EXCLUSIVE, scans, footprint);
        } else {
            queries.run(target, LockMode.ROW_EXCLUSIVE, only, scans, footprint);
        }
    }

    /** Tables that data-modifying CTEs write. */
    private void othersWritten(DataChange change, ObjectName target, Footprint footprint) {
        Set<ObjectName> others = new HashSet<>(change.writes());
        others.remove(target);
        others.forEach(name -> queries.run(name, LockMode.ROW_EXCLUSIVE, true, footprint));
    }

    /** New references are looked up in the tables they refer to; one that is partly null refers to nothing. */
    private void referenced(Relation target, Set<String> columns, boolean whole, Footprint footprint) {
        if (target.table() == null) {
            return;
        }
        for (Constraint key : target.table().foreignKeys()) {
            Reference reference = key.reference();
            boolean written = whole
                    ? columns.containsAll(key.columns())
                    : key.columns().stream().anyMatch(columns::contains);
            if (reference != null && written && !reference.table().equals(target.name())) {
                footprint.lock(relations.of(reference.table()), LockMode.ROW_SHARE);
            }
        }
    }

    /** Rows that refer to what goes are looked for, by reading the table where no index helps. */
    private void referencing(Effect.ForeignKey key, Action action, Footprint footprint) {
        boolean reads = action == Action.NO_ACTION || action == Action.RESTRICT;
        Relation other = relations.of(key.table());
        boolean indexed = other.table() != null
                && other.table().hasIndexStartingWith(key.constraint().columns());
        queries.run(other.name(), reads ? LockMode.ROW_SHARE : LockMode.ROW_EXCLUSIVE, !indexed, footprint);
    }

    private void select(Select change, String text, boolean runs, Footprint footprint) {
        Set<ObjectName> locked = change.locking() ? LockingClause.reads(text, change.reads()) : Set.of();
        Matcher where = WHERE.matcher(text);
        boolean conditional = change.reads().size() == 1 && where.find();
        for (ObjectName name : change.reads()) {
            Table table = conditional ? relations.schema().table(name).orElse(null) : null;
            boolean indexed = table != null && isIndexed(table, text.substring(where.start()));
            boolean alone =
                    change.reads().size() == 1 && FROM_ONLY.matcher(text).find();
            LockMode mode = locked.contains(name) ? LockMode.ROW_SHARE : LockMode.ACCESS_SHARE;
            Relation relation = relations.of(name);
            if (conditional && !alone) {
                queries.runWhere(relation, text.substring(where.end()), mode, runs && !indexed, footprint);
            } else {
                queries.run(relation, mode, alone, runs && !indexed, footprint);
            }
        }
        change.writes().forEach(name -> queries.run(name, LockMode.ROW_EXCLUSIVE, runs, footprint));
    }

    /** Whether some index can find the rows: its first column is compared with something. */
    private static boolean isIndexed(Table table, String where) {
        return table.indexes().stream()
                .filter(index -> index.predicate() == null)
                .flatMap(index -> index.leadingColumns().stream().limit(1))
                .anyMatch(column -> Pattern.compile("(?i)(?<![\\w$])\"?" + Pattern.quote(column)
                                + "\"?\\s*(=|<=?|>=?|in\\b|between\\b)\\s*['0-9$:(-]")
                        .matcher(where)
                        .find());
    }

    /** A query that is kept for later is analysed now: a view, or the body of an SQL function. */
    void analyse(DataChange change, Footprint footprint) {
        queries.analyse(change.reads(), LockMode.ACCESS_SHARE, footprint);
        queries.analyse(change.writes(), LockMode.ROW_EXCLUSIVE, footprint);
    }
}
