package dev.plimsoll.datastore;

import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Values that are written once or as a list. */
final class Values {

    private Values() {}

    /** The elements of a list, the value itself where it is none; nothing for what is absent or null. */
    static List<Value> items(Value value) {
        if (value instanceof Value.Known known) {
            if (known.tree() instanceof Tree.Items items) {
                return items.values();
            }
            return known.tree() instanceof Tree.Nothing ? List.of() : List.of(value);
        }
        return value instanceof Value.Absent ? List.of() : List.of(value);
    }

    /** The texts of the known elements. */
    static List<String> texts(Value value) {
        return items(value).stream().flatMap(item -> item.text().stream()).toList();
    }

    static boolean hasUnknown(Value value) {
        return items(value).stream().anyMatch(Value.Unknown.class::isInstance);
    }

    /** The first of these fields that is there. */
    static Value field(Value map, String... names) {
        return Stream.of(names)
                .map(map::field)
                .filter(value -> !(value instanceof Value.Absent)
                        && !(value instanceof Value.Known known && known.tree() instanceof Tree.Nothing))
                .findFirst()
                .orElseGet(() -> new Value.Absent(map.trace()));
    }

    /** Addresses that a value and its elements are made from. */
    static Set<String> references(Value value) {
        Set<String> references = new LinkedHashSet<>(value.trace().references());
        items(value).forEach(item -> references.addAll(item.trace().references()));
        return references;
    }
}
