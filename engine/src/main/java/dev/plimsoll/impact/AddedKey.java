package dev.plimsoll.impact;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Set;

/** {@code ADD CONSTRAINT} of what an index keeps: a primary key, a unique or an exclusion constraint. */
final class AddedKey {

    private final Relations relations;

    AddedKey(Relations relations) {
        this.relations = relations;
    }

    /** @param only whether ONLY was said of the table */
    void measure(ConstraintDefinition key, boolean only, Relation target, Footprint footprint) {
        boolean primary = key.kind() == ConstraintKind.PRIMARY_KEY;
        if (primary && target.table() != null && target.table().primaryKey().isPresent()) {
            footprint.refuse(
                    "multiple primary keys for table \"" + target.name().name() + "\" are not allowed");
        }
        if (target.isPartitioned() && target.table() != null) {
            PartitionKeys.refusal(key, target.table(), relations.release()).ifPresent(footprint::refuse);
        }
        lock(target, only, footprint);
        if (key.usingIndex() == null) {
            footprint.createsIndexes();
            if (target.table() == null) {
                footprint.scan(target);
            }
        }
        if (primary) {
            proveNotNull(columns(key, target), target, footprint);
        }
    }

    /** Before version 18 partitions were only reached by the building of their indexes. */
    private void lock(Relation target, boolean only, Footprint footprint) {
        if (relations.release().locksDescendantsForConstraints()) {
            footprint.lockFamily(relations.family(target, only), LockMode.ACCESS_EXCLUSIVE);
        } else {
            footprint.lock(relations.partitions(target), LockMode.SHARE);
            footprint.lock(target, LockMode.ACCESS_EXCLUSIVE);
        }
    }

    private static List<String> columns(ConstraintDefinition key, Relation target) {
        String name = key.usingIndex();
        if (name == null || target.table() == null) {
            return key.columns();
        }
        return target.table().index(name).stream()
                .flatMap(index -> index.keys().stream())
                .map(IndexKey::column)
                .filter(column -> column != null)
                .toList();
    }

    /** The columns of a primary key become NOT NULL, in tables that inherit as well. */
    private void proveNotNull(List<String> columns, Relation target, Footprint footprint) {
        Table table = target.table();
        boolean known = table != null
                && columns.stream()
                        .allMatch(column ->
                                table.column(column).map(Column::notNull).orElse(false));
        if (known && target.isPartitioned() && !relations.release().locksDescendantsForConstraints()) {
            return;
        }
        List<Relation> family = relations.family(target, false);
        footprint.lockFamily(family, LockMode.ACCESS_EXCLUSIVE);
        for (Relation relation : family) {
            if (columns.stream().anyMatch(column -> !NotNullProof.holds(relation, column, Set.of()))) {
                footprint.scan(relation);
            }
        }
    }
}
