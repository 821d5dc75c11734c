package dev.plimsoll.datastore;

import dev.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One name of a way to a value and, where blocks of that name repeat, which of them is meant.
 *
 * @param key field by which a block is chosen; empty for the first block
 * @param wanted what occurs in the text of that field; null for the first block
 * @param each whether all blocks are meant
 */
record PathStep(String name, String key, @Nullable Pattern wanted, boolean each) {

    private static final String ITSELF = ".";

    static PathStep of(String name, @Nullable String key, @Nullable String sign, @Nullable String wanted) {
        if (key == null || wanted == null) {
            return new PathStep(name, "", null, false);
        }
        return new PathStep(
                name, key, Pattern.compile("=".equals(sign) ? "^" + Pattern.quote(wanted) + "$" : wanted), false);
    }

    static PathStep each(String name) {
        return new PathStep(name, "", null, true);
    }

    /** The block that is meant; unknown where only an unknown one could be it. */
    Value chosen(Value value) {
        Pattern pattern = wanted;
        if (pattern == null || !(value instanceof Value.Known known)) {
            return value;
        }
        List<Value> items = Values.items(known);
        Optional<Value> chosen = items.stream()
                .filter(item -> keyOf(item)
                        .text()
                        .filter(text -> pattern.matcher(text).find())
                        .isPresent())
                .findFirst();
        return chosen.or(() -> items.stream()
                        .map(this::keyOf)
                        .filter(Value.Unknown.class::isInstance)
                        .findFirst())
                .orElseGet(() -> new Value.Absent(value.trace()));
    }

    private Value keyOf(Value item) {
        if (key.equals(ITSELF)) {
            return item;
        }
        Value value = item;
        for (String name : key.split("\\.")) {
            value = value.field(name);
        }
        return value;
    }
}
