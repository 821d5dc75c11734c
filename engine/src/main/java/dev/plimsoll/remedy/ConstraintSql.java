package dev.plimsoll.remedy;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintDefinition.Action;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes constraints. */
final class ConstraintSql {

    private static final Map<ConstraintKind, String> SUFFIXES = Map.of(
            ConstraintKind.PRIMARY_KEY, "pkey",
            ConstraintKind.UNIQUE, "key",
            ConstraintKind.CHECK, "check",
            ConstraintKind.FOREIGN_KEY, "fkey",
            ConstraintKind.EXCLUSION, "excl",
            ConstraintKind.NOT_NULL, "not_null");

    private ConstraintSql() {}

    /** The name written, or the one the server would choose. */
    static String name(ObjectName table, ConstraintDefinition definition) {
        return name(null, table, definition);
    }

    /** @param known the table as it stands, whose names are taken */
    static String name(@Nullable Table known, ObjectName table, ConstraintDefinition definition) {
        String name = definition.name();
        if (name != null) {
            return name;
        }
        List<String> columns = switch (definition.kind()) {
            case PRIMARY_KEY -> List.of();
            case CHECK -> checkedColumns(definition);
            default -> definition.columns();
        };
        return Names.free(known, table.name(), columns, SUFFIXES.getOrDefault(definition.kind(), "check"));
    }

    /** The definition with its name. */
    static ConstraintDefinition named(@Nullable Table known, ObjectName table, ConstraintDefinition definition) {
        return renamed(definition, name(known, table, definition));
    }

    static ConstraintDefinition renamed(ConstraintDefinition definition, String name) {
        return new ConstraintDefinition(
                definition.range(),
                name,
                definition.kind(),
                definition.columns(),
                definition.including(),
                definition.expression(),
                definition.reference(),
                definition.exclusion(),
                definition.usingIndex(),
                definition.nullsNotDistinct(),
                definition.withoutOverlaps(),
                definition.notValid(),
                definition.enforced(),
                definition.noInherit(),
                definition.deferrable(),
                definition.initiallyDeferred());
    }

    private static List<String> checkedColumns(ConstraintDefinition definition) {
        Expression expression = definition.expression();
        return expression != null && expression.columns().size() == 1 ? List.copyOf(expression.columns()) : List.of();
    }

    /** The constraint as it stands, by another name. */
    static ConstraintDefinition definition(Constraint constraint, String name) {
        return new ConstraintDefinition(
                constraint.declared(),
                name,
                constraint.kind(),
                constraint.columns(),
                List.of(),
                constraint.expression(),
                constraint.reference(),
                List.of(),
                null,
                false,
                false,
                !constraint.validated(),
                constraint.enforced(),
                constraint.noInherit(),
                constraint.deferrable(),
                constraint.initiallyDeferred());
    }

    /** A foreign key as it stands, with one of the columns it refers to under another name. */
    static ConstraintDefinition referring(Constraint key, ObjectName table, String old, String now) {
        ConstraintDefinition definition = definition(key, key.name());
        Reference reference = key.reference();
        return reference == null
                ? definition
                : withReference(
                        definition,
                        new Reference(
                                table,
                                reference.columns().stream()
                                        .map(column -> column.equals(old) ? now : column)
                                        .toList(),
                                reference.onDelete(),
                                reference.onUpdate(),
                                reference.matchFull()));
    }

    /** The referenced table without the usual schema. */
    static ConstraintDefinition shown(ConstraintDefinition definition) {
        Reference reference = definition.reference();
        return reference == null
                ? definition
                : withReference(
                        definition,
                        new Reference(
                                Names.shown(reference.table()),
                                reference.columns(),
                                reference.onDelete(),
                                reference.onUpdate(),
                                reference.matchFull()));
    }

    private static ConstraintDefinition withReference(ConstraintDefinition definition, Reference reference) {
        return new ConstraintDefinition(
                definition.range(),
                definition.name(),
                definition.kind(),
                definition.columns(),
                List.of(),
                null,
                reference,
                List.of(),
                null,
                false,
                false,
                definition.notValid(),
                definition.enforced(),
                false,
                definition.deferrable(),
                definition.initiallyDeferred());
    }

    /** {@code CONSTRAINT name FOREIGN KEY …}, to be checked at once. */
    static String checked(ObjectName table, ConstraintDefinition definition) {
        return "CONSTRAINT " + Identifiers.quote(name(table, definition)) + " " + body(definition);
    }

    /** {@code CONSTRAINT name UNIQUE USING INDEX index}. */
    static String usingIndex(ConstraintKind kind, String name, String index, boolean deferrable, boolean deferred) {
        return "CONSTRAINT " + Identifiers.quote(name)
                + (kind == ConstraintKind.PRIMARY_KEY ? " PRIMARY KEY" : " UNIQUE") + " USING INDEX "
                + Identifiers.quote(index) + deferral(deferrable, deferred);
    }

    private static String deferral(boolean deferrable, boolean deferred) {
        return (deferrable ? " DEFERRABLE" : "") + (deferred ? " INITIALLY DEFERRED" : "");
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
        sql.append(deferral(definition.deferrable(), definition.initiallyDeferred()));
        return sql.toString();
    }

    private static String action(String words, Action action) {
        return action == Action.NO_ACTION ? "" : words + action.name().replace('_', ' ');
    }

    private static String enclosed(String expression) {
        return Parentheses.isOneGroup(expression) ? expression : "(" + expression + ")";
    }
}
