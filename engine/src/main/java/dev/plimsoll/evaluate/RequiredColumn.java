package dev.plimsoll.evaluate;

import dev.plimsoll.model.ColumnChange;
import dev.plimsoll.model.ColumnChange.DropDefault;
import dev.plimsoll.model.ColumnChange.SetNotNull;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Table;
import org.jspecify.annotations.Nullable;

/** A column without which no row can be inserted. */
final class RequiredColumn {

    private RequiredColumn() {}

    /** The column of which the change may make one: by {@code NOT NULL}, a check that says so, or the end of its default; else null. */
    static @Nullable String of(Effect effect) {
        if (effect.change() instanceof SetNotNull || effect.change() instanceof DropDefault) {
            return ((ColumnChange) effect.change()).column();
        }
        if (!(effect.change() instanceof AddConstraint add)) {
            return null;
        }
        Expression check = add.definition().expression();
        return add.definition().kind() == ConstraintKind.CHECK && check != null
                ? check.notNullColumns().stream().sorted().findFirst().orElse(null)
                : null;
    }

    /** Whether it must be named, or a trigger fill it, in each row that is inserted into the table. */
    static boolean isLeft(Table table, String name) {
        return table.column(name)
                        .filter(column -> column.notNull() || isChecked(table, name))
                        .filter(column -> column.defaultValue() == null
                                && column.identity() == null
                                && column.generated() == null)
                        .isPresent()
                && !isFilledByTrigger(table);
    }

    /** A check holds for new rows as soon as it is there, validated or not. */
    private static boolean isChecked(Table table, String name) {
        return table.constraints().stream()
                .filter(constraint -> constraint.kind() == ConstraintKind.CHECK && constraint.enforced())
                .map(Constraint::expression)
                .anyMatch(check -> check != null && check.notNullColumns().contains(name));
    }

    /** Whether a trigger may fill columns that an insert leaves out. */
    static boolean isFilledByTrigger(Table table) {
        return table.triggers().stream()
                .anyMatch(trigger -> trigger.forEachRow()
                        && trigger.timing().equals("before")
                        && trigger.events().contains("insert"));
    }
}
