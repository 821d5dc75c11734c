package dev.plimsoll.evaluate.own;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property of facts that own rules may read.
 *
 * @param name as rules write it; ends in {@code .*} for a family whose names come from elsewhere
 * @param meaning one sentence
 * @param read its value of a fact: a {@link String}, {@link java.math.BigDecimal}, {@link Boolean}, a list of these or
 *     {@link #UNKNOWN}; null where there is none
 */
public record FactProperty(String name, Kind kind, String meaning, Function<Fact, @Nullable Object> read) {

    /** Stands for a value that exists and is not known. */
    static final Object UNKNOWN = new Object();

    /** What values a property has. */
    public enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        LIST,
        /** What a definition of infrastructure writes: any of the others. */
        ANY;

        /** The word used in documentation and messages. */
        public String words() {
            return switch (this) {
                case TEXT -> "text";
                case NUMBER -> "number";
                case TRUTH -> "true or false";
                case LIST -> "list";
                case ANY -> "any value";
            };
        }
    }

    /** What comparisons of its elements, or of their number, are checked as. */
    public FactProperty elements(Kind elementKind) {
        return new FactProperty(name, elementKind, meaning, fact -> null);
    }

    @Nullable
    Object of(Fact fact) {
        return read.apply(fact);
    }
}
