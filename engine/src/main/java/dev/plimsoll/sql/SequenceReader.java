package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SequenceChange.AlterSequence;
import dev.plimsoll.model.SequenceChange.CreateSequence;
import dev.plimsoll.model.SequenceOptions;
import java.util.List;

/** Reads {@code CREATE SEQUENCE} and {@code ALTER SEQUENCE}. */
final class SequenceReader {

    private final TokenCursor cursor;

    SequenceReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code CREATE SEQUENCE}. */
    SchemaChange create(Persistence persistence) {
        boolean ifNotExists = cursor.acceptIfNotExists();
        ObjectName name = cursor.qualifiedName("a sequence name");
        SequenceOptions options = new SequenceOptionReader(cursor).readAll();
        cursor.expectEnd();
        return new CreateSequence(cursor.statementRange(), name, persistence, ifNotExists, options);
    }

    /** From behind {@code ALTER SEQUENCE}. */
    List<SchemaChange> alter() {
        int start = cursor.position();
        boolean ifExists = cursor.acceptIfExists();
        ObjectName name = cursor.qualifiedName("a sequence name");
        SequenceOptionReader options = new SequenceOptionReader(cursor);
        if (!options.readOne()) {
            cursor.moveTo(start);
            return new AlterTableReader(cursor, ObjectKind.SEQUENCE).read();
        }
        SequenceOptions read = options.readAll();
        return List.of(new AlterSequence(cursor.statementRange(), name, ifExists, read));
    }
}
