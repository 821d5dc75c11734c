package dev.plimsoll.remedy;

import dev.plimsoll.model.ColumnChange.SetNotNull;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** NOT NULL that is proved before it is set. */
final class NotNullThroughCheck implements EffectRemedy {

    @Override
    public Optional<SaferForm> write(Effect effect) {
        if (effect.change() instanceof SetNotNull set) {
            ObjectName table = Names.table(effect, set.table());
            return Optional.of(waitingCheck(effect.target(), set.column())
                    .map(check -> throughItsCheck(table, set.column(), check))
                    .orElseGet(() -> form(effect, steps(effect, table, List.of(set.column())))));
        }
        if (effect.change() instanceof AddConstraint add) {
            return Optional.of(form(effect, of(effect, Names.table(effect, add.table()), add.definition())));
        }
        return Optional.empty();
    }

    private static List<Step> of(Effect effect, ObjectName table, ConstraintDefinition definition) {
        String index = definition.usingIndex();
        if (index == null) {
            String name = ConstraintSql.name(table, definition);
            return NotNullSteps.of(effect.server(), table, definition.columns().get(0), name)
                    .steps();
        }
        List<Step> steps = new ArrayList<>(steps(effect, table, nullableColumns(effect.target(), index)));
        steps.add(Steps.titled("then the key", ActionSql.of(effect)));
        return steps;
    }

    static List<Step> steps(Effect effect, ObjectName table, List<String> columns) {
        return columns.stream()
                .flatMap(column -> NotNullSteps.of(effect.server(), table, column).steps().stream())
                .toList();
    }

    private static SaferForm form(Effect effect, List<Step> steps) {
        return new SaferForm(
                effect.server().atLeast(18)
                        ? "Add NOT NULL without reading the table, fill what is null, and validate it while reads and writes go on."
                        : "Prove it first by a check that is validated while reads and writes go on: SET NOT NULL then reads nothing.",
                steps);
    }

    /** A check that says so already and was never validated. */
    private static Optional<String> waitingCheck(@Nullable Table table, String column) {
        return table == null
                ? Optional.empty()
                : table.constraints().stream()
                        .filter(constraint -> constraint.kind() == ConstraintKind.CHECK
                                && !constraint.validated()
                                && constraint.enforced()
                                && constraint.expression() != null
                                && constraint.expression().notNullColumns().contains(column))
                        .map(Constraint::name)
                        .findFirst();
    }

    private static SaferForm throughItsCheck(ObjectName table, String column, String check) {
        return new SaferForm(
                "Validate the check that says so already, while reads and writes go on: SET NOT NULL then reads nothing.",
                List.of(
                        Steps.titled(
                                "after the rows that are null were filled",
                                "ALTER TABLE " + table.sql() + " VALIDATE CONSTRAINT " + Identifiers.quote(check)),
                        Steps.titled("in a later migration", ColumnSql.alter(table, column) + " SET NOT NULL")));
    }

    private static List<String> nullableColumns(@Nullable Table table, String index) {
        if (table == null) {
            return List.of();
        }
        return table.index(index).map(Index::leadingColumns).orElse(List.of()).stream()
                .filter(column -> !table.provesNotNull(column))
                .toList();
    }
}
