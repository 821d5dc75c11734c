package dev.plimsoll.sql;

import dev.plimsoll.model.DataChange.Copy;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import java.util.Set;

/** Reads {@code COPY} in its present and its old form. */
final class CopyReader {

    private final TokenCursor cursor;
    private final QueryFacts facts = new QueryFacts();
    private boolean program;
    private boolean serverFile;

    CopyReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code COPY}. */
    SchemaChange read() {
        if (cursor.accept(TokenKind.LEFT_PARENTHESIS)) {
            new DataReader(cursor, facts).nestedStatement();
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
            cursor.expect(Keyword.TO);
            file();
            cursor.accept(Keyword.WITH);
            options();
            return copy(false, facts.reads(), facts.writes());
        }
        cursor.accept(Keyword.BINARY);
        ObjectName table = cursor.qualifiedName("a table name");
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            cursor.columnList();
        }
        boolean into = cursor.accept(Keyword.FROM);
        if (!into) {
            cursor.expect(Keyword.TO);
        }
        file();
        if (cursor.is(Keyword.USING) || cursor.is(Keyword.DELIMITERS)) {
            cursor.accept(Keyword.USING);
            cursor.expect(Keyword.DELIMITERS);
            cursor.string("a delimiter");
        }
        cursor.accept(Keyword.WITH);
        options();
        if (into && cursor.accept(Keyword.WHERE)) {
            new ExpressionReader(cursor, facts).any();
        }
        return into ? copy(true, facts.reads(), Set.of(table)) : copy(false, Set.of(table), Set.of());
    }

    private SchemaChange copy(boolean into, Set<ObjectName> reads, Set<ObjectName> writes) {
        return new Copy(cursor.statementRange(), into, program, serverFile, reads, writes, facts.functions());
    }

    private void file() {
        if (cursor.accept(Keyword.PROGRAM)) {
            program = true;
            cursor.string("a command");
        } else if (!cursor.accept(Keyword.STDIN) && !cursor.accept(Keyword.STDOUT)) {
            serverFile = true;
            cursor.string("a file name, STDIN or STDOUT");
        }
    }

    private void options() {
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            new OptionReader(cursor).copy();
            return;
        }
        while (oldOption()) {
            // Options may come in any order.
        }
    }

    private boolean oldOption() {
        if (cursor.accept(Keyword.BINARY)
                || cursor.accept(Keyword.FREEZE)
                || cursor.accept(Keyword.CSV)
                || cursor.accept(Keyword.HEADER)) {
            return true;
        } else if (cursor.isAny(Keyword.DELIMITER, Keyword.NULL, Keyword.QUOTE, Keyword.ESCAPE, Keyword.ENCODING)) {
            boolean encoding = cursor.is(Keyword.ENCODING);
            cursor.advance();
            if (!encoding) {
                cursor.accept(Keyword.AS);
            }
            cursor.string("a value");
            return true;
        } else if (cursor.accept(Keyword.FORCE)) {
            forced();
            return true;
        }
        return false;
    }

    private void forced() {
        boolean quote = cursor.accept(Keyword.QUOTE);
        if (!quote) {
            cursor.accept(Keyword.NOT);
            cursor.expect(Keyword.NULL);
        }
        if (!cursor.acceptOperator("*")) {
            cursor.columnIds("a column name");
        } else if (!quote) {
            cursor.note(Syntax.COPY_FORCE_ALL);
        }
    }
}
