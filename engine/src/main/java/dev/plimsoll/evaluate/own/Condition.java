package dev.plimsoll.evaluate.own;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a fact must hold to, as one line of {@code where} says it. */
public sealed interface Condition {

    /** Variables of the other facts that it refers to: none or one. */
    Set<String> variables();

    /** Where it is written. */
    Line line();

    /** Whether it says that a property is equal to one of another fact. */
    default boolean isJoin() {
        return false;
    }

    /** @param other the fact that it refers to, or null where it refers to none */
    Truth of(Fact fact, @Nullable Fact other);

    /**
     * A place in the file of the rule.
     *
     * @param number 1-based
     * @param text what is written there, for people
     */
    record Line(int number, String text) {}

    /** A property and what it is compared with. */
    record Test(FactProperty property, Comparison comparison, Line line) implements Condition {
        @Override
        public Set<String> variables() {
            return comparison instanceof Comparison.WithProperty with && !with.isOfItself()
                    ? Set.of(with.variable())
                    : Set.of();
        }

        @Override
        public Truth of(Fact fact, @Nullable Fact other) {
            boolean itself = comparison instanceof Comparison.WithProperty with && with.isOfItself();
            return comparison.of(property.of(fact), itself ? fact : other);
        }

        @Override
        public boolean isJoin() {
            return comparison instanceof Comparison.WithProperty with
                    && !with.isOfItself()
                    && with.operator() == Operator.IS;
        }
    }

    /** Of several groups of conditions one must hold. */
    record AnyOf(List<List<Condition>> groups, Line line) implements Condition {
        public AnyOf {
            groups = groups.stream().map(List::copyOf).toList();
        }

        @Override
        public Set<String> variables() {
            Set<String> variables = new TreeSet<>();
            groups.forEach(group -> group.forEach(condition -> variables.addAll(condition.variables())));
            return variables;
        }

        @Override
        public Truth of(Fact fact, @Nullable Fact other) {
            Truth any = Truth.NO;
            for (List<Condition> group : groups) {
                Truth all = Truth.YES;
                for (Condition condition : group) {
                    all = all.and(condition.of(fact, other));
                }
                any = any.or(all);
            }
            return any;
        }
    }
}
