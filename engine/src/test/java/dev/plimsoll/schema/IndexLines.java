package dev.plimsoll.schema;

import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Indexes as lines. */
final class IndexLines {

    private IndexLines() {}

    static List<String> of(List<Table> tables) {
        List<String> lines = new ArrayList<>();
        for (Table table : tables) {
            for (Index index : table.indexes()) {
                lines.add(line(table, index));
            }
        }
        return lines;
    }

    private static String line(Table table, Index index) {
        return "index " + index.name() + " on " + table.name() + " " + index.method()
                + (index.unique() ? " unique" : "")
                + (isPrimary(table, index) ? " primary" : "")
                + (index.nullsNotDistinct() ? " nulls-not-distinct" : "")
                + (index.valid() ? "" : " invalid")
                + index.keys().stream().map(IndexLines::key).collect(Collectors.joining(",", " (", ")"))
                + (index.including().isEmpty() ? "" : " include (" + String.join(",", index.including()) + ")")
                + (index.predicate() == null ? "" : " where")
                + (index.parent() == null ? "" : " partition-of=" + index.parent());
    }

    private static boolean isPrimary(Table table, Index index) {
        return table.primaryKey()
                .filter(key -> key.kind() == ConstraintKind.PRIMARY_KEY
                        && index.name().name().equals(key.index()))
                .isPresent();
    }

    private static String key(IndexKey key) {
        String text = key.column() == null ? "<expression>" : Identifiers.quote(key.column());
        boolean first = key.nullsFirst() == null ? key.descending() : key.nullsFirst();
        String nulls = first == key.descending() ? "" : first ? " nulls-first" : " nulls-last";
        return text + (key.descending() ? " desc" : "") + nulls;
    }
}
