package dev.plimsoll.sql;

/** Reads {@code ORDER BY} and the windows of functions. */
final class WindowReader {

    private final TokenCursor cursor;
    private final ExpressionReader expressions;

    WindowReader(TokenCursor cursor, ExpressionReader expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
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

    /** {@code ([name] [PARTITION BY …] [ORDER BY …] [frame])}. */
    void window() {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        if (cursor.isColumnId() && !cursor.isAny(Keyword.PARTITION, Keyword.RANGE, Keyword.ROWS, Keyword.GROUPS)) {
            cursor.columnId("a window");
        }
        if (cursor.accept(Keyword.PARTITION)) {
            cursor.expect(Keyword.BY);
            do {
                expressions.any();
            } while (cursor.accept(TokenKind.COMMA));
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
        boolean unbounded =
                cursor.is(Keyword.UNBOUNDED, Keyword.PRECEDING) || cursor.is(Keyword.UNBOUNDED, Keyword.FOLLOWING);
        if (unbounded) {
            cursor.advance();
        } else {
            expressions.any();
        }
        if (!cursor.accept(Keyword.PRECEDING)) {
            cursor.expect(Keyword.FOLLOWING);
        }
    }
}
