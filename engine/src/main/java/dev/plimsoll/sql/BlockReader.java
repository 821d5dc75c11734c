package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RoutineChange.CallProcedure;
import dev.plimsoll.model.RoutineChange.RunBlock;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.UnreadChange.Opaque;
import java.util.List;

/** Reads {@code DO} blocks and {@code CALL}. */
final class BlockReader {

    private final TokenCursor cursor;
    private List<Statement> body = List.of();

    BlockReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** The statements of the block. */
    List<Statement> body() {
        return body;
    }

    /** From behind {@code DO}. */
    List<SchemaChange> block() {
        String language = "plpgsql";
        int string = -1;
        do {
            if (cursor.accept(Keyword.LANGUAGE)) {
                language = RoutineReader.language(cursor);
            } else {
                string = cursor.position();
                cursor.string("the body as a string");
            }
        } while (!cursor.atEnd());
        if (string >= 0) {
            body = BodyReader.read(cursor.tokens(), string, language);
        }
        RunBlock run = new RunBlock(cursor.statementRange(), language);
        boolean read = language.equals("plpgsql") || language.equals("sql");
        return read
                ? List.of(run)
                : List.of(run, new Opaque(cursor.statementRange(), "a block in " + language + " is not read"));
    }

    /** From behind {@code CALL}. */
    SchemaChange call() {
        QueryFacts facts = new QueryFacts();
        ObjectName name = new RoutineSignatureReader(cursor).name();
        new CallReader(cursor, facts, new ExpressionReader(cursor, facts)).arguments();
        return new CallProcedure(cursor.statementRange(), name);
    }
}
