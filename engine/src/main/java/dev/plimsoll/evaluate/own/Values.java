package dev.plimsoll.evaluate.own;

import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as own rules compare them. */
final class Values {

    private Values() {}

    /** Null where nothing is written. A map is the list of its keys. */
    static @Nullable Object of(Value value) {
        if (value instanceof Value.Unknown) {
            return FactProperty.UNKNOWN;
        }
        if (!(value instanceof Value.Known known)) {
            return null;
        }
        Tree tree = known.tree();
        if (tree instanceof Tree.Truth truth) {
            return truth.value();
        }
        if (tree instanceof Tree.Numeral numeral) {
            return numeral.value();
        }
        if (tree instanceof Tree.Scalar scalar) {
            return scalar.text();
        }
        if (tree instanceof Tree.Items items) {
            List<Object> elements = new ArrayList<>();
            items.values().forEach(element -> {
                Object read = of(element);
                if (read != null) {
                    elements.add(read);
                }
            });
            return elements;
        }
        return tree instanceof Tree.Fields fields ? List.copyOf(fields.values().keySet()) : null;
    }

    /** The first element of a list of blocks; any other value as it is. */
    static Value block(Value value) {
        return value instanceof Value.Known known && known.tree() instanceof Tree.Items ? value.item(0) : value;
    }

    static BigDecimal number(double number) {
        return BigDecimal.valueOf(number);
    }

    static BigDecimal number(long number) {
        return BigDecimal.valueOf(number);
    }

    /** What is equal to be the same: numbers without their zeros. */
    static String key(Object value) {
        return value instanceof BigDecimal number ? new Tree.Numeral(number).text() : value.toString();
    }

    /** The number that a value is or, as text, is written as; null where it is none. */
    static @Nullable BigDecimal asNumber(Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof String text && !text.isEmpty() && text.length() <= 40) {
            return new Tree.Text(text).number().orElse(null);
        }
        return null;
    }

    /** As messages show it. */
    static String shown(@Nullable Object value) {
        if (value == null || value instanceof List<?> list && list.isEmpty()) {
            return "none";
        }
        if (value == FactProperty.UNKNOWN) {
            return "unknown";
        }
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(Values::shown).toList());
        }
        return key(value);
    }

    /** The enum's name as rules write it. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
