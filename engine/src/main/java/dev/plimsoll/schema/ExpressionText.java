package dev.plimsoll.schema;

import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Expression.ColumnCast;
import dev.plimsoll.model.Identifiers;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words of an expression's text: their order, and their renaming. */
public final class ExpressionText {

    private ExpressionText() {}

    /** Those of the columns that the expression names, in the order in which it does. */
    static List<String> columnsInOrder(@Nullable Expression expression, Collection<String> columns) {
        if (expression == null) {
            return List.of();
        }
        Map<Integer, String> places = new TreeMap<>();
        Set<String> wanted = new LinkedHashSet<>(columns);
        wanted.retainAll(expression.columns());
        for (Words words = new Words(expression.text()); words.next(); ) {
            if (wanted.contains(words.word()) && !words.isCall()) {
                places.putIfAbsent(words.start(), words.word());
            }
        }
        Set<String> ordered = new LinkedHashSet<>(places.values());
        columns.stream().filter(wanted::contains).forEach(ordered::add);
        return List.copyOf(ordered);
    }

    /** The expression after a column that it may name was renamed; the same object where it does not. */
    static @Nullable Expression renamed(@Nullable Expression old, String column, String newName) {
        return old == null ? null : renamedIn(old, column, newName);
    }

    public static Expression renamedIn(Expression old, String column, String newName) {
        if (!old.columns().contains(column)) {
            return old;
        }
        ColumnCast cast = old.columnCast();
        return new Expression(
                old.range(),
                replaced(old.text(), column, newName),
                old.kind(),
                old.calls(),
                renamed(old.columns(), column, newName),
                old.casts(),
                renamed(old.notNullColumns(), column, newName),
                cast == null || !cast.column().equals(column) ? cast : new ColumnCast(newName, cast.types()),
                old.comparesNull());
    }

    static Expression withText(Expression old, String text) {
        return new Expression(
                old.range(),
                text,
                old.kind(),
                old.calls(),
                old.columns(),
                old.casts(),
                old.notNullColumns(),
                old.columnCast(),
                old.comparesNull());
    }

    static String renamed(String column, String old, String newName) {
        return column.equals(old) ? newName : column;
    }

    static List<String> renamed(List<String> columns, String old, String newName) {
        return columns.contains(old)
                ? columns.stream().map(each -> renamed(each, old, newName)).toList()
                : columns;
    }

    static Set<String> renamed(Set<String> columns, String old, String newName) {
        Set<String> names = new LinkedHashSet<>();
        columns.forEach(each -> names.add(renamed(each, old, newName)));
        return names;
    }

    private static String replaced(String text, String column, String newName) {
        StringBuilder result = new StringBuilder();
        int copied = 0;
        for (Words words = new Words(text); words.next(); ) {
            if (words.word().equals(column) && !words.isCall()) {
                result.append(text, copied, words.start()).append(Identifiers.quote(newName));
                copied = words.end();
            }
        }
        return result.append(text, copied, text.length()).toString();
    }

    /** Steps over the identifiers of an SQL text, leaving literals out. */
    static final class Words {

        private final String text;
        private int start;
        private int end;
        private String word = "";

        Words(String text) {
            this.text = text;
        }

        /** Goes to the next identifier; false at the end. */
        boolean next() {
            int at = end;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '\'') {
                    at = after(at, '\'');
                } else if (c == '"') {
                    start = at;
                    end = after(at, '"');
                    word = text.substring(start + 1, Math.max(start + 1, end - 1))
                            .replace("\"\"", "\"");
                    return true;
                } else if (Character.isJavaIdentifierStart(c) && c != '$') {
                    start = at;
                    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                        at++;
                    }
                    end = at;
                    word = Folding.fold(text.substring(start, end));
                    return true;
                } else {
                    at++;
                }
            }
            end = at;
            return false;
        }

        /** The identifier, folded where it is not in quotes. */
        String word() {
            return word;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        /** Whether a parenthesis follows, so that it names a function. */
        boolean isCall() {
            int at = end;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length() && text.charAt(at) == '(';
        }

        private int after(int quote, char mark) {
            int close = text.indexOf(mark, quote + 1);
            while (close >= 0 && close + 1 < text.length() && text.charAt(close + 1) == mark) {
                close = text.indexOf(mark, close + 2);
            }
            return close < 0 ? text.length() : close + 1;
        }
    }
}
