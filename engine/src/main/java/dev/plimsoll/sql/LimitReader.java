package dev.plimsoll.sql;

/** Reads what closes a query: {@code LIMIT}, {@code OFFSET}, {@code FETCH} and the row locks of {@code FOR}. */
final class LimitReader {

    private final TokenCursor cursor;
    private final QueryFacts facts;
    private final ExpressionReader expressions;

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
}
