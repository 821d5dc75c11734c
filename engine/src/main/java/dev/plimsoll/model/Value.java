package dev.plimsoll.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value of an attribute of an infrastructure resource, as far as its files decide it. Known, unknown and absent are three different
 * things, and {@link Tree.Nothing} (a {@code null} that somebody wrote) is a fourth. The elements of a list or map are values too: a known
 * list may hold an unknown element.
 */
public sealed interface Value {

    /** Where the value is written and what decided it. */
    Trace trace();

    /** The same value, decided otherwise. */
    Value with(Trace trace);

    /** A value that the files decide. */
    record Known(Tree tree, Trace trace) implements Value {
        @Override
        public Known with(Trace changed) {
            return new Known(tree, changed);
        }
    }

    /**
     * A value that is only known elsewhere or later.
     *
     * @param outline what is known of a text, or null: the value that {@code jsonencode} is given, or the text with a {@link #HOLE} for each piece
     *     that is not known
     */
    record Unknown(
            UnknownReason reason, Trace trace, @Nullable Value outline) implements Value {

        /** Stands in an outline for what is not known; Unicode's character for an object that cannot be shown. */
        public static final String HOLE = "\uFFFC";

        public Unknown(UnknownReason reason, Trace trace) {
            this(reason, trace, null);
        }

        @Override
        public Unknown with(Trace changed) {
            return new Unknown(reason, changed, outline);
        }
    }

    /** Nobody wrote the attribute. The range is the place that lacks it, such as the header of the block. */
    record Absent(Trace trace) implements Value {
        @Override
        public Absent with(Trace changed) {
            return new Absent(changed);
        }
    }

    default boolean isKnown() {
        return this instanceof Known;
    }

    /**
     * The value under a name: absent where this map has no such name, where this is absent, null or no map; unknown where this is unknown.
     */
    default Value field(String name) {
        if (this instanceof Known known) {
            return known.tree instanceof Tree.Fields fields && fields.values().containsKey(name)
                    ? fields.values().get(name)
                    : new Absent(trace());
        }
        return this;
    }

    /**
     * The element at a place, from 0: absent where this list is shorter, where this is absent, null or a scalar. A map is its own only
     * element, since a block that stands once may be written either way.
     */
    default Value item(int index) {
        if (this instanceof Known known) {
            if (known.tree instanceof Tree.Items items
                    && index >= 0
                    && index < items.values().size()) {
                return items.values().get(index);
            }
            return known.tree instanceof Tree.Fields && index == 0 ? this : new Absent(trace());
        }
        return this;
    }

    /** The text of a known scalar; empty for null, lists, maps and what is not known. */
    default Optional<String> text() {
        return this instanceof Known known && known.tree instanceof Tree.Scalar scalar
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    /** The number that a known scalar is or, as text, is written as. */
    default Optional<BigDecimal> number() {
        return this instanceof Known known && known.tree instanceof Tree.Scalar scalar
                ? scalar.number()
                : Optional.empty();
    }

    /** The truth value that a known scalar is or, as the text {@code true} or {@code false}, is written as. */
    default Optional<Boolean> truth() {
        return this instanceof Known known && known.tree instanceof Tree.Scalar scalar
                ? scalar.truth()
                : Optional.empty();
    }
}
