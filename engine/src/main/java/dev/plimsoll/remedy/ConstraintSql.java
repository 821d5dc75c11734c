package dev.plimsoll.remedy;

import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintDefinition.Action;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import java.util.List;

/** Writes constraints. */
final class ConstraintSql {

    private ConstraintSql() {}

    /** The name written, or the one the server would choose. */
    static String name(ObjectName table, ConstraintDefinition definition) {
        String name = definition.name();
        if (name != null) {
            return name;
        }
        return switch (definition.kind()) {
            case PRIMARY_KEY -> Names.made(table.name(), List.of(), "pkey");
            case UNIQUE -> Names.made(table.name(), definition.columns(), "key");
            case CHECK -> Names.made(table.name(), checked(definition), "check");
            case FOREIGN_KEY -> Names.made(table.name(), definition.columns(), "fkey");
            case EXCLUSION -> Names.made(table.name(), definition.columns(), "excl");
            case NOT_NULL -> Names.made(table.name(), definition.columns(), "not_null");
        };
    }

    private static List<String> checked(ConstraintDefinition definition) {
        Expression expression = definition.expression();
        return expression != null && expression.columns().size() == 1 ? List.copyOf(expression.columns()) : List.of();
    }

    /** {@code CONSTRAINT name CHECK (…) NOT VALID}, and likewise for a foreign key and a not-null constraint. */
    static String notValid(ObjectName table, ConstraintDefinition definition) {
        return "CONSTRAINT " + Identifiers.quote(name(table, definition)) + " " + body(definition) + " NOT VALID";
    }

    private static String body(ConstraintDefinition definition) {
        Expression expression = definition.expression();
        Reference reference = definition.reference();
        if (reference != null) {
            return foreignKey(definition, reference);
        }
        if (expression != null) {
            return "CHECK " + enclosed(expression.text()) + (definition.noInherit() ? " NO INHERIT" : "");
        }
        return "NOT NULL " + Identifiers.quote(definition.columns().get(0));
    }

    private static String foreignKey(ConstraintDefinition definition, Reference reference) {
        StringBuilder sql = new StringBuilder("FOREIGN KEY ")
                .append(Names.list(definition.columns()))
                .append(" REFERENCES ")
                .append(reference.table().sql());
        if (!reference.columns().isEmpty()) {
            sql.append(' ').append(Names.list(reference.columns()));
        }
        sql.append(reference.matchFull() ? " MATCH FULL" : "");
        sql.append(action(" ON DELETE ", reference.onDelete()));
        sql.append(action(" ON UPDATE ", reference.onUpdate()));
        sql.append(definition.deferrable() ? " DEFERRABLE" : "");
        sql.append(definition.initiallyDeferred() ? " INITIALLY DEFERRED" : "");
        return sql.toString();
    }

    private static String action(String words, Action action) {
        return action == Action.NO_ACTION ? "" : words + action.name().replace('_', ' ');
    }

    private static String enclosed(String expression) {
        return ExpressionText.isOneGroup(expression) ? expression : "(" + expression + ")";
    }
}
