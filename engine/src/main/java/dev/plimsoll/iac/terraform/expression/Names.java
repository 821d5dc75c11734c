package dev.plimsoll.iac.terraform.expression;

import dev.plimsoll.model.Value;

/** What names mean where an expression stands. */
public interface Names {

    /**
     * What the first steps of a reference mean.
     *
     * @param evaluator for the keys of the reference
     * @throws dev.plimsoll.iac.terraform.value.EvaluationError where there is no such thing
     * @throws dev.plimsoll.iac.terraform.value.NotKnown where it is not known
     */
    Resolved resolve(Reference reference, Evaluator evaluator);

    /** Whether a reference names something that is declared to be a list, a set or a map, and so no tuple and no object. */
    default boolean isCollection(Reference reference) {
        return false;
    }

    /** @param steps how many steps of the reference lead to the value; the rest is to be taken from it */
    record Resolved(Value value, int steps) {}
}
