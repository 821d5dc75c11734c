package dev.plimsoll.sql;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads queries: {@code SELECT}, {@code VALUES}, {@code TABLE}, {@code WITH} (<a
 * href="https://www.postgresql.org/docs/18/sql-select.html">PostgreSQL 18, SELECT</a>).
 */
final class QueryReader {

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
    private final QueryFacts facts;
    private final ExpressionReader expressions;
    private final List<String> columns = new ArrayList<>();
    private boolean starred;
    private boolean columnsKnown;
    private int into = -1;

    QueryReader(TokenCursor cursor, QueryFacts facts) {
        this.cursor = cursor;
        this.facts = facts;
        this.expressions = new ExpressionReader(cursor, facts);
    }

    /** True at the first word of a query. */
    static boolean startsHere(TokenCursor cursor) {
        return startsAt(cursor, 0);
    }

    /** True at a parenthesis, or several, with the first word of a query behind. */
    static boolean startsInParentheses(TokenCursor cursor) {
        int ahead = 0;
        while (cursor.kind(ahead) == TokenKind.LEFT_PARENTHESIS) {
            ahead++;
        }
        return ahead > 0 && startsAt(cursor, ahead);
    }

    private static boolean startsAt(TokenCursor cursor, int ahead) {
        Keyword keyword = cursor.keyword(ahead);
        return keyword == Keyword.SELECT
                || keyword == Keyword.WITH
                || keyword == Keyword.TABLE
                || keyword == Keyword.VALUES && cursor.kind(ahead + 1) == TokenKind.LEFT_PARENTHESIS;
    }

    /** True where a query in parentheses goes on behind them. */
    static boolean goesOnHere(TokenCursor cursor) {
        return cursor.isAny(
                Keyword.UNION,
                Keyword.INTERSECT,
                Keyword.EXCEPT,
                Keyword.ORDER,
                Keyword.LIMIT,
                Keyword.OFFSET,
                Keyword.FETCH,
                Keyword.FOR);
    }

    /** A whole query, from an optional {@code WITH} to its last clause. */
    void query() {
        cursor.nested(() -> {
            facts.openScope();
            if (cursor.is(Keyword.WITH)) {
                new CommonTableReader(cursor, facts).read();
            }
            operand();
            rest();
            facts.closeScope();
            return true;
        });
    }

    /** A query without the word {@code SELECT}, as PL/pgSQL takes it for a value. */
    void withoutSelect() {
        facts.openScope();
        select();
        rest();
        facts.closeScope();
    }

    /** Set operations and the clauses that close a query. */
    void rest() {
        while (cursor.isAny(Keyword.UNION, Keyword.INTERSECT, Keyword.EXCEPT)) {
            cursor.advance();
            if (!cursor.accept(Keyword.ALL)) {
                cursor.accept(Keyword.DISTINCT);
            }
            operand();
        }
        boolean ordered = cursor.is(Keyword.ORDER);
        if (ordered) {
            orderBy();
        }
        boolean locked = locking();
        boolean limited = limits(ordered);
        if (limited && !locked) {
            locking();
        }
    }

    /** Names of the output columns, or nothing where some cannot be told from the text. */
    List<String> columns() {
        return starred ? List.of() : columns;
    }

    boolean starred() {
        return starred;
    }

    /** Index of the first token after {@code INTO}, or -1 without one. */
    int into() {
        return into;
    }

    private void operand() {
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            cursor.nested(() -> {
                cursor.advance();
                if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
                    operand();
                    rest();
                } else {
                    query();
                }
                cursor.expect(TokenKind.RIGHT_PARENTHESIS);
                return true;
            });
        } else if (cursor.accept(Keyword.SELECT)) {
            select();
        } else if (cursor.accept(Keyword.VALUES)) {
            values();
        } else if (cursor.accept(Keyword.TABLE)) {
            new FromReader(cursor, facts).relation(true);
            starred |= !columnsKnown;
            columnsKnown = true;
        } else {
            throw cursor.fail("a query");
        }
    }

    private void select() {
        boolean distinct = false;
        if (!cursor.accept(Keyword.ALL) && cursor.accept(Keyword.DISTINCT)) {
            distinct = true;
            if (cursor.accept(Keyword.ON)) {
                cursor.expect(TokenKind.LEFT_PARENTHESIS);
                list();
                cursor.expect(TokenKind.RIGHT_PARENTHESIS);
            }
        }
        boolean empty = cursor.atEnd()
                || cursor.is(TokenKind.RIGHT_PARENTHESIS)
                || cursor.isAny(Keyword.FROM, Keyword.WHERE, Keyword.INTO, Keyword.GROUP, Keyword.HAVING)
                || cursor.isAny(Keyword.WINDOW, Keyword.WITH, Keyword.ON)
                || goesOnHere(cursor);
        if (!empty || distinct) {
            targets(!columnsKnown);
        }
        columnsKnown = true;
        if (cursor.accept(Keyword.INTO)) {
            into = cursor.position();
            intoTarget();
        }
        if (cursor.accept(Keyword.FROM)) {
            new FromReader(cursor, facts).list();
        }
        if (cursor.accept(Keyword.WHERE)) {
            expressions.any();
        }
        if (cursor.accept(Keyword.GROUP, Keyword.BY)) {
            if (!cursor.accept(Keyword.ALL)) {
                cursor.accept(Keyword.DISTINCT);
            }
            groups();
        }
        if (cursor.accept(Keyword.HAVING)) {
            expressions.any();
        }
        if (cursor.accept(Keyword.WINDOW)) {
            do {
                cursor.columnId("a window");
                cursor.expect(Keyword.AS);
                window();
            } while (cursor.accept(TokenKind.COMMA));
        }
    }

    private void intoTarget() {
        if (cursor.isAny(Keyword.GLOBAL, Keyword.LOCAL)) {
            cursor.advance();
        }
        if (!cursor.accept(Keyword.TEMPORARY) && !cursor.accept(Keyword.TEMP)) {
            cursor.accept(Keyword.UNLOGGED);
        }
        cursor.accept(Keyword.TABLE);
        facts.write(cursor.qualifiedName("a table name"));
    }

    /** The output list of SELECT and RETURNING. */
    void targets(boolean record) {
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

    private void values() {
        boolean first = true;
        do {
            cursor.expect(TokenKind.LEFT_PARENTHESIS);
            int count = list();
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
            for (int i = 1; first && !columnsKnown && i <= count; i++) {
                columns.add("column" + i);
            }
            first = false;
        } while (cursor.accept(TokenKind.COMMA));
        columnsKnown = true;
    }

    private int list() {
        int count = 0;
        do {
            expressions.any();
            count++;
        } while (cursor.accept(TokenKind.COMMA));
        return count;
    }

    private void groups() {
        do {
            if (cursor.is(TokenKind.LEFT_PARENTHESIS) && cursor.kind(1) == TokenKind.RIGHT_PARENTHESIS) {
                cursor.advance();
                cursor.advance();
            } else if (cursor.accept(Keyword.GROUPING, Keyword.SETS)) {
                cursor.nested(() -> {
                    cursor.expect(TokenKind.LEFT_PARENTHESIS);
                    groups();
                    cursor.expect(TokenKind.RIGHT_PARENTHESIS);
                    return true;
                });
            } else {
                expressions.any();
            }
        } while (cursor.accept(TokenKind.COMMA));
    }

    /** {@code ORDER BY …}. */
    void orderBy() {
        cursor.expect(Keyword.ORDER, Keyword.BY);
        orderKeys();
    }

    private void orderKeys() {
        do {
            expressions.any();
            if (cursor.accept(Keyword.USING)) {
                if (cursor.is(Keyword.OPERATOR)) {
                    expressions.qualifiedOperator();
                } else {
                    expressions.anyOperator();
                }
            } else if (!cursor.accept(Keyword.ASC)) {
                cursor.accept(Keyword.DESC);
            }
            if (cursor.accept(Keyword.NULLS) && !cursor.accept(Keyword.FIRST) && !cursor.accept(Keyword.LAST)) {
                throw cursor.fail("FIRST or LAST");
            }
        } while (cursor.accept(TokenKind.COMMA));
    }

    private boolean limits(boolean ordered) {
        boolean limit = false;
        boolean offset = false;
        while (true) {
            if (!limit && cursor.accept(Keyword.LIMIT)) {
                limit = true;
                if (!cursor.accept(Keyword.ALL)) {
                    expressions.any();
                }
            } else if (!limit && cursor.is(Keyword.FETCH)) {
                limit = true;
                fetch(ordered);
            } else if (!offset && cursor.accept(Keyword.OFFSET)) {
                offset = true;
                expressions.any();
                if (!cursor.accept(Keyword.ROW)) {
                    cursor.accept(Keyword.ROWS);
                }
            } else {
                return limit || offset;
            }
        }
    }

    private void fetch(boolean ordered) {
        cursor.expect(Keyword.FETCH);
        if (!cursor.accept(Keyword.FIRST)) {
            cursor.expect(Keyword.NEXT);
        }
        if (!cursor.isAny(Keyword.ROW, Keyword.ROWS)) {
            expressions.any();
        }
        if (!cursor.accept(Keyword.ROW)) {
            cursor.expect(Keyword.ROWS);
        }
        if (ordered && cursor.accept(Keyword.WITH)) {
            cursor.expect(Keyword.TIES);
        } else {
            cursor.expect(Keyword.ONLY);
        }
    }

    private boolean locking() {
        boolean any = false;
        while (cursor.accept(Keyword.FOR)) {
            any = true;
            if (cursor.accept(Keyword.READ)) {
                cursor.expect(Keyword.ONLY);
                continue;
            }
            facts.lock();
            if (cursor.accept(Keyword.NO)) {
                cursor.expect(Keyword.KEY, Keyword.UPDATE);
            } else if (cursor.accept(Keyword.KEY)) {
                cursor.expect(Keyword.SHARE);
            } else if (!cursor.accept(Keyword.UPDATE)) {
                cursor.expect(Keyword.SHARE);
            }
            if (cursor.accept(Keyword.OF)) {
                cursor.qualifiedNames("a table name");
            }
            if (!cursor.accept(Keyword.NOWAIT) && cursor.accept(Keyword.SKIP)) {
                cursor.expect(Keyword.LOCKED);
            }
        }
        return any;
    }

    /** {@code ([name] [PARTITION BY …] [ORDER BY …] [frame])}. */
    void window() {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        if (cursor.isColumnId() && !cursor.isAny(Keyword.PARTITION, Keyword.RANGE, Keyword.ROWS, Keyword.GROUPS)) {
            cursor.columnId("a window");
        }
        if (cursor.accept(Keyword.PARTITION)) {
            cursor.expect(Keyword.BY);
            list();
        }
        if (cursor.is(Keyword.ORDER)) {
            orderBy();
        }
        if (cursor.isAny(Keyword.RANGE, Keyword.ROWS, Keyword.GROUPS)) {
            cursor.advance();
            frame();
        }
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
    }

    private void frame() {
        if (cursor.accept(Keyword.BETWEEN)) {
            bound();
            cursor.expect(Keyword.AND);
        }
        bound();
        if (cursor.accept(Keyword.EXCLUDE)) {
            if (cursor.accept(Keyword.CURRENT)) {
                cursor.expect(Keyword.ROW);
            } else if (cursor.accept(Keyword.NO)) {
                cursor.expect(Keyword.OTHERS);
            } else if (!cursor.accept(Keyword.GROUP)) {
                cursor.expect(Keyword.TIES);
            }
        }
    }

    private void bound() {
        if (cursor.accept(Keyword.CURRENT, Keyword.ROW)) {
            return;
        }
        if (!cursor.accept(Keyword.UNBOUNDED)) {
            expressions.any();
        }
        if (!cursor.accept(Keyword.PRECEDING)) {
            cursor.expect(Keyword.FOLLOWING);
        }
    }
}
