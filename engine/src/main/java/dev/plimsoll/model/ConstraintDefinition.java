package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint as a statement defines it.
 *
 * @param name null where the server chooses one
 * @param columns key columns, the referencing columns of a foreign key, the column of a not-null constraint; empty for a check
 * @param expression of a check, or the predicate of an exclusion; else null
 * @param reference of a foreign key, else null
 * @param usingIndex an existing index that the key takes over, or null
 * @param notValid whether {@code NOT VALID} is written
 * @param enforced false for {@code NOT ENFORCED}
 */
public record ConstraintDefinition(
        SourceRange range,
        @Nullable String name,
        ConstraintKind kind,
        List<String> columns,
        List<String> including,
        @Nullable Expression expression,
        @Nullable Reference reference,
        List<ExclusionElement> exclusion,
        @Nullable String usingIndex,
        boolean nullsNotDistinct,
        boolean withoutOverlaps,
        boolean notValid,
        boolean enforced,
        boolean noInherit,
        boolean deferrable,
        boolean initiallyDeferred) {

    /**
     * What a foreign key refers to.
     *
     * @param columns empty for the primary key
     */
    public record Reference(
            ObjectName table, List<String> columns, Action onDelete, Action onUpdate, boolean matchFull) {
        public Reference {
            columns = List.copyOf(columns);
        }
    }

    /** What happens to referencing rows. */
    public enum Action {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT
    }

    /** One element of an exclusion constraint, such as {@code room WITH =}. */
    public record ExclusionElement(IndexKey key, String operator) {}

    public ConstraintDefinition {
        columns = List.copyOf(columns);
        including = List.copyOf(including);
        exclusion = List.copyOf(exclusion);
    }
}
