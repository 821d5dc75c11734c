package dev.plimsoll.sql;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the output lists of {@code SELECT} and {@code RETURNING} and keeps the names of the columns. */
final class OutputReader {

    /** Keywords that are no column label without AS; the rest are, whatever their category. */
    private static final Set<Keyword> NO_BARE_LABELS = EnumSet.of(
            Keyword.ARRAY,
            Keyword.AS,
            Keyword.CHAR,
            Keyword.CHARACTER,
            Keyword.CREATE,
            Keyword.DAY,
            Keyword.EXCEPT,
            Keyword.FETCH,
            Keyword.FILTER,
            Keyword.FOR,
            Keyword.FROM,
            Keyword.GRANT,
            Keyword.GROUP,
            Keyword.HAVING,
            Keyword.HOUR,
            Keyword.INTERSECT,
            Keyword.INTO,
            Keyword.ISNULL,
            Keyword.LIMIT,
            Keyword.MINUTE,
            Keyword.MONTH,
            Keyword.NOTNULL,
            Keyword.OFFSET,
            Keyword.ON,
            Keyword.ORDER,
            Keyword.OVER,
            Keyword.OVERLAPS,
            Keyword.PRECISION,
            Keyword.RETURNING,
            Keyword.SECOND,
            Keyword.TO,
            Keyword.UNION,
            Keyword.VARYING,
            Keyword.WHERE,
            Keyword.WINDOW,
            Keyword.WITH,
            Keyword.WITHIN,
            Keyword.WITHOUT,
            Keyword.YEAR);

    private final TokenCursor cursor;
    private final ExpressionReader expressions;
    private final List<String> columns = new ArrayList<>();
    private boolean starred;

    OutputReader(TokenCursor cursor, ExpressionReader expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** Names of the columns, or nothing where some cannot be told from the text. */
    List<String> columns() {
        return starred ? List.of() : columns;
    }

    boolean starred() {
        return starred;
    }

    /** Adds a column that the text does not write. */
    void add(String column) {
        columns.add(column);
    }

    /** Adds all columns of some table. */
    void star() {
        starred = true;
    }

    /** A list; its columns are kept if {@code record} says so. */
    void read(boolean record) {
        do {
            if (cursor.acceptOperator("*")) {
                starred |= record;
                continue;
            }
            Shape shape = expressions.any();
            String label = shape.label();
            if (cursor.accept(Keyword.AS)) {
                label = cursor.label("a column label");
            } else if (isBareLabel()) {
                label = cursor.label("a column label");
            }
            if (record) {
                starred |= "*".equals(label);
                columns.add(label == null ? "?column?" : label);
            }
        } while (cursor.accept(TokenKind.COMMA));
    }

    private boolean isBareLabel() {
        return switch (cursor.kind()) {
            case QUOTED_NAME, UNICODE_NAME -> true;
            case WORD -> {
                Keyword keyword = cursor.keyword();
                yield keyword == null || !NO_BARE_LABELS.contains(keyword);
            }
            default -> false;
        };
    }
}
