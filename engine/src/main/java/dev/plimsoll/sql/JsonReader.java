package dev.plimsoll.sql;

/**
 * Reads the arguments of the SQL/JSON constructors and query functions (<a
 * href="https://www.postgresql.org/docs/18/functions-json.html">PostgreSQL 18, JSON Functions</a>). What an ordinary call has as well
 * is read by every version, which then looks for a function of that name; the clauses that no ordinary call has are noted.
 */
final class JsonReader {

    private final TokenCursor cursor;
    private final QueryFacts facts;
    private final ExpressionReader expressions;

    JsonReader(TokenCursor cursor, QueryFacts facts, ExpressionReader expressions) {
        this.cursor = cursor;
        this.facts = facts;
        this.expressions = expressions;
    }

    /** What stands between the parentheses of the function. */
    void arguments(Keyword function) {
        switch (function) {
            case JSON_OBJECT -> object();
            case JSON_ARRAY -> array();
            case JSON_OBJECTAGG -> {
                pair(false);
                objectClauses();
            }
            case JSON_ARRAYAGG -> {
                value(Syntax.JSON_CONSTRUCTOR);
                if (cursor.is(Keyword.ORDER)) {
                    new WindowReader(cursor, expressions).orderBy();
                }
                nulls();
                returning(Syntax.JSON_CONSTRUCTOR);
            }
            case JSON -> {
                value(Syntax.JSON_FUNCTION);
                uniqueKeys(Syntax.JSON_FUNCTION);
            }
            case JSON_SCALAR -> expressions.any();
            case JSON_SERIALIZE -> {
                value(Syntax.JSON_FUNCTION);
                returning(Syntax.JSON_FUNCTION);
            }
            default -> query(function);
        }
    }

    private void object() {
        if (cursor.is(TokenKind.RIGHT_PARENTHESIS)) {
            return;
        } else if (cursor.is(Keyword.RETURNING)) {
            returning(Syntax.JSON_CONSTRUCTOR);
            return;
        }
        if (!pair(true)) {
            while (cursor.accept(TokenKind.COMMA)) {
                new CallReader(cursor, facts, expressions).argument();
            }
            return;
        }
        while (cursor.accept(TokenKind.COMMA)) {
            pair(false);
        }
        objectClauses();
    }

    /** {@code name VALUE value} or {@code name : value}; false for an argument of an ordinary call, where that may stand. */
    private boolean pair(boolean orArgument) {
        boolean named = orArgument && CallReader.isNamedArgument(cursor);
        if (named) {
            new CallReader(cursor, facts, expressions).argument();
            return false;
        }
        expressions.anyBefore(Keyword.VALUE);
        boolean valued = expressions.endedEarly() && cursor.accept(Keyword.VALUE);
        if (!valued && !cursor.accept(TokenKind.COLON)) {
            if (orArgument) {
                return false;
            }
            throw cursor.fail("\":\" or VALUE");
        }
        cursor.note(Syntax.JSON_CONSTRUCTOR);
        value(Syntax.JSON_CONSTRUCTOR);
        return true;
    }

    private void objectClauses() {
        nulls();
        uniqueKeys(Syntax.JSON_CONSTRUCTOR);
        returning(Syntax.JSON_CONSTRUCTOR);
    }

    private void array() {
        if (cursor.is(TokenKind.RIGHT_PARENTHESIS)) {
            return;
        } else if (QueryReader.startsHere(cursor) || queryInParentheses()) {
            int start = cursor.position();
            new QueryReader(cursor, facts).query();
            cursor.noteFrom(start, Syntax.JSON_CONSTRUCTOR);
            format(Syntax.JSON_CONSTRUCTOR);
        } else if (!cursor.is(Keyword.RETURNING)) {
            do {
                value(Syntax.JSON_CONSTRUCTOR);
            } while (cursor.accept(TokenKind.COMMA));
            nulls();
        }
        returning(Syntax.JSON_CONSTRUCTOR);
    }

    /** A query in parentheses is a value, but for one with more of the query behind it. */
    private boolean queryInParentheses() {
        if (!QueryReader.startsInParentheses(cursor)) {
            return false;
        }
        int start = cursor.position();
        cursor.moveTo(cursor.afterMatching(start));
        boolean query = QueryReader.goesOnHere(cursor);
        cursor.moveTo(start);
        return query;
    }

    private void query(Keyword function) {
        value(Syntax.JSON_FUNCTION);
        cursor.expect(TokenKind.COMMA);
        expressions.any();
        passing();
        if (function == Keyword.JSON_EXISTS) {
            onError();
            return;
        }
        returning(Syntax.JSON_FUNCTION);
        if (function == Keyword.JSON_QUERY) {
            wrapper();
            quotes();
        }
        behavior();
    }

    /** A value with {@code FORMAT JSON}. */
    void value(Syntax syntax) {
        expressions.any();
        format(syntax);
    }

    boolean format(Syntax syntax) {
        if (!cursor.accept(Keyword.FORMAT, Keyword.JSON)) {
            return false;
        }
        cursor.note(syntax);
        if (cursor.accept(Keyword.ENCODING)) {
            cursor.columnId("an encoding");
        }
        return true;
    }

    private void nulls() {
        if (cursor.is(Keyword.NULL, Keyword.ON) || cursor.is(Keyword.ABSENT)) {
            cursor.advance();
            cursor.expect(Keyword.ON, Keyword.NULL);
            cursor.note(Syntax.JSON_CONSTRUCTOR);
        }
    }

    private void uniqueKeys(Syntax syntax) {
        if (cursor.accept(Keyword.WITH) || cursor.accept(Keyword.WITHOUT)) {
            cursor.expect(Keyword.UNIQUE);
            cursor.accept(Keyword.KEYS);
            cursor.note(syntax);
        }
    }

    private void returning(Syntax syntax) {
        if (cursor.acceptNoting(Keyword.RETURNING, syntax)) {
            new TypeNameReader(cursor).read();
            format(syntax);
        }
    }

    /** {@code PASSING value AS name, …}. */
    void passing() {
        if (!cursor.acceptNoting(Keyword.PASSING, Syntax.JSON_FUNCTION)) {
            return;
        }
        do {
            value(Syntax.JSON_FUNCTION);
            cursor.expect(Keyword.AS);
            cursor.label("a name");
        } while (cursor.accept(TokenKind.COMMA));
    }

    /** {@code WITH WRAPPER} and its kind. */
    void wrapper() {
        if (cursor.accept(Keyword.WITH)) {
            if (!cursor.accept(Keyword.CONDITIONAL)) {
                cursor.accept(Keyword.UNCONDITIONAL);
            }
        } else if (!cursor.accept(Keyword.WITHOUT)) {
            return;
        }
        cursor.accept(Keyword.ARRAY);
        cursor.expect(Keyword.WRAPPER);
        cursor.note(Syntax.JSON_FUNCTION);
    }

    /** {@code KEEP QUOTES}, {@code OMIT QUOTES}. */
    void quotes() {
        if (!cursor.accept(Keyword.KEEP) && !cursor.accept(Keyword.OMIT)) {
            return;
        }
        cursor.expect(Keyword.QUOTES);
        cursor.note(Syntax.JSON_FUNCTION);
        if (cursor.accept(Keyword.ON)) {
            cursor.expect(Keyword.SCALAR, Keyword.STRING);
        }
    }

    /** {@code … ON EMPTY}, {@code … ON ERROR} or both. */
    void behavior() {
        if (!outcome()) {
            return;
        }
        cursor.expect(Keyword.ON);
        if (cursor.accept(Keyword.EMPTY)) {
            onError();
        } else {
            cursor.expect(Keyword.ERROR);
        }
    }

    /** {@code … ON ERROR}. */
    void onError() {
        if (outcome()) {
            cursor.expect(Keyword.ON, Keyword.ERROR);
        }
    }

    private boolean outcome() {
        if (cursor.accept(Keyword.DEFAULT)) {
            expressions.any();
        } else if (cursor.accept(Keyword.EMPTY)) {
            if (!cursor.accept(Keyword.ARRAY)) {
                cursor.accept(Keyword.OBJECT);
            }
        } else if (cursor.isAny(Keyword.ERROR, Keyword.NULL, Keyword.TRUE, Keyword.FALSE, Keyword.UNKNOWN)) {
            cursor.advance();
        } else {
            return false;
        }
        cursor.note(Syntax.JSON_FUNCTION);
        return true;
    }
}
