package dev.plimsoll.evaluate;

import dev.plimsoll.model.Condition;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.DataChange.Delete;
import dev.plimsoll.model.DataChange.Merge;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.IndexChange.CreateIndex;
import org.jspecify.annotations.Nullable;

/** Conditions that compare with {@code NULL} by an operator. */
@ForRules
public final class NullComparisons {

    private NullComparisons() {}

    /** What comes of it, as a sentence; null where nothing is compared with null. */
    public static @Nullable String outcome(Effect effect) {
        Condition condition = condition(effect);
        if (condition != null && condition.comparesNull()) {
            return "so the statement passes over the rows that it means.";
        }
        if (effect.change() instanceof CreateIndex index && compares(index.predicate())) {
            return "so the index leaves out the rows that it means.";
        }
        return NewConstraints.of(effect).stream()
                        .map(ConstraintDefinition::expression)
                        .anyMatch(NullComparisons::compares)
                ? "and what is not true is not refused: this part of the constraint decides nothing."
                : null;
    }

    private static boolean compares(@Nullable Expression expression) {
        return expression != null && expression.comparesNull();
    }

    private static @Nullable Condition condition(Effect effect) {
        if (effect.change() instanceof Update update) {
            return update.where();
        }
        if (effect.change() instanceof Delete delete) {
            return delete.where();
        }
        return effect.change() instanceof Merge merge ? merge.on() : null;
    }
}
