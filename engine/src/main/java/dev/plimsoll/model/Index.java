package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index as it stands.
 *
 * @param predicate null unless partial
 * @param constraint name of the constraint it stands behind, or null
 * @param valid false after {@code ON ONLY} on a partitioned table, until every partition's index is attached
 * @param parent name of the partitioned index it is part of, in its own schema; else null
 */
public record Index(
        ObjectName name,
        String method,
        boolean unique,
        List<IndexKey> keys,
        List<String> including,
        @Nullable Expression predicate,
        boolean nullsNotDistinct,
        @Nullable String constraint,
        boolean valid,
        @Nullable ObjectName parent,
        SourceRange declared) {

    public Index {
        keys = List.copyOf(keys);
        including = List.copyOf(including);
    }

    /** Names of the leading keys that are plain columns, up to the first expression. */
    public List<String> leadingColumns() {
        return keys.stream()
                .map(IndexKey::column)
                .takeWhile(column -> column != null)
                .toList();
    }

    public boolean uses(String column) {
        return including.contains(column)
                || keys.stream()
                        .anyMatch(key -> column.equals(key.column())
                                || (key.expression() != null
                                        && key.expression().columns().contains(column)))
                || (predicate != null && predicate.columns().contains(column));
    }
}
