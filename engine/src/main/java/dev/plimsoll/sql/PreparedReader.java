package dev.plimsoll.sql;

import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange.OtherSessionChange;
import java.util.List;

/** Reads {@code PREPARE}, {@code EXECUTE} and {@code DEALLOCATE} of prepared statements. */
final class PreparedReader {

    private final TokenCursor cursor;

    PreparedReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code PREPARE}: the statement it will run, told as if it ran here. */
    List<SchemaChange> prepare() {
        cursor.columnId("the name of a prepared statement");
        if (cursor.accept(TokenKind.LEFT_PARENTHESIS)) {
            do {
                new TypeNameReader(cursor).read();
            } while (cursor.accept(TokenKind.COMMA));
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        }
        cursor.expect(Keyword.AS);
        SchemaChange inner = new DataReader(cursor, new QueryFacts()).nestedStatement();
        return List.of(new OtherSessionChange(cursor.statementRange(), "PREPARE"), inner);
    }

    /** From behind {@code EXECUTE}. */
    SchemaChange execute() {
        call(new QueryFacts());
        return new OtherSessionChange(cursor.statementRange(), "EXECUTE");
    }

    /** The name and arguments behind {@code EXECUTE}. */
    void call(QueryFacts facts) {
        cursor.columnId("the name of a prepared statement");
        if (cursor.accept(TokenKind.LEFT_PARENTHESIS)) {
            ExpressionReader expressions = new ExpressionReader(cursor, facts);
            do {
                expressions.any();
            } while (cursor.accept(TokenKind.COMMA));
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        }
    }

    /** From behind {@code DEALLOCATE}. */
    SchemaChange deallocate() {
        if (cursor.is(Keyword.PREPARE) && cursor.kind(1) != TokenKind.END) {
            cursor.advance();
        }
        if (!cursor.accept(Keyword.ALL)) {
            cursor.columnId("the name of a prepared statement");
        }
        return new OtherSessionChange(cursor.statementRange(), "DEALLOCATE");
    }
}
