package dev.plimsoll.model;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index.
 *
 * @param column null for an expression
 * @param expression null for a column
 * @param collation as written, or null
 * @param operatorClass as written, or null
 * @param nullsFirst null where the order's own default holds
 */
public record IndexKey(
        @Nullable String column,
        @Nullable Expression expression,
        @Nullable String collation,
        @Nullable String operatorClass,
        boolean descending,
        @Nullable Boolean nullsFirst) {

    public static IndexKey column(String column) {
        return new IndexKey(column, null, null, null, false, null);
    }
}
