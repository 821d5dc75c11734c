package dev.plimsoll.impact;

import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.ColumnChange.DropNotNull;
import dev.plimsoll.model.ColumnChange.SetNotNull;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.ConstraintChange.ValidateConstraint;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.TableChange;
import java.util.Map;
import java.util.Optional;

/** Actions that a view does not know. */
final class WrongKind {

    private static final Map<Class<? extends TableChange>, String> ACTIONS = Map.of(
            AddColumn.class, "ADD COLUMN",
            DropColumn.class, "DROP COLUMN",
            AlterColumnType.class, "ALTER COLUMN ... SET DATA TYPE",
            SetNotNull.class, "ALTER COLUMN ... SET NOT NULL",
            DropNotNull.class, "ALTER COLUMN ... DROP NOT NULL",
            AddConstraint.class, "ADD CONSTRAINT",
            DropConstraint.class, "DROP CONSTRAINT",
            ValidateConstraint.class, "VALIDATE CONSTRAINT");

    private WrongKind() {}

    static Optional<String> refusal(TableChange change, Relation target, Relations relations) {
        String action = ACTIONS.get(change.getClass());
        if (action == null || target.kind() != RelationKind.VIEW) {
            return Optional.empty();
        }
        String name = "\"" + target.name().name() + "\"";
        return Optional.of(
                relations.release().namesWrongKinds()
                        ? "ALTER action " + action + " cannot be performed on relation " + name
                        : name + " is not a table, composite type, or foreign table");
    }
}
