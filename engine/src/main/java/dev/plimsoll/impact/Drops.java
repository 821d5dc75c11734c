package dev.plimsoll.impact;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What dropping takes along: the server locks every relation that loses something, and a foreign key's other table because its
 * triggers go ({@code RemoveConstraintById}, {@code RemoveTriggerById}).
 */
final class Drops {

    private final Relations relations;

    Drops(Relations relations) {
        this.relations = relations;
    }

    /** A dropped table, view or materialised view; {@code together}: all that the statement names. */
    void relation(Relation relation, boolean cascade, Set<ObjectName> together, Footprint footprint) {
        List<Relation> gone = relations.partitions(relation);
        footprint.lock(gone, LockMode.ACCESS_EXCLUSIVE);
        parent(relation, footprint);
        for (Relation each : gone) {
            foreignKeys(each, footprint);
            for (Effect.ForeignKey key : relations.referencedBy(each)) {
                footprint.lock(relations.partitions(relations.of(key.table())), LockMode.ACCESS_EXCLUSIVE);
            }
            views(each, footprint);
        }
        if (cascade) {
            footprint.lock(relations.descendants(relation), LockMode.ACCESS_EXCLUSIVE);
        } else if (isNeeded(relation, gone, together)) {
            footprint.refuse(
                    together.size() > 1
                            ? "cannot drop desired object(s) because other objects depend on them"
                            : "cannot drop "
                                    + relation.kind().id().replace('-', ' ').replace("partitioned table", "table") + " "
                                    + shown(relation) + " because other objects depend on it");
        }
    }

    /** The server leaves out the schema where the search path finds the relation. */
    private String shown(Relation relation) {
        ObjectName bare = ObjectName.of(relation.name().name());
        boolean visible =
                relations.schema().resolve(bare).filter(relation.name()::equals).isPresent();
        return visible ? relation.name().name() : relation.name().toString();
    }

    private boolean isNeeded(Relation relation, List<Relation> gone, Set<ObjectName> together) {
        List<ObjectName> names = gone.stream().map(Relation::name).toList();
        boolean referenced = gone.stream()
                .flatMap(each -> relations.referencedBy(each).stream())
                .anyMatch(key -> !together.contains(key.table()) && !names.contains(key.table()));
        boolean viewed = gone.stream()
                .flatMap(each -> relations.schema().viewsOn(each.name()).stream())
                .anyMatch(view -> !together.contains(view));
        boolean inherited = !relation.isPartitioned()
                && relations.children(relation).stream().anyMatch(child -> !together.contains(child.name()));
        return referenced || viewed || inherited;
    }

    /** A partition's parent, and its default partition, whose bounds change. */
    private void parent(Relation relation, Footprint footprint) {
        Table table = relation.table();
        if (table != null && table.isPartition()) {
            for (ObjectName name : table.parents()) {
                Relation parent = relations.of(name);
                footprint.lock(parent, LockMode.ACCESS_EXCLUSIVE);
                relations
                        .defaultPartition(parent)
                        .ifPresent(sibling -> footprint.lock(sibling, LockMode.ACCESS_EXCLUSIVE));
            }
        }
    }

    private void foreignKeys(Relation relation, Footprint footprint) {
        if (relation.table() != null) {
            // The triggers of an inherited key belong to the partitioned table.
            relation.table().foreignKeys().stream()
                    .filter(key -> !key.inherited())
                    .forEach(key -> otherTable(key, false, footprint));
        }
    }

    /** @param named whether the key itself is dropped, and not only with its table */
    private void otherTable(Constraint key, boolean named, Footprint footprint) {
        Reference reference = key.reference();
        if (reference == null) {
            return;
        }
        Relation other = relations.of(reference.table());
        for (Relation each : relations.partitions(other)) {
            boolean hasTriggers = relations.release().foreignKeysReachIntermediateTables()
                    || !each.isPartitioned()
                    || named && each.name().equals(other.name());
            if (hasTriggers) {
                footprint.lock(each, LockMode.ACCESS_EXCLUSIVE);
            }
        }
    }

    void views(Relation relation, Footprint footprint) {
        relations
                .schema()
                .viewsOn(relation.name())
                .forEach(view -> footprint.lock(relations.of(view), LockMode.ACCESS_EXCLUSIVE));
    }

    void column(DropColumn change, Relation target, Footprint footprint) {
        footprint.lock(target, LockMode.ACCESS_EXCLUSIVE);
        boolean only = change.target().only();
        List<Relation> reached = only ? relations.children(target) : relations.descendants(target);
        Table table = target.table();
        if (table == null) {
            return;
        }
        Optional<Column> column = table.column(change.column());
        if (column.isEmpty()) {
            return;
        }
        if (column.get().inherited()) {
            footprint.refuse("cannot drop inherited column \"" + change.column() + "\"");
        }
        if (ColumnTypeRefusals.isPartitionKey(table, change.column())) {
            footprint.refuse("cannot drop column \"" + change.column()
                    + "\" because it is part of the partition key of relation \""
                    + table.name().name() + "\"");
        }
        if (only && target.isPartitioned() && !reached.isEmpty()) {
            footprint.refuse("cannot drop column from only the partitioned table when partitions exist");
        }
        footprint.lockCascaded(reached, LockMode.ACCESS_EXCLUSIVE);
        for (Relation relation : relations.family(target, only)) {
            if (relation.table() != null) {
                columnOf(change, relation, relation.table(), footprint);
            }
        }
    }

    private void columnOf(DropColumn change, Relation relation, Table table, Footprint footprint) {
        String column = change.column();
        table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column))
                .forEach(key -> otherTable(key, true, footprint));
        boolean needed = relations.release().generatedColumnsDepend()
                && table.columns().stream()
                        .anyMatch(other -> other.generated() != null
                                && other.generated().expression().columns().contains(column));
        for (Effect.ForeignKey key : relations.referencedBy(relation)) {
            Reference reference = key.constraint().reference();
            if (reference != null && reference.columns().contains(column)) {
                footprint.lock(relations.partitions(relations.of(key.table())), LockMode.ACCESS_EXCLUSIVE);
                needed = true;
            }
        }
        if (ColumnTypeRefusals.isViewed(table, column, relations)) {
            views(relation, footprint);
            needed = true;
        }
        if (needed && !change.cascade()) {
            footprint.refuse("cannot drop column " + column + " of table " + shown(relation)
                    + " because other objects depend on it");
        }
    }

    /** A constraint that goes, by name; foreign keys that rely on a key go with it under CASCADE. */
    void constraint(Relation relation, Constraint constraint, boolean cascade, Footprint footprint) {
        if (constraint.inherited()) {
            footprint.refuse("cannot drop inherited constraint \"" + constraint.name() + "\" of relation \""
                    + relation.name().name() + "\"");
        }
        if (constraint.isForeignKey()) {
            otherTable(constraint, true, footprint);
        } else if (constraint.isKey()) {
            boolean needed = false;
            for (Effect.ForeignKey key : relations.referencedBy(relation)) {
                if (reliesOn(key.constraint(), constraint)) {
                    footprint.lock(relations.partitions(relations.of(key.table())), LockMode.ACCESS_EXCLUSIVE);
                    needed = true;
                }
            }
            if (needed && !cascade) {
                footprint.refuse("cannot drop constraint " + constraint.name() + " on table " + shown(relation)
                        + " because other objects depend on it");
            }
        }
    }

    private static boolean reliesOn(Constraint foreignKey, Constraint key) {
        Reference reference = foreignKey.reference();
        return reference != null
                && reference.columns().size() == key.columns().size()
                && reference.columns().containsAll(key.columns())
                && (key.kind() == ConstraintKind.PRIMARY_KEY || key.kind() == ConstraintKind.UNIQUE);
    }
}
