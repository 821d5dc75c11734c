package dev.plimsoll.impact;

import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether columns of a table can be referred to. */
final class UniqueKeys {

    private UniqueKeys() {}

    /** Whether a unique index without condition stands on just these columns; empty columns ask for a primary key. */
    static boolean identify(Table table, List<String> columns) {
        if (columns.isEmpty()) {
            return table.primaryKey().isPresent();
        }
        Set<String> wanted = new HashSet<>(columns);
        return table.indexes().stream()
                .filter(index -> index.unique() && index.predicate() == null)
                .anyMatch(index -> keys(index).equals(wanted));
    }

    private static Set<String> keys(Index index) {
        Set<String> keys = new HashSet<>();
        for (IndexKey key : index.keys()) {
            keys.add(key.column() == null ? "" : key.column());
        }
        return keys;
    }
}
