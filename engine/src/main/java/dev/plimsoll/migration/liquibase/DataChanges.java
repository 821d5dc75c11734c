package dev.plimsoll.migration.liquibase;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code insert}, {@code update} and {@code delete}. */
final class DataChanges {

    static final Map<String, Change.Translation> ALL = Map.of(
            "insert", DataChanges::insert,
            "update", DataChanges::update,
            "delete", DataChanges::delete);

    private static final Pattern PLACE = Pattern.compile(":name|\\?|:value");

    private DataChanges() {}

    private static List<String> insert(Change change) throws Change.Missing {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Node column : change.columns()) {
            columns.add(change.names().name(Change.need(column, "name")));
            values.add(value(change, column));
        }
        return List.of("INSERT INTO " + change.table() + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", values) + ")");
    }

    private static String value(Change change, Node column) {
        Value value = Value.of(column, "value");
        return value == null ? "NULL" : value.sql(change.names(), change.schema());
    }

    private static List<String> update(Change change) throws Change.Missing {
        List<String> settings = new ArrayList<>();
        for (Node column : change.columns()) {
            settings.add(change.names().name(Change.need(column, "name")) + " = " + value(change, column));
        }
        return List.of("UPDATE " + change.table() + " SET " + String.join(", ", settings) + where(change));
    }

    private static List<String> delete(Change change) throws Change.Missing {
        return List.of("DELETE FROM " + change.table() + where(change));
    }

    private static String where(Change change) {
        String where = where(change.node());
        return where == null || where.isBlank() ? "" : " WHERE " + filled(change, where.strip());
    }

    /** An element or an attribute. */
    private static @Nullable String where(Node node) {
        String where = node.text("where");
        return where == null ? node.text("whereClause") : where;
    }

    private static String filled(Change change, String where) {
        List<Node> parameters = change.node().all("param");
        parameters = parameters.isEmpty()
                ? change.node()
                        .child("whereParams")
                        .map(found -> found.all("param"))
                        .orElse(List.of())
                : parameters;
        Iterator<String> names = parameters.stream()
                .map(parameter -> parameter.text("name"))
                .filter(Objects::nonNull)
                .iterator();
        Iterator<Node> values = parameters.iterator();
        Matcher matcher = PLACE.matcher(where);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String replacement = matcher.group();
            if (replacement.equals(":name")) {
                replacement = names.hasNext() ? change.names().name(names.next()) : replacement;
            } else if (values.hasNext()) {
                replacement = value(change, values.next());
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(replacement));
        }
        return matcher.appendTail(filled).toString();
    }
}
