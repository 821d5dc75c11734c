package dev.plimsoll.sql;

import dev.plimsoll.model.DataChange.Select;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code BEGIN ATOMIC … END}. The server parses it with the statement around it: what it refuses spoils the whole. */
final class StandardBodyReader {

    private final TokenCursor cursor;

    StandardBodyReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code BEGIN ATOMIC}, {@code END} included. */
    List<Statement> read() {
        List<Statement> statements = new ArrayList<>();
        cursor.note(Syntax.STANDARD_BODY);
        while (!cursor.accept(Keyword.END)) {
            int start = cursor.position();
            int end = statementEnd();
            if (end > start) {
                statements.add(statement(start, end, statements.size()));
            }
            cursor.moveTo(end);
            cursor.expectSemicolon();
        }
        return statements;
    }

    private int statementEnd() {
        Tokens tokens = cursor.tokens();
        int end = cursor.position();
        while (end < cursor.end() && tokens.kind(end) != TokenKind.SEMICOLON) {
            end++;
        }
        return end;
    }

    private Statement statement(int start, int end, int index) {
        TokenCursor part = cursor.part(start, end);
        if (part.accept(Keyword.RETURN)) {
            QueryFacts facts = new QueryFacts();
            int expression = part.position();
            new ExpressionReader(part, facts).any();
            part.expectEnd();
            return selected(part, expression, facts, index);
        }
        StatementReader reader = new StatementReader(part);
        List<SchemaChange> changes = reader.read();
        part.expectEnd();
        return new Statement(part.statementRange(), index, part.statementText(), changes, reader.body());
    }

    /** An expression, from its first token to the last one read, as the query that it is. */
    static Statement selected(TokenCursor cursor, int start, QueryFacts facts, int index) {
        SourceRange range = cursor.rangeFrom(start);
        Select select = new Select(range, false, facts.reads(), facts.writes(), facts.functions());
        return new Statement(range, index, cursor.textFrom(start), List.of(select), List.of());
    }
}
