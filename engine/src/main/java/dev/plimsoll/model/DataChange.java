package dev.plimsoll.model;

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

    /** {@code INSERT}; {@code columns} false where the list is left out. */
    record Insert(
            SourceRange range,
            ObjectName table,
            boolean columns,
            boolean fromQuery,
            boolean onConflict,
            Set<ObjectName> reads,
            Set<ObjectName> writes,
            Set<ObjectName> functions)
            implements DataChange {
        public Insert {
            reads = Ordered.copyOf(reads);
            writes = Ordered.copyOf(writes);
            functions = Ordered.copyOf(functions);
        }
    }

    /** {@code UPDATE}; {@code where} is null where all rows are meant, also behind {@code WHERE true}, {@code 1 = 1}, {@code id = id}. */
    record Update(
            SourceRange range,
            ObjectName table,
            Set<String> columns,
            @Nullable String where,
            Set<ObjectName> reads,
            Set<ObjectName> writes,
            Set<ObjectName> functions)
            implements DataChange {
        public Update {
            columns = Ordered.copyOf(columns);
            reads = Ordered.copyOf(reads);
            writes = Ordered.copyOf(writes);
            functions = Ordered.copyOf(functions);
        }
    }

    /** {@code DELETE}; {@code where} as for {@link Update}. */
    record Delete(
            SourceRange range,
            ObjectName table,
            @Nullable String where,
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

    record Merge(
            SourceRange range,
            ObjectName table,
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
