package dev.plimsoll.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query touches.
 *
 * @param text as written
 * @param reads relations read, CTE names left out
 * @param writes relations written by data-modifying CTEs
 * @param functions functions called
 * @param columns output columns where they can be told from the text alone, else empty
 * @param starred whether some output is {@code *}
 * @param mentioned names of columns anywhere in it, with {@code *} where some query in it takes all columns
 * @param output what it returns; null where the reader does not tell
 */
public record Query(
        SourceRange range,
        String text,
        Set<ObjectName> reads,
        Set<ObjectName> writes,
        Set<ObjectName> functions,
        List<String> columns,
        boolean starred,
        Set<String> mentioned,
        @Nullable QueryOutput output) {
    public Query {
        reads = Ordered.copyOf(reads);
        writes = Ordered.copyOf(writes);
        functions = Ordered.copyOf(functions);
        columns = List.copyOf(columns);
        mentioned = Ordered.copyOf(mentioned);
    }

    /** Whether it may take the column from one of its relations. */
    public boolean mentions(String column) {
        return mentioned.contains(column) || mentioned.contains("*");
    }

    /** The same with other names for its columns. */
    public Query withColumns(List<String> names) {
        return new Query(range, text, reads, writes, functions, names, starred, mentioned, output);
    }
}
