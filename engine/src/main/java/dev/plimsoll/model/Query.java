package dev.plimsoll.model;

import java.util.List;
import java.util.Set;

/**
 * What a query touches.
 *
 * @param text as written
 * @param reads relations read, CTE names left out
 * @param writes relations written by data-modifying CTEs
 * @param functions functions called
 * @param columns output columns where they can be told from the text alone, else empty
 * @param starred whether some output is {@code *}
 */
public record Query(
        SourceRange range,
        String text,
        Set<ObjectName> reads,
        Set<ObjectName> writes,
        Set<ObjectName> functions,
        List<String> columns,
        boolean starred) {
    public Query {
        reads = Ordered.copyOf(reads);
        writes = Ordered.copyOf(writes);
        functions = Ordered.copyOf(functions);
        columns = List.copyOf(columns);
    }
}
