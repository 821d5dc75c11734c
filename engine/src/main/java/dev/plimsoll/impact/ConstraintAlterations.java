package dev.plimsoll.impact;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintChange;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintChange.AlterConstraint;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.ConstraintChange.RenameConstraint;
import dev.plimsoll.model.ConstraintChange.ValidateConstraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Optional;

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
            new AddedConstraint(relations).measure(add, target, footprint);
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
        footprint.lockFamily(relations.family(target, !handedDown), LockMode.ACCESS_EXCLUSIVE);
    }

    private static boolean isHandedDown(Constraint constraint) {
        return constraint.kind() == ConstraintKind.CHECK || constraint.kind() == ConstraintKind.NOT_NULL;
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
}
