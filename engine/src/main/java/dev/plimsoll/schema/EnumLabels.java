package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.UserType.EnumType;

/** Renames a label of an enum. A default that is the label follows it: the server keeps the value, not its text. */
final class EnumLabels {

    private final Catalog catalog;

    EnumLabels(Catalog catalog) {
        this.catalog = catalog;
    }

    void rename(EnumType type, String from, String to) {
        catalog.put(new EnumType(
                type.name(),
                type.labels().stream()
                        .map(label -> label.equals(from) ? to : label)
                        .toList(),
                type.origin()));
        for (ObjectName name : catalog.links().tablesByType(type.name())) {
            Table table = catalog.table(name);
            if (table != null) {
                catalog.put(TableEdit.of(table)
                        .mapColumns(column -> following(column, type.name(), literal(from), literal(to)))
                        .done());
            }
        }
    }

    private static Column following(Column column, ObjectName type, String from, String to) {
        Expression value = column.defaultValue();
        return value == null || column.type().isArray() || !Drops.isOf(column.type(), type) || !isLabel(value, from)
                ? column
                : column.withDefault(
                        ExpressionText.withText(value, to + value.text().substring(from.length())));
    }

    private static boolean isLabel(Expression value, String literal) {
        return value.kind() == Expression.Kind.LITERAL
                && (value.text().equals(literal) || value.text().startsWith(literal + "::"));
    }

    private static String literal(String label) {
        return "'" + label.replace("'", "''") + "'";
    }
}
