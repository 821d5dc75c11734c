package dev.plimsoll.sql;

/** Reads {@code JSON_TABLE (…)} (<a href="https://www.postgresql.org/docs/18/functions-json.html">PostgreSQL 18, JSON_TABLE</a>). */
final class JsonTableReader {

    private final TokenCursor cursor;
    private final ExpressionReader expressions;
    private final JsonReader json;

    JsonTableReader(TokenCursor cursor, QueryFacts facts, ExpressionReader expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.json = new JsonReader(cursor, facts, expressions);
    }

    /** From the word on. */
    void read() {
        cursor.expect(Keyword.JSON_TABLE);
        cursor.note(Syntax.JSON_TABLE);
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        json.value(Syntax.JSON_TABLE);
        cursor.expect(TokenKind.COMMA);
        expressions.any();
        if (cursor.accept(Keyword.AS)) {
            cursor.columnId("a name of the path");
        }
        json.passing();
        cursor.nested(this::columns);
        json.onError();
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
    }

    private Void columns() {
        cursor.expect(Keyword.COLUMNS);
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            column();
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return null;
    }

    private void column() {
        boolean nested = cursor.is(Keyword.NESTED) && (cursor.keyword(1) == Keyword.PATH || cursor.isString(1));
        if (nested) {
            cursor.advance();
            cursor.accept(Keyword.PATH);
            cursor.string("a path");
            if (cursor.accept(Keyword.AS)) {
                cursor.columnId("a name of the path");
            }
            cursor.nested(this::columns);
            return;
        }
        cursor.columnId("a column name");
        if (cursor.accept(Keyword.FOR)) {
            cursor.expect(Keyword.ORDINALITY);
            return;
        }
        new TypeNameReader(cursor).read();
        boolean exists = cursor.accept(Keyword.EXISTS);
        if (!exists) {
            json.format(Syntax.JSON_TABLE);
        }
        if (cursor.accept(Keyword.PATH)) {
            cursor.string("a path");
        }
        if (exists) {
            json.onError();
            return;
        }
        json.wrapper();
        json.quotes();
        json.behavior();
    }
}
