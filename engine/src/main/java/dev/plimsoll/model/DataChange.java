package dev.plimsoll.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What reads or writes rows. */
public sealed interface DataChange extends SchemaChange {

    /** Relations read, CTE names left out; the written ones only where they are read as well. */
    Set<ObjectName> reads();

    /** Relations written, also by data-modifying CTEs. */
    Set<ObjectName> writes();

    /** Functions called. */
    Set<ObjectName> functions();

    /**
     * {@code INSERT}.
     *
     * @param columns empty where the list is left out
     * @param repeated a column that the list names twice, or null
     * @param numbers the largest whole number that the rows of {@code VALUES} have at a place, by place; 0-based
     */
    record Insert(
            SourceRange range,
            ObjectName table,
            List<String> columns,
            @Nullable String repeated,
            Map<Integer, Long> numbers,
            boolean fromQuery,
            boolean onConflict,
            Set<ObjectName> reads,
            Set<ObjectName> writes,
            Set<ObjectName> functions)
            implements DataChange {
        public Insert {
            columns = List.copyOf(columns);
            numbers = Ordered.copyOf(numbers);
            reads = Ordered.copyOf(reads);
            writes = Ordered.copyOf(writes);
            functions = Ordered.copyOf(functions);
        }
    }

    /**
     * {@code UPDATE}.
     *
     * @param columns columns that are set
     * @param repeated one that is set twice as a whole, or null
     * @param mentions columns that values and conditions name, without their qualifier
     * @param joined whether {@code FROM} names other relations
     * @param where null where all rows are meant, also behind {@code WHERE true}, {@code 1 = 1}, {@code id = id}
     */
    record Update(
            SourceRange range,
            ObjectName table,
            Set<String> columns,
            @Nullable String repeated,
            Set<String> mentions,
            boolean joined,
            @Nullable Condition where,
            Set<ObjectName> reads,
            Set<ObjectName> writes,
            Set<ObjectName> functions)
            implements DataChange {
        public Update {
            columns = Ordered.copyOf(columns);
            mentions = Ordered.copyOf(mentions);
            reads = Ordered.copyOf(reads);
            writes = Ordered.copyOf(writes);
            functions = Ordered.copyOf(functions);
        }
    }

    /** {@code DELETE}; {@code joined} where {@code USING} names other relations, {@code where} as for {@link Update}. */
    record Delete(
            SourceRange range,
            ObjectName table,
            boolean joined,
            @Nullable Condition where,
            Set<ObjectName> reads,
            Set<ObjectName> writes,
            Set<ObjectName> functions)
            implements DataChange {
        public Delete {
            reads = Ordered.copyOf(reads);
            writes = Ordered.copyOf(writes);
            functions = Ordered.copyOf(functions);
        }
    }

    /** {@code MERGE}; {@code on} is null where every row of one side meets every row of the other. */
    record Merge(
            SourceRange range,
            ObjectName table,
            @Nullable Condition on,
            Set<ObjectName> reads,
            Set<ObjectName> writes,
            Set<ObjectName> functions)
            implements DataChange {
        public Merge {
            reads = Ordered.copyOf(reads);
            writes = Ordered.copyOf(writes);
            functions = Ordered.copyOf(functions);
        }
    }

    /** {@code SELECT}, {@code VALUES}, {@code TABLE}, {@code EXPLAIN}, cursors; {@code locking} for {@code FOR UPDATE} and its like. */
    record Select(
            SourceRange range,
            boolean locking,
            Set<ObjectName> reads,
            Set<ObjectName> writes,
            Set<ObjectName> functions)
            implements DataChange {
        public Select {
            reads = Ordered.copyOf(reads);
            writes = Ordered.copyOf(writes);
            functions = Ordered.copyOf(functions);
        }
    }

    /** {@code COPY}; {@code program} where the server runs a program, {@code serverFile} where it opens a file of its own. */
    record Copy(
            SourceRange range,
            boolean into,
            boolean program,
            boolean serverFile,
            Set<ObjectName> reads,
            Set<ObjectName> writes,
            Set<ObjectName> functions)
            implements DataChange {
        public Copy {
            reads = Ordered.copyOf(reads);
            writes = Ordered.copyOf(writes);
            functions = Ordered.copyOf(functions);
        }
    }
}
