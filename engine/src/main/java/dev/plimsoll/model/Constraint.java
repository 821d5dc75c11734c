package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint as it stands.
 *
 * @param columns key columns, referencing columns, the one column of a not-null constraint, the columns of a check
 * @param expression of a check, or predicate of an exclusion; else null
 * @param reference of a foreign key with resolved table and columns, else null
 * @param index name of the index behind a key or exclusion constraint, in the table's schema; else null
 * @param validated whether the server knows that all rows satisfy it
 * @param inherited whether a parent table has it
 */
public record Constraint(
        String name,
        ConstraintKind kind,
        List<String> columns,
        @Nullable Expression expression,
        ConstraintDefinition.@Nullable Reference reference,
        @Nullable String index,
        boolean validated,
        boolean enforced,
        boolean noInherit,
        boolean deferrable,
        boolean initiallyDeferred,
        boolean inherited,
        SourceRange declared) {

    public Constraint {
        columns = List.copyOf(columns);
    }

    public boolean isKey() {
        return kind == ConstraintKind.PRIMARY_KEY || kind == ConstraintKind.UNIQUE;
    }

    public boolean isForeignKey() {
        return kind == ConstraintKind.FOREIGN_KEY;
    }
}
