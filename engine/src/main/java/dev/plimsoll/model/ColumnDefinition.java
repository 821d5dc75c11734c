package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column as a statement defines it.
 *
 * @param type null for a column of a typed table or partition that only adds options
 * @param collation as written, or null
 * @param defaultValue null where there is none
 * @param notNull {@code NOT NULL} written here (also with a name); a primary key makes it so as well
 * @param identity null unless {@code GENERATED … AS IDENTITY}
 * @param generated null unless {@code GENERATED ALWAYS AS (…)}
 * @param constraints the column's other constraints, as table constraints over this one column
 */
public record ColumnDefinition(
        SourceRange range,
        String name,
        @Nullable TypeName type,
        @Nullable String collation,
        @Nullable Expression defaultValue,
        boolean notNull,
        @Nullable Identity identity,
        @Nullable Generated generated,
        List<ConstraintDefinition> constraints) {

    /** {@code always} or {@code by default}; the options of its sequence. */
    public record Identity(boolean always, SequenceOptions options) {}

    /**
     * A computed column.
     *
     * @param stored null where the statement does not say: stored before PostgreSQL 18 (a syntax error there), virtual from 18
     */
    public record Generated(Expression expression, @Nullable Boolean stored) {
        public boolean isVirtual() {
            return !Boolean.TRUE.equals(stored);
        }
    }

    public ColumnDefinition {
        constraints = List.copyOf(constraints);
    }
}
