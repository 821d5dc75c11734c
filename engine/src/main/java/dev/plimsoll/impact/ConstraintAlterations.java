package dev.plimsoll.impact;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintChange;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintChange.AlterConstraint;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.ConstraintChange.RenameConstraint;
import dev.plimsoll.model.ConstraintChange.ValidateConstraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ALTER TABLE} actions on constraints. */
final class ConstraintAlterations {

    private final Relations relations;
    private final Drops drops;

    ConstraintAlterations(Relations relations) {
        this.relations = relations;
        this.drops = new Drops(relations);
    }

    void measure(ConstraintChange change, Relation target, Footprint footprint) {
        if (change instanceof AddConstraint add) {
            add(add, target, footprint);
        } else if (change instanceof ValidateConstraint validate) {
            validate(validate, target, footprint);
        } else if (change instanceof DropConstraint drop) {
            drop(drop, target, footprint);
        } else if (change instanceof AlterConstraint alter) {
            alter(alter, target, footprint);
        } else if (change instanceof RenameConstraint rename) {
            rename(rename, target, footprint);
        }
    }

    private void rename(RenameConstraint change, Relation target, Footprint footprint) {
        Constraint renamed = target.table() == null
                ? null
                : target.table().constraint(change.constraint()).orElse(null);
        if (renamed != null && isHandedDown(renamed) && renamed.inherited()) {
            footprint.refuse("cannot rename inherited constraint \"" + renamed.name() + "\"");
        }
        boolean handedDown = target.table() != null
                && target.table()
                        .constraint(change.constraint())
                        .map(constraint -> isHandedDown(constraint) && !constraint.noInherit())
                        .orElse(false);
        lockFamily(target, !handedDown, LockMode.ACCESS_EXCLUSIVE, footprint);
    }

    private static boolean isHandedDown(Constraint constraint) {
        return constraint.kind() == ConstraintKind.CHECK || constraint.kind() == ConstraintKind.NOT_NULL;
    }

    private void add(AddConstraint change, Relation target, Footprint footprint) {
        ConstraintDefinition definition = change.definition();
        Table table = target.table();
        if (definition.name() != null
                && table != null
                && table.constraint(definition.name()).isPresent()) {
            footprint.refuse("constraint \"" + definition.name() + "\" for relation \""
                    + table.name().name() + "\" already exists");
        }
        switch (definition.kind()) {
            case FOREIGN_KEY -> addForeignKey(definition, change.target().only(), target, footprint);
            case CHECK -> addCheck(change, target, footprint);
            case NOT_NULL -> addNotNull(change, target, footprint);
            case PRIMARY_KEY, UNIQUE, EXCLUSION -> addKey(change, target, footprint);
        }
    }

    private void addForeignKey(ConstraintDefinition key, boolean only, Relation target, Footprint footprint) {
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
        lockFamily(target, only || !descends, LockMode.SHARE_ROW_EXCLUSIVE, footprint);
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

    private void addCheck(AddConstraint change, Relation target, Footprint footprint) {
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
        lockFamily(target, locksOnly, LockMode.ACCESS_EXCLUSIVE, footprint);
        if (!check.notValid() && check.enforced()) {
            relations.family(target, only).forEach(footprint::scan);
        }
    }

    private void addNotNull(AddConstraint change, Relation target, Footprint footprint) {
        ConstraintDefinition notNull = change.definition();
        if (target.table() != null && notNull.name() != null) {
            refuseSecondName(notNull, target.table(), footprint);
        }
        List<Relation> family =
                lockFamily(target, change.target().only() || notNull.noInherit(), LockMode.ACCESS_EXCLUSIVE, footprint);
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

    private void addKey(AddConstraint change, Relation target, Footprint footprint) {
        ConstraintDefinition key = change.definition();
        boolean primary = key.kind() == ConstraintKind.PRIMARY_KEY;
        if (primary && target.table() != null && target.table().primaryKey().isPresent()) {
            footprint.refuse(
                    "multiple primary keys for table \"" + target.name().name() + "\" are not allowed");
        }
        if (target.isPartitioned() && target.table() != null) {
            PartitionKeys.refusal(key, target.table(), relations.release()).ifPresent(footprint::refuse);
        }
        lockForKey(target, change.target().only(), footprint);
        if (key.usingIndex() == null) {
            footprint.createsIndexes();
            if (target.table() == null) {
                footprint.scan(target);
            }
        }
        if (primary) {
            proveColumns(keyColumns(key, target), target, footprint);
        }
    }

    /** Before version 18 partitions were only reached by the building of their indexes. */
    private void lockForKey(Relation target, boolean only, Footprint footprint) {
        if (relations.release().locksDescendantsForConstraints()) {
            lockFamily(target, only, LockMode.ACCESS_EXCLUSIVE, footprint);
        } else {
            footprint.lock(relations.partitions(target), LockMode.SHARE);
            footprint.lock(target, LockMode.ACCESS_EXCLUSIVE);
        }
    }

    private static List<String> keyColumns(ConstraintDefinition key, Relation target) {
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
    private void proveColumns(List<String> columns, Relation target, Footprint footprint) {
        Table table = target.table();
        boolean known = table != null
                && columns.stream()
                        .allMatch(column ->
                                table.column(column).map(Column::notNull).orElse(false));
        if (known && target.isPartitioned() && !relations.release().locksDescendantsForConstraints()) {
            return;
        }
        List<Relation> family = lockFamily(target, false, LockMode.ACCESS_EXCLUSIVE, footprint);
        for (Relation relation : family) {
            if (columns.stream().anyMatch(column -> !NotNullProof.holds(relation, column, Set.of()))) {
                footprint.scan(relation);
            }
        }
    }

    private void validate(ValidateConstraint change, Relation target, Footprint footprint) {
        footprint.lock(target, LockMode.SHARE_UPDATE_EXCLUSIVE);
        Optional<Constraint> found =
                target.table() == null ? Optional.empty() : target.table().constraint(change.constraint());
        if (found.isEmpty()) {
            // Added by this statement, it is on the children, too.
            relations.family(target, change.target().only()).forEach(footprint::scan);
            return;
        }
        Constraint constraint = found.get();
        if (constraint.validated()) {
            return;
        }
        boolean foreignKey = constraint.isForeignKey();
        List<Relation> family =
                foreignKey ? relations.partitions(target) : relations.family(target, constraint.noInherit());
        footprint.lockCascaded(family.subList(1, family.size()), LockMode.SHARE_UPDATE_EXCLUSIVE);
        family.stream()
                .filter(relation -> needsValidation(relation, constraint))
                .forEach(footprint::scan);
        if (foreignKey && constraint.reference() != null) {
            footprint.lock(relations.of(constraint.reference().table()), LockMode.ROW_SHARE);
        }
    }

    private static boolean needsValidation(Relation relation, Constraint constraint) {
        return relation.table() == null
                || relation.table()
                        .constraint(constraint.name())
                        .map(own -> !own.validated())
                        .orElse(true);
    }

    private void drop(DropConstraint change, Relation target, Footprint footprint) {
        footprint.lock(target, LockMode.ACCESS_EXCLUSIVE);
        Table table = target.table();
        Constraint constraint =
                table == null ? null : table.constraint(change.constraint()).orElse(null);
        boolean only = change.target().only();
        if (target.isPartitioned()) {
            footprint.lockCascaded(only ? List.of() : relations.descendants(target), LockMode.ACCESS_EXCLUSIVE);
        }
        if (constraint == null) {
            return;
        }
        if (only && isHandedDown(constraint) && !constraint.noInherit() && !constraint.inherited()) {
            dropOnly(target, footprint);
        }
        List<Relation> family = isHandedDown(constraint)
                ? relations.family(target, only || constraint.noInherit())
                : relations.partitions(target);
        footprint.lockCascaded(family.subList(1, family.size()), LockMode.ACCESS_EXCLUSIVE);
        drops.constraint(target, constraint, change.cascade(), footprint);
    }

    /** Children keep the constraint as their own. */
    private void dropOnly(Relation target, Footprint footprint) {
        List<Relation> children = relations.children(target);
        if (!target.isPartitioned()) {
            footprint.lockCascaded(children, LockMode.ACCESS_EXCLUSIVE);
        } else if (relations.release().leavesConstraintsToPartitions()) {
            footprint.lockCascaded(relations.descendants(target), LockMode.ACCESS_EXCLUSIVE);
        } else if (!children.isEmpty()) {
            footprint.refuse("cannot remove constraint from only the partitioned table when partitions exist");
        }
    }

    /** {@code NOT ENFORCED} takes the triggers of a foreign key away, {@code ENFORCED} validates it (PostgreSQL 18). */
    private void alter(AlterConstraint change, Relation target, Footprint footprint) {
        footprint.lock(relations.partitions(target), LockMode.ACCESS_EXCLUSIVE);
        Constraint constraint = target.table() == null
                ? null
                : target.table().constraint(change.constraint()).orElse(null);
        if (constraint == null || constraint.reference() == null || change.enforced() == null) {
            return;
        }
        List<Relation> referenced =
                relations.partitions(relations.of(constraint.reference().table()));
        if (change.enforced() && !constraint.enforced()) {
            footprint.lock(referenced, LockMode.SHARE_ROW_EXCLUSIVE);
            relations.partitions(target).forEach(footprint::scan);
        } else if (!change.enforced() && constraint.enforced()) {
            footprint.lock(referenced, LockMode.ACCESS_EXCLUSIVE);
        }
    }

    private List<Relation> lockFamily(Relation target, boolean only, LockMode mode, Footprint footprint) {
        footprint.lock(target, mode);
        List<Relation> family = relations.family(target, only);
        footprint.lockCascaded(family.subList(1, family.size()), mode);
        return family;
    }
}
