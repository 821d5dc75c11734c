package dev.plimsoll.impact;

import dev.plimsoll.model.Condition;
import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.DataChange.Copy;
import dev.plimsoll.model.DataChange.Delete;
import dev.plimsoll.model.DataChange.Insert;
import dev.plimsoll.model.DataChange.Select;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationKind;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Statements that read and write rows. */
final class DataCommands {

    /** So much of a statement says what kind it is. */
    private static final int START = 200;

    private static final Pattern COPY_QUERY = Pattern.compile("copy\\s*\\(");
    private static final Pattern ONLY = Pattern.compile("(update|delete\\s+from)\\s+only\\b");

    private final Relations relations;
    private final QueryReads queries;
    private final SelectCommands selects;
    private final ReferenceChecks references;

    DataCommands(Relations relations) {
        this.relations = relations;
        this.queries = new QueryReads(relations);
        this.selects = new SelectCommands(relations, queries);
        this.references = new ReferenceChecks(relations, queries);
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
            selects.measure(select, text, runs, footprint);
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
            references.insert(target, rows.filled(target.table()), footprint);
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
            references.update(target, change.columns(), footprint);
        }
    }

    private void delete(Delete change, boolean only, boolean runs, Footprint footprint) {
        Relation target = relations.of(change.table());
        write(target, change.where(), only, runs, footprint);
        othersWritten(change, change.table(), footprint);
        if (runs) {
            references.delete(target, footprint);
        }
    }

    private void write(Relation target, @Nullable Condition where, boolean only, boolean runs, Footprint footprint) {
        boolean scans = runs
                && !(target.table() != null
                        && where != null
                        && IndexedCondition.isServed(target.table(), where.text()));
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

    /** A query that is kept for later is analysed now: a view, or the body of an SQL function. */
    void analyse(DataChange change, Footprint footprint) {
        queries.analyse(change.reads(), LockMode.ACCESS_SHARE, footprint);
        queries.analyse(change.writes(), LockMode.ROW_EXCLUSIVE, footprint);
    }
}
