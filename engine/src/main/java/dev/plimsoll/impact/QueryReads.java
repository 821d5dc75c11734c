package dev.plimsoll.impact;

import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Query;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.View;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a query does to the relations it reads. */
final class QueryReads {

    private final Relations relations;

    QueryReads(Relations relations) {
        this.relations = relations;
    }

    /** The query is only analysed: what it names is locked, views are not opened. */
    void analyse(Set<ObjectName> names, LockMode mode, Footprint footprint) {
        names.forEach(name -> footprint.lock(relations.of(name), mode));
    }

    /** The query of a view that is being created and may name itself. */
    void analyse(Query query, ObjectName created, Footprint footprint) {
        query.reads().stream()
                .filter(name -> !relations.place(name).equals(created))
                .forEach(name -> footprint.lock(relations.of(name), LockMode.ACCESS_SHARE));
    }

    /**
     * The query is planned and run: views are opened, all partitions and inheriting tables are read.
     *
     * @param created what it fills, which is not read
     */
    void run(Query query, ObjectName created, Footprint footprint) {
        query.reads().stream()
                .filter(name -> !relations.place(name).equals(created))
                .forEach(name -> run(name, LockMode.ACCESS_SHARE, true, footprint));
        query.writes().stream()
                .filter(name -> !relations.place(name).equals(created))
                .forEach(name -> run(name, LockMode.ROW_EXCLUSIVE, true, footprint));
    }

    void run(ObjectName name, LockMode mode, boolean scans, Footprint footprint) {
        run(relations.of(name), mode, false, scans, footprint);
    }

    void run(Relation relation, LockMode mode, boolean only, boolean scans, Footprint footprint) {
        run(relation, mode, only, scans, footprint, new HashSet<>());
    }

    /** As {@code run}, of a partitioned table only what the condition leaves. */
    void runWhere(Relation relation, String condition, LockMode mode, boolean scans, Footprint footprint) {
        if (!relation.isPartitioned()) {
            run(relation, mode, false, scans, footprint);
            return;
        }
        for (Relation each : new PartitionPruning(relations).live(relation, condition)) {
            footprint.lock(each, mode);
            if (scans) {
                footprint.scan(each);
            }
        }
    }

    /** The query is rewritten, but not planned: views are opened, partitions and children are not. */
    void prepare(ObjectName name, LockMode mode, Footprint footprint) {
        Set<ObjectName> opened = new HashSet<>();
        Deque<Relation> open = new ArrayDeque<>(List.of(relations.of(name)));
        while (!open.isEmpty()) {
            Relation relation = open.remove();
            if (opened.add(relation.name())) {
                footprint.lock(relation, mode);
                if (relation.kind() == RelationKind.VIEW) {
                    underlying(relation).forEach(read -> open.add(relations.of(read)));
                }
            }
        }
    }

    private void run(
            Relation relation,
            LockMode mode,
            boolean only,
            boolean scans,
            Footprint footprint,
            Set<ObjectName> opened) {
        if (!opened.add(relation.name())) {
            return;
        }
        if (relation.kind() == RelationKind.VIEW) {
            footprint.lock(relation, mode);
            underlying(relation).forEach(name -> run(relations.of(name), mode, false, scans, footprint, opened));
            return;
        }
        for (Relation each : relations.family(relation, only)) {
            footprint.lock(each, mode);
            if (scans) {
                footprint.scan(each);
            }
        }
    }

    /** Relations that a view or materialised view reads, as written. */
    Set<ObjectName> underlying(Relation relation) {
        return relations
                .schema()
                .view(relation.name())
                .map(View::query)
                .or(() -> relations.schema().table(relation.name()).map(Table::query))
                .map(Query::reads)
                .orElse(Set.of());
    }
}
