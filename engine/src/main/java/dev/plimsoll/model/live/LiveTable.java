package dev.plimsoll.model.live;

import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table, partition or materialised view of a running server.
 *
 * @param owner who owns it
 * @param replicaIdentity {@code default}, {@code nothing}, {@code full} or {@code index}
 * @param droppedColumns columns that were dropped and still take a place in its rows' layout
 * @param columns what is known of the values of its columns, by name; empty where nobody analysed it or the role may not see it
 */
public record LiveTable(
        LiveDatabase database,
        Table table,
        TableStatistics statistics,
        String owner,
        String replicaIdentity,
        boolean unpopulated,
        int droppedColumns,
        List<LiveIndex> indexes,
        Map<String, ColumnStatistics> columns) {

    /**
     * What is known of a column's values, never the values.
     *
     * @param nullShare of 1
     * @param width bytes on average
     * @param distinct number of distinct values; below zero, their share of the rows
     */
    public record ColumnStatistics(double nullShare, long width, double distinct) {}

    public LiveTable {
        indexes = List.copyOf(indexes);
        columns = Map.copyOf(columns);
    }

    public String name() {
        return table.name().toString();
    }

    /** As it must be written in SQL. */
    public String sql() {
        return table.name().sql();
    }

    public @Nullable String option(String option) {
        return table.storageParameters().get(option);
    }

    public Match match(String rule, String message) {
        return database.match(rule, message, ObjectKind.TABLE, name());
    }
}
