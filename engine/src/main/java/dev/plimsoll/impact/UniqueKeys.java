package dev.plimsoll.impact;

import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether columns of a table can be referred to. */
final class UniqueKeys {

    private UniqueKeys() {}

    /** What the server says to a foreign key that refers to the columns; empty where it can, or nothing is known. */
    static Optional<String> refusal(Relation referenced, List<String> columns) {
        String name = "\"" + referenced.name().name() + "\"";
        if (referenced.kind() != RelationKind.TABLE && !referenced.isPartitioned()) {
            return Optional.of("referenced relation " + name + " is not a table");
        }
        return referenced.table() == null || identify(referenced.table(), columns)
                ? Optional.empty()
                : Optional.of("there is no unique constraint matching given keys for referenced table " + name);
    }

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
