package dev.plimsoll.report;

import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveTable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A database of a running server with its sizes.
 *
 * @param largest tables, the largest first, {@link #MOST_TABLES} at most
 * @param tables how many it has
 * @param connections open to the server when it was asked; below zero where nobody knows
 */
public record MeasuredServer(LiveDatabase database, List<LiveTable> largest, int tables, long connections) {

    static final int MOST_TABLES = 10;

    public MeasuredServer {
        largest = List.copyOf(largest);
    }

    /** @param tables all of them */
    public static MeasuredServer of(LiveDatabase database, Collection<LiveTable> tables, long connections) {
        return new MeasuredServer(
                database,
                tables.stream()
                        .sorted(Comparator.comparingLong(
                                        (LiveTable table) -> table.statistics().totalBytes())
                                .reversed()
                                .thenComparing(LiveTable::name))
                        .limit(MOST_TABLES)
                        .toList(),
                tables.size(),
                connections);
    }
}
