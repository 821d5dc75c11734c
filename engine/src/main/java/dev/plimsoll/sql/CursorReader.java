package dev.plimsoll.sql;

import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange.OtherSessionChange;
import java.util.List;

/** Reads statements on cursors ({@code DECLARE}, {@code FETCH}, {@code MOVE}, {@code CLOSE}) and notifications. */
final class CursorReader {

    private final TokenCursor cursor;

    CursorReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code DECLARE}. */
    List<SchemaChange> declare() {
        cursor.columnId("a cursor name");
        while (cursor.isAny(Keyword.NO, Keyword.SCROLL, Keyword.BINARY, Keyword.ASENSITIVE, Keyword.INSENSITIVE)) {
            if (cursor.accept(Keyword.NO)) {
                cursor.expect(Keyword.SCROLL);
            } else if (!cursor.acceptNoting(Keyword.ASENSITIVE, Syntax.ASENSITIVE)) {
                cursor.advance();
            }
        }
        cursor.expect(Keyword.CURSOR);
        if (cursor.accept(Keyword.WITH) || cursor.accept(Keyword.WITHOUT)) {
            cursor.expect(Keyword.HOLD);
        }
        cursor.expect(Keyword.FOR);
        if (!QueryReader.startsHere(cursor) && !QueryReader.startsInParentheses(cursor)) {
            throw cursor.fail("a query");
        }
        return List.of(new DataReader(cursor, new QueryFacts()).nestedStatement());
    }

    /** From behind {@code FETCH} or {@code MOVE}. */
    SchemaChange fetch(String statement) {
        direction();
        if (!cursor.accept(Keyword.FROM)) {
            cursor.accept(Keyword.IN);
        }
        cursor.columnId("a cursor name");
        return new OtherSessionChange(cursor.statementRange(), statement);
    }

    private void direction() {
        boolean name = cursor.kind(1) == TokenKind.END;
        if (name) {
            return;
        } else if (cursor.isAny(Keyword.NEXT, Keyword.PRIOR, Keyword.FIRST, Keyword.LAST, Keyword.ALL)) {
            cursor.advance();
        } else if (cursor.isAny(Keyword.ABSOLUTE, Keyword.RELATIVE)) {
            cursor.advance();
            count();
        } else if (cursor.isAny(Keyword.FORWARD, Keyword.BACKWARD)) {
            cursor.advance();
            if (!cursor.accept(Keyword.ALL) && (cursor.is(TokenKind.INTEGER) || cursor.is(TokenKind.OPERATOR))) {
                count();
            }
        } else if (cursor.is(TokenKind.INTEGER) || cursor.is(TokenKind.OPERATOR)) {
            count();
        }
    }

    private void count() {
        if (cursor.isOperator("-") || cursor.isOperator("+")) {
            cursor.advance();
        }
        cursor.integer("a number");
    }

    /** From behind {@code CLOSE}. */
    SchemaChange close() {
        if (!cursor.accept(Keyword.ALL)) {
            cursor.columnId("a cursor name");
        }
        return new OtherSessionChange(cursor.statementRange(), "CLOSE");
    }

    /** From behind {@code NOTIFY}. */
    SchemaChange notification() {
        cursor.columnId("a channel name");
        if (cursor.accept(TokenKind.COMMA)) {
            cursor.string("a payload");
        }
        return new OtherSessionChange(cursor.statementRange(), "NOTIFY");
    }

    /** From behind {@code LISTEN}. */
    SchemaChange listen() {
        cursor.columnId("a channel name");
        return new OtherSessionChange(cursor.statementRange(), "LISTEN");
    }

    /** From behind {@code UNLISTEN}. */
    SchemaChange unlisten() {
        if (!cursor.acceptOperator("*")) {
            cursor.columnId("a channel name");
        }
        return new OtherSessionChange(cursor.statementRange(), "UNLISTEN");
    }
}
