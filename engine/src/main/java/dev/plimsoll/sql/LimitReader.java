package dev.plimsoll.sql;

/** Reads what closes a query: {@code LIMIT}, {@code OFFSET}, {@code FETCH} and the row locks of {@code FOR}. */
final class LimitReader {

    private final TokenCursor cursor;
    private final QueryFacts facts;
    private final ExpressionReader expressions;
    private boolean ties;
    private boolean skips;

    LimitReader(TokenCursor cursor, QueryFacts facts, ExpressionReader expressions) {
        this.cursor = cursor;
        this.facts = facts;
        this.expressions = expressions;
    }

    /** Row locks may stand before or after the limits. {@code ordered} tells whether the query has an order. */
    void read(boolean ordered) {
        boolean locked = locking();
        boolean limited = limits(ordered);
        if (limited && !locked) {
            locking();
        }
        if (ties && skips) {
            cursor.moveTo(cursor.position() - 1);
            throw cursor.fail("rows that are not skipped, because of WITH TIES");
        }
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
                offset();
            } else {
                return limit || offset;
            }
        }
    }

    /** With {@code ROW} or {@code ROWS} behind it, an operand or signed number; without, any expression. */
    private void offset() {
        int start = cursor.position();
        boolean signed = cursor.isOperator("-") || cursor.isOperator("+");
        boolean operated = expressions.startsBeforeOperand();
        expressions.anyBefore(Keyword.ROW, Keyword.ROWS);
        if (!cursor.isAny(Keyword.ROW, Keyword.ROWS)) {
            return;
        }
        boolean number = signed && cursor.position() == start + 2 && isNumber(start + 1);
        if (!number && (operated || !expressions.endedEarly())) {
            throw cursor.fail("the end of the query");
        }
        cursor.advance();
    }

    private boolean isNumber(int token) {
        TokenKind kind = cursor.tokens().kind(token);
        return kind == TokenKind.INTEGER || kind == TokenKind.DECIMAL;
    }

    private void fetch(boolean ordered) {
        cursor.expect(Keyword.FETCH);
        if (!cursor.accept(Keyword.FIRST)) {
            cursor.expect(Keyword.NEXT);
        }
        boolean counted = !cursor.isAny(Keyword.ROW, Keyword.ROWS)
                || cursor.kind(1) == TokenKind.LEFT_PARENTHESIS
                || cursor.keyword(1) == Keyword.ROW
                || cursor.keyword(1) == Keyword.ROWS;
        if (counted && (cursor.isOperator("-") || cursor.isOperator("+"))) {
            cursor.advance();
            if (!cursor.isNumber()) {
                throw cursor.fail("a number");
            }
            cursor.advance();
        } else if (counted) {
            new OperandReader(cursor, facts, expressions).read();
        }
        if (!cursor.accept(Keyword.ROW)) {
            cursor.expect(Keyword.ROWS);
        }
        if (ordered && cursor.accept(Keyword.WITH)) {
            cursor.expect(Keyword.TIES);
            cursor.note(Syntax.WITH_TIES);
            ties = true;
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
                skips = true;
            }
        }
        return any;
    }
}
