package dev.plimsoll.evaluate.own;

import java.util.List;

/** One item of {@code when}. */
public sealed interface Clause {

    /** The facts that it is about. */
    FactPattern pattern();

    /**
     * Facts of one kind that hold to some conditions.
     *
     * @param variable by which other clauses and the message refer to the fact
     * @param line 1-based line of the file
     */
    record FactPattern(FactType type, String variable, List<Condition> conditions, int line) {
        public FactPattern {
            conditions = List.copyOf(conditions);
        }
    }

    /** There is such a fact; the rule speaks for each. */
    record Each(FactPattern pattern) implements Clause {}

    /** There is no such fact. */
    record None(FactPattern pattern) implements Clause {}

    /** There is such a fact, however many. */
    record Some(FactPattern pattern) implements Clause {}

    /** How many such facts there are. */
    record Count(FactPattern pattern, Operator operator, int bound) implements Clause {

        /** Whether more facts make it hold, so that those that only may hold do not count. */
        boolean isLowerBound() {
            return operator == Operator.MORE || operator == Operator.AT_LEAST || operator == Operator.IS;
        }
    }
}
