package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.SchemaChange;
import java.util.List;

/** Reads {@code ALTER} of every kind of object: looks at the words behind it and hands on. */
final class AlterReader {

    private final TokenCursor cursor;

    AlterReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code ALTER}. */
    List<SchemaChange> read() {
        ObjectKind kind = new ObjectKindReader(cursor).read();
        return switch (kind) {
            case TABLE, VIEW, MATERIALIZED_VIEW, INDEX, FOREIGN_TABLE -> new AlterTableReader(cursor, kind).read();
            default -> throw cursor.fail("a kind of object");
        };
    }
}
