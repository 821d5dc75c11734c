package dev.plimsoll.impact;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Table;
import java.util.Set;

/**
 * Whether the server can do without reading a table to know that a column holds no null
 * ({@code NotNullImpliedByRelConstraints} in {@code tablecmds.c}, PostgreSQL 12).
 */
final class NotNullProof {

    private NotNullProof() {}

    /** @param droppedConstraints constraints that are gone before the column is looked at */
    static boolean holds(Relation relation, String column, Set<String> droppedConstraints) {
        Table table = relation.table();
        if (table == null) {
            return false;
        }
        boolean notNull = table.column(column).map(Column::notNull).orElse(false);
        if (notNull) {
            return isValidated(table, column);
        }
        return table.constraints().stream()
                .filter(constraint -> !droppedConstraints.contains(constraint.name()))
                .anyMatch(constraint -> proves(constraint, column));
    }

    /** A NOT NULL constraint of PostgreSQL 18 may stand without having been validated. */
    private static boolean isValidated(Table table, String column) {
        return table.constraints().stream()
                .filter(constraint -> constraint.kind() == ConstraintKind.NOT_NULL)
                .filter(constraint -> constraint.columns().contains(column))
                .allMatch(Constraint::validated);
    }

    private static boolean proves(Constraint constraint, String column) {
        return constraint.kind() == ConstraintKind.CHECK
                && constraint.validated()
                && constraint.enforced()
                && constraint.expression() != null
                && constraint.expression().notNullColumns().contains(column);
    }
}
