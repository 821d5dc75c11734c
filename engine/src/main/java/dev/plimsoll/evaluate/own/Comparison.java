package dev.plimsoll.evaluate.own;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One comparison of a value: a property, an element of one, or a number of elements. */
public sealed interface Comparison {

    /**
     * Whether it holds.
     *
     * @param value of the property; null where there is none
     * @param other the fact that the comparison refers to, or null where it refers to none
     */
    Truth of(@Nullable Object value, @Nullable Fact other);

    /**
     * With a property of a fact, by {@link Operator#IS}, {@link Operator#NOT} or an order.
     *
     * @param variable of that fact; empty for the fact itself that is compared
     */
    record WithProperty(Operator operator, String variable, FactProperty property) implements Comparison {
        boolean isOfItself() {
            return variable.isEmpty();
        }

        @Override
        public Truth of(@Nullable Object value, @Nullable Fact other) {
            Object operand = other == null ? null : property.of(other);
            if (value == FactProperty.UNKNOWN || operand == FactProperty.UNKNOWN) {
                return Truth.UNKNOWN;
            }
            if (value == null || operand == null) {
                return Truth.NO;
            }
            return operator.isOrder() ? Numbers.compare(operator, value, operand) : equal(value, operand);
        }

        private Truth equal(Object value, Object operand) {
            boolean same = Values.key(value).equals(Values.key(operand));
            return Truth.of(same == (operator == Operator.IS));
        }
    }

    /** {@code is}, {@code not}, {@code in} and {@code not-in} with values that are written. */
    record OneOf(boolean wanted, Set<String> keys) implements Comparison {

        /** @param values as {@link FactProperty#read} gives them */
        public static OneOf among(boolean wanted, List<?> values) {
            return new OneOf(wanted, values.stream().map(Values::key).collect(Collectors.toUnmodifiableSet()));
        }

        @Override
        public Truth of(@Nullable Object value, @Nullable Fact other) {
            return value == null
                    ? Truth.NO
                    : value == FactProperty.UNKNOWN
                            ? Truth.UNKNOWN
                            : Truth.of(keys.contains(Values.key(value)) == wanted);
        }
    }

    /** {@code less}, {@code at-least} and so on with a number that is written. */
    record Bound(Operator operator, BigDecimal bound) implements Comparison {
        @Override
        public Truth of(@Nullable Object value, @Nullable Fact other) {
            return value == null
                    ? Truth.NO
                    : value == FactProperty.UNKNOWN ? Truth.UNKNOWN : Numbers.compare(operator, value, bound);
        }
    }

    /** {@code matches} and {@code not-matches}. */
    record Matches(boolean wanted, Pattern pattern) implements Comparison {

        /** Longer texts are data; of those the beginning is looked at. */
        private static final int MOST_CHARACTERS = 100_000;

        @Override
        public Truth of(@Nullable Object value, @Nullable Fact other) {
            if (value == null) {
                return Truth.NO;
            }
            if (value == FactProperty.UNKNOWN) {
                return Truth.UNKNOWN;
            }
            String text = Values.key(value);
            String looked = text.substring(0, Math.min(MOST_CHARACTERS, text.length()));
            return Truth.of(pattern.matches(looked) == wanted);
        }
    }

    /** {@code contains} and {@code not-contains}. */
    record Contains(boolean wanted, String key) implements Comparison {
        @Override
        public Truth of(@Nullable Object value, @Nullable Fact other) {
            if (value == FactProperty.UNKNOWN) {
                return Truth.UNKNOWN;
            }
            boolean holds = value instanceof List<?> list
                    ? list.stream().map(Values::key).anyMatch(key::equals)
                    : value != null && Values.key(value).contains(key);
            return Truth.of(holds == wanted);
        }
    }

    /** {@code exists}. */
    record Exists(boolean wanted) implements Comparison {
        @Override
        public Truth of(@Nullable Object value, @Nullable Fact other) {
            return value == FactProperty.UNKNOWN
                    ? Truth.UNKNOWN
                    : Truth.of((value != null && !isEmpty(value)) == wanted);
        }

        private static boolean isEmpty(Object value) {
            return value instanceof List<?> list && list.isEmpty();
        }
    }

    /** {@code any}, {@code all} and {@code size}. What is no list is a list of one. */
    record Elements(Operator operator, List<Comparison> comparisons) implements Comparison {
        public Elements {
            comparisons = List.copyOf(comparisons);
        }

        @Override
        public Truth of(@Nullable Object value, @Nullable Fact other) {
            if (value == FactProperty.UNKNOWN) {
                return Truth.UNKNOWN;
            }
            List<?> elements = value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
            if (operator == Operator.SIZE) {
                return together(Values.number((long) elements.size()), other);
            }
            Truth truth = Truth.of(operator == Operator.ALL);
            for (Object element : elements) {
                Truth one = together(element, other);
                truth = operator == Operator.ALL ? truth.and(one) : truth.or(one);
            }
            return truth;
        }

        private Truth together(Object element, @Nullable Fact other) {
            Truth truth = Truth.YES;
            for (Comparison comparison : comparisons) {
                truth = truth.and(comparison.of(element, other));
            }
            return truth;
        }
    }
}
