package dev.plimsoll.datastore;

import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of named values: blocks with a name and a value each, one map, or the command that starts a server. */
final class NamedValues {

    private NamedValues() {}

    /** Of entries with one name the last holds, as providers have it. */
    static Map<String, Value> in(Value list, List<String> nameKeys, List<String> valueKeys) {
        Map<String, Value> values = new LinkedHashMap<>();
        if (list instanceof Value.Known known) {
            if (CommandOptions.isCommand(list)) {
                values.putAll(CommandOptions.in(list));
            } else if (known.tree() instanceof Tree.Fields fields
                    && fields.values().keySet().stream().noneMatch(nameKeys::contains)) {
                values.putAll(fields.values());
            } else if (known.tree() instanceof Tree.Items items) {
                items.values()
                        .forEach(item -> first(item, nameKeys)
                                .text()
                                .ifPresent(name -> values.put(name, first(item, valueKeys))));
            } else {
                first(list, nameKeys).text().ifPresent(name -> values.put(name, first(list, valueKeys)));
            }
        }
        return values;
    }

    /** @param key with dots between its steps */
    private static Value at(Value map, String key) {
        Value value = map;
        for (String name : key.split("\\.")) {
            value = value.field(name);
        }
        return value;
    }

    private static Value first(Value map, List<String> keys) {
        return keys.stream()
                .map(key -> at(map, key))
                .filter(value -> !(value instanceof Value.Absent))
                .findFirst()
                .orElseGet(() -> new Value.Absent(map.trace()));
    }
}
