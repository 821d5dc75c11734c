package dev.plimsoll.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a known {@link Value} is: null, a scalar, a list or a map. */
public sealed interface Tree {

    /** A {@code null} that is written or computed. */
    record Nothing() implements Tree {}

    /** A single text, number or truth value. */
    sealed interface Scalar extends Tree {

        /** As text: numbers without exponent, truth values as {@code true} or {@code false}. */
        String text();

        /** Empty where the text is no decimal number. */
        default Optional<BigDecimal> number() {
            return Optional.empty();
        }

        /** Empty where the text is neither {@code true} nor {@code false}. */
        default Optional<Boolean> truth() {
            return Optional.empty();
        }
    }

    /** A string. */
    record Text(String text) implements Scalar {

        /** Longest text that is read as a number, in UTF-16 units. */
        private static final int LONGEST_NUMBER = 100;

        @Override
        public Optional<BigDecimal> number() {
            if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Numeral(new BigDecimal(text)).value());
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        }

        @Override
        public Optional<Boolean> truth() {
            return switch (text) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            };
        }
    }

    /** A number. Equal numbers are equal records, however many zeros they are written with. */
    record Numeral(BigDecimal value) implements Scalar {

        /** More digits than this, before or after the point, are shown with an exponent. */
        private static final int MOST_DIGITS = 1000;

        public Numeral {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            if (value.scale() < 0 && value.scale() >= -MOST_DIGITS) {
                value = value.setScale(0);
            }
        }

        public static Numeral of(long value) {
            return new Numeral(new BigDecimal(BigInteger.valueOf(value)));
        }

        @Override
        public String text() {
            return Math.abs((long) value.scale()) > MOST_DIGITS ? value.toString() : value.toPlainString();
        }

        @Override
        public Optional<BigDecimal> number() {
            return Optional.of(value);
        }
    }

    /** A truth value. */
    record Truth(boolean value) implements Scalar {
        @Override
        public String text() {
            return Boolean.toString(value);
        }

        @Override
        public Optional<Boolean> truth() {
            return Optional.of(value);
        }
    }

    /**
     * A list or a set.
     *
     * @param isSet whether the order means nothing; it is that of the format
     */
    record Items(List<Value> values, boolean isSet) implements Tree {
        public Items {
            values = List.copyOf(values);
        }

        /** A list. */
        public Items(List<Value> values) {
            this(values, false);
        }
    }

    /** A map or an object, in the order in which it is written. */
    record Fields(Map<String, Value> values) implements Tree {
        public Fields {
            values = Ordered.copyOf(values);
        }
    }
}
