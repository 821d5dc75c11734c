package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.terraform.value.Budget;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Values of names, each evaluated once and when it is asked for. */
final class Memo {

    private final Budget budget;
    private final Map<String, Value> values = new HashMap<>();
    private final Set<String> running = new HashSet<>();

    Memo(Budget budget) {
        this.budget = budget;
    }

    /**
     * @param name as references have it
     * @param place where an error or an unknown is shown
     * @throws EvaluationError where the value depends on itself
     */
    Value get(String name, SourceRange place, Supplier<Value> evaluation) {
        Value known = values.get(name);
        if (known != null) {
            return known;
        }
        if (!running.add(name)) {
            throw new EvaluationError(name + " refers to itself");
        }
        try {
            budget.enter();
            try {
                Value value = guarded(place, evaluation);
                values.put(name, value);
                return value;
            } finally {
                budget.leave();
            }
        } finally {
            running.remove(name);
        }
    }

    /** The value, or an unknown that says why there is none. */
    static Value guarded(SourceRange place, Supplier<Value> evaluation) {
        try {
            return evaluation.get();
        } catch (NotKnown unknown) {
            return unknown.at(Trace.at(place));
        } catch (EvaluationError error) {
            return new Value.Unknown(error(error), Trace.at(place));
        }
    }

    static UnknownReason error(EvaluationError error) {
        return new UnknownReason(UnknownReason.Kind.ERROR, "the expression is in error: " + error.getMessage(), "");
    }
}
