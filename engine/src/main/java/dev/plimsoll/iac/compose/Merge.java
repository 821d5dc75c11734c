package dev.plimsoll.iac.compose;

import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts one definition over another: maps key by key, lists one behind the other, all else replaced
 * (https://docs.docker.com/reference/compose-file/merge/).
 */
final class Merge {

    private static final Set<String> REPLACED = Set.of("command", "entrypoint", "test");

    private Merge() {}

    static Value over(Value base, Value upper) {
        return over("", base, upper);
    }

    private static Value over(String name, Value base, Value upper) {
        if (base instanceof Value.Known one && upper instanceof Value.Known other) {
            if (one.tree() instanceof Tree.Fields below && other.tree() instanceof Tree.Fields above) {
                return new Value.Known(new Tree.Fields(fields(below.values(), above.values())), other.trace());
            }
            if (one.tree() instanceof Tree.Items below
                    && other.tree() instanceof Tree.Items above
                    && !REPLACED.contains(name)) {
                List<Value> items = new ArrayList<>(below.values());
                items.addAll(above.values());
                return new Value.Known(new Tree.Items(items), other.trace());
            }
        }
        return upper;
    }

    static Map<String, Value> fields(Map<String, Value> base, Map<String, Value> upper) {
        Map<String, Value> merged = new LinkedHashMap<>(base);
        upper.forEach((name, value) -> merged.merge(name, value, (below, above) -> over(name, below, above)));
        return merged;
    }
}
