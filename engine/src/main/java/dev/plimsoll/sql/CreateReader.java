package dev.plimsoll.sql;

import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Statement;
import java.util.List;

/** Reads {@code CREATE} of every kind of object: looks at the words behind it and hands on. */
final class CreateReader {

    private final TokenCursor cursor;
    private final List<Statement> body = List.of();

    CreateReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** The statements inside the body of a routine that is created. */
    List<Statement> body() {
        return body;
    }

    /** From behind {@code CREATE}. */
    List<SchemaChange> read() {
        if (cursor.accept(Keyword.TABLE)) {
            return List.of(new TableReader(cursor).create(Persistence.PERMANENT));
        } else if (cursor.accept(Keyword.INDEX)) {
            return List.of(new IndexReader(cursor).create(false));
        } else if (cursor.accept(Keyword.UNIQUE)) {
            cursor.expect(Keyword.INDEX);
            return List.of(new IndexReader(cursor).create(true));
        } else if (cursor.accept(Keyword.FOREIGN, Keyword.TABLE)) {
            return List.of(new TableReader(cursor).createForeign());
        } else if (cursor.accept(Keyword.UNLOGGED)) {
            cursor.expect(Keyword.TABLE);
            return List.of(new TableReader(cursor).create(Persistence.UNLOGGED));
        } else if (cursor.isAny(Keyword.LOCAL, Keyword.GLOBAL, Keyword.TEMP, Keyword.TEMPORARY)) {
            temporary();
            cursor.expect(Keyword.TABLE);
            return List.of(new TableReader(cursor).create(Persistence.TEMPORARY));
        }
        throw cursor.fail("a kind of object");
    }

    private void temporary() {
        if (!cursor.accept(Keyword.LOCAL)) {
            cursor.accept(Keyword.GLOBAL);
        }
        if (!cursor.accept(Keyword.TEMP)) {
            cursor.expect(Keyword.TEMPORARY);
        }
    }
}
