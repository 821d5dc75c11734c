package dev.plimsoll.schema;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintChange;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintChange.AlterConstraint;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.ConstraintChange.DropPrimaryKey;
import dev.plimsoll.model.ConstraintChange.RenameConstraint;
import dev.plimsoll.model.ConstraintChange.ValidateConstraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code ALTER TABLE} does to constraints. */
final class ConstraintChanges {

    private final ReplayState state;
    private final ConstraintReplay adder;
    private final Renames renames;

    ConstraintChanges(ReplayState state, ConstraintReplay adder, Renames renames) {
        this.state = state;
        this.adder = adder;
        this.renames = renames;
    }

    void apply(ConstraintChange change) {
        ObjectName table = state.names().relationOrPlace(change.table());
        boolean only = change.target().only();
        if (change instanceof AddConstraint add) {
            adder.add(table, add.definition(), false, only);
        } else if (change instanceof DropConstraint drop) {
            state.drops().constraint(table, drop.constraint(), only);
        } else if (change instanceof DropPrimaryKey) {
            Table keyed = state.catalog().table(table);
            Optional<Constraint> key = keyed == null ? Optional.empty() : keyed.primaryKey();
            key.ifPresent(found -> state.drops().constraint(table, found.name(), only));
        } else if (change instanceof ValidateConstraint validate) {
            validate(table, validate.constraint());
        } else if (change instanceof RenameConstraint rename) {
            renames.constraint(table, rename.constraint(), rename.newName());
        } else if (change instanceof AlterConstraint alter) {
            alter(table, alter);
        }
    }

    private void validate(ObjectName name, String constraintName) {
        Table table = state.catalog().table(name);
        Constraint constraint =
                table == null ? null : table.constraint(constraintName).orElse(null);
        if (constraint == null || !constraint.enforced()) {
            return;
        }
        markValid(name, constraint);
        for (ObjectName descendant : state.family().descendants(name)) {
            Table member = state.catalog().table(descendant);
            if (member != null) {
                part(member, constraint).ifPresent(each -> markValid(descendant, each));
            }
        }
    }

    private static Optional<Constraint> part(Table member, Constraint parent) {
        return parent.isForeignKey()
                ? member.foreignKeys().stream()
                        .filter(key -> ColumnDrops.isPartOf(key, parent))
                        .findFirst()
                : Family.counterpart(member, parent);
    }

    private void markValid(ObjectName name, Constraint constraint) {
        Table table = state.catalog().table(name);
        if (table == null) {
            return;
        }
        TableEdit edit =
                TableEdit.of(table).mapConstraint(constraint.name(), each -> Constraints.validated(each, true));
        if (constraint.kind() == ConstraintKind.NOT_NULL) {
            edit.mapColumns(column -> constraint.columns().contains(column.name()) ? column.withNotNull(true) : column);
        }
        state.catalog().put(edit.done());
    }

    private void alter(ObjectName name, AlterConstraint alter) {
        Table table = state.catalog().table(name);
        Constraint constraint =
                table == null ? null : table.constraint(alter.constraint()).orElse(null);
        if (table == null || constraint == null) {
            return;
        }
        change(name, constraint, alter);
        if (constraint.isForeignKey()) {
            for (ObjectName partition : state.family().descendants(name)) {
                Table member = state.catalog().table(partition);
                if (member != null) {
                    part(member, constraint).ifPresent(each -> change(partition, each, alter));
                }
            }
        }
    }

    private void change(ObjectName name, Constraint constraint, AlterConstraint alter) {
        Table table = state.catalog().table(name);
        if (table == null) {
            return;
        }
        boolean enforced = or(alter.enforced(), constraint.enforced());
        boolean deferred = or(alter.initiallyDeferred(), constraint.initiallyDeferred());
        boolean deferrable = or(alter.deferrable(), constraint.deferrable() || deferred);
        boolean noInherit = alter.inherit() == null ? constraint.noInherit() : !alter.inherit();
        // Enforcing checks all rows; what is not enforced is not known to hold.
        boolean validated = alter.enforced() == null ? constraint.validated() : enforced;
        state.catalog()
                .put(TableEdit.of(table)
                        .mapConstraint(
                                constraint.name(),
                                each -> Constraints.state(
                                        each, validated, enforced, noInherit, deferrable, deferrable && deferred))
                        .done());
    }

    private static boolean or(@Nullable Boolean written, boolean before) {
        return written == null ? before : written;
    }
}
