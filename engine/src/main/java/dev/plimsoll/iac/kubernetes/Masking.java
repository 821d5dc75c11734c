package dev.plimsoll.iac.kubernetes;

import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** Marks what a Secret holds as not to be shown. */
final class Masking {

    private Masking() {}

    static Map<String, Value> data(Map<String, Value> secret) {
        Map<String, Value> masked = new LinkedHashMap<>(secret);
        masked.computeIfPresent("data", (name, value) -> masked(value));
        masked.computeIfPresent("stringData", (name, value) -> masked(value));
        return masked;
    }

    private static Value masked(Value value) {
        if (value instanceof Value.Known known && known.tree() instanceof Tree.Fields fields) {
            Map<String, Value> values = new LinkedHashMap<>();
            fields.values().forEach((key, inner) -> values.put(key, masked(inner)));
            return new Value.Known(new Tree.Fields(values), known.trace().masked());
        }
        return value.with(value.trace().masked());
    }
}
