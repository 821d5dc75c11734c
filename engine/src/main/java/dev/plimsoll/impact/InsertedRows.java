package dev.plimsoll.impact;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an {@code INSERT} says about its rows.
 *
 * @param columns that get a value, in the order of the values
 * @param rows values as written, when all of them are; empty for a query
 */
record InsertedRows(List<String> columns, List<List<String>> rows) {

    /** Longer statements hold data, which nobody reads for its partitions. */
    private static final int LONGEST_TEXT = 20_000;

    private static final Pattern INSERT = Pattern.compile(
            "(?is)\\binsert\\s+into\\s+[^\\s(]+(?:\\s+as\\s+[\\w\"$]+)?\\s*(?:\\(([^()]*)\\)\\s*)?(?:overriding\\s+\\w+\\s+value\\s+)?"
                    + "(values\\b|select\\b|with\\b|table\\b|\\(|default\\s+values\\b)");

    InsertedRows {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** @param statement with one INSERT */
    static InsertedRows of(String statement, Table table) {
        List<String> all = table.columns().stream().map(Column::name).toList();
        Matcher insert = INSERT.matcher(statement.length() > LONGEST_TEXT ? "" : statement);
        if (!insert.find()) {
            return new InsertedRows(all, List.of());
        }
        List<String> columns = insert.group(1) == null ? all : names(insert.group(1));
        boolean written = insert.group(2).toLowerCase(Locale.ROOT).equals("values");
        return new InsertedRows(columns, written ? rows(statement.substring(insert.end(2))) : List.of());
    }

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (String name : list.split(",", -1)) {
            String bare = name.strip();
            names.add(bare.startsWith("\"") ? bare.replace("\"", "") : bare.toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /** Rows in parentheses, one after the other; the first thing that is none ends them. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            quoted ^= character == '\'';
            if (!quoted && character == '(' && depth++ == 0) {
                continue;
            }
            boolean ends = !quoted && depth == 1 && (character == ')' || character == ',');
            if (!quoted && character == ')') {
                depth--;
            }
            if (ends) {
                row.add(value.toString().strip());
                value.setLength(0);
                if (character == ')') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (depth > 0) {
                value.append(character);
            } else if (!Character.isWhitespace(character) && character != ',') {
                break;
            }
        }
        return rows;
    }

    /** Columns that hold a value afterwards: those named, and those with a default. */
    Set<String> filled(Table table) {
        Set<String> filled = table.columns().stream()
                .filter(column ->
                        column.defaultValue() != null && !column.defaultValue().isNull())
                .map(Column::name)
                .collect(Collectors.toCollection(TreeSet::new));
        filled.addAll(columns);
        return filled;
    }

    /** For each row the values of its columns as a condition, as far as they are plain. */
    List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
                parts.add(columns.get(i) + " = " + row.get(i));
            }
            conditions.add(String.join(" and ", parts));
        }
        return conditions;
    }
}
