package dev.plimsoll.impact;

import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Set;

/** {@code ADD CONSTRAINT}: what holds for the rows there are is found by reading them, unless it is not asked for or proven already. */
final class AddedConstraint {

    private final Relations relations;

    AddedConstraint(Relations relations) {
        this.relations = relations;
    }

    void measure(AddConstraint change, Relation target, Footprint footprint) {
        ConstraintDefinition definition = change.definition();
        Table table = target.table();
        if (definition.name() != null
                && table != null
                && table.constraint(definition.name()).isPresent()) {
            footprint.refuse("constraint \"" + definition.name() + "\" for relation \""
                    + table.name().name() + "\" already exists");
        }
        switch (definition.kind()) {
            case FOREIGN_KEY -> foreignKey(definition, change.target().only(), target, footprint);
            case CHECK -> check(change, target, footprint);
            case NOT_NULL -> notNull(change, target, footprint);
            case PRIMARY_KEY, UNIQUE, EXCLUSION ->
                new AddedKey(relations).measure(definition, change.target().only(), target, footprint);
        }
    }

    private void foreignKey(ConstraintDefinition key, boolean only, Relation target, Footprint footprint) {
        Reference reference = key.reference();
        if (reference == null) {
            return;
        }
        if (target.isPartitioned() && key.notValid() && !relations.release().addsForeignKeyNotValidToPartitioned()) {
            footprint.refuse("cannot add NOT VALID foreign key on partitioned table \""
                    + target.name().name() + "\" referencing relation \""
                    + reference.table().name() + "\"");
        }
        Relation referenced = relations.of(reference.table());
        UniqueKeys.refusal(referenced, reference.columns()).ifPresent(footprint::refuse);
        new ForeignKeyTypes(relations.schema()).refusal(key, target, referenced).ifPresent(footprint::refuse);
        ForeignKeyPersistence.refusal(persistence(target), referenced).ifPresent(footprint::refuse);
        boolean descends = target.isPartitioned() || relations.release().locksDescendantsForConstraints();
        footprint.lockFamily(relations.family(target, only || !descends), LockMode.SHARE_ROW_EXCLUSIVE);
        footprint.lock(relations.partitions(referenced), LockMode.SHARE_ROW_EXCLUSIVE);
        if (!key.notValid() && key.enforced()) {
            relations.partitions(target).forEach(footprint::scan);
        }
    }

    private static Persistence persistence(Relation relation) {
        return relation.table() == null
                ? Persistence.PERMANENT
                : relation.table().persistence();
    }

    private void check(AddConstraint change, Relation target, Footprint footprint) {
        ConstraintDefinition check = change.definition();
        boolean only = change.target().only() || check.noInherit();
        if (check.noInherit() && target.isPartitioned()) {
            footprint.refuse("cannot add NO INHERIT constraint to partitioned table \""
                    + target.name().name() + "\"");
        }
        if (change.target().only()
                && !check.noInherit()
                && !relations.children(target).isEmpty()) {
            footprint.refuse("constraint must be added to child tables too");
        }
        boolean locksOnly =
                change.target().only() || only && !relations.release().locksDescendantsForConstraints();
        footprint.lockFamily(relations.family(target, locksOnly), LockMode.ACCESS_EXCLUSIVE);
        if (!check.notValid() && check.enforced()) {
            relations.family(target, only).forEach(footprint::scan);
        }
    }

    private void notNull(AddConstraint change, Relation target, Footprint footprint) {
        ConstraintDefinition notNull = change.definition();
        if (target.table() != null && notNull.name() != null) {
            refuseSecondName(notNull, target.table(), footprint);
        }
        List<Relation> family = relations.family(target, change.target().only() || notNull.noInherit());
        footprint.lockFamily(family, LockMode.ACCESS_EXCLUSIVE);
        if (!notNull.notValid()) {
            for (Relation relation : family) {
                if (notNull.columns().stream().anyMatch(column -> !NotNullProof.holds(relation, column, Set.of()))) {
                    footprint.scan(relation);
                }
            }
        }
    }

    /** A column has one NOT NULL constraint (PostgreSQL 18). */
    private static void refuseSecondName(ConstraintDefinition notNull, Table table, Footprint footprint) {
        boolean taken = table.constraints().stream()
                .anyMatch(constraint -> constraint.kind() == ConstraintKind.NOT_NULL
                        && constraint.columns().equals(notNull.columns())
                        && !constraint.name().equals(notNull.name()));
        if (taken) {
            footprint.refuse("cannot create not-null constraint \"" + notNull.name() + "\" on column \""
                    + notNull.columns().get(0) + "\" of table \"" + table.name().name() + "\"");
        }
    }
}
