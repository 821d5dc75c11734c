package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectChange.CommentOn;
import dev.plimsoll.model.ObjectChange.OtherObjectChange;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.sql.NamedObjectReader.NamedObject;
import dev.plimsoll.sql.NamedObjectReader.Role;
import org.jspecify.annotations.Nullable;

/** Reads {@code COMMENT ON} and {@code SECURITY LABEL}. */
final class CommentReader {

    private final TokenCursor cursor;

    CommentReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code COMMENT}. */
    SchemaChange comment() {
        cursor.expect(Keyword.ON);
        NamedObject object = new NamedObjectReader(cursor, Role.COMMENTED).read();
        String text = text();
        return new CommentOn(cursor.statementRange(), object.kind(), object.name(), object.member(), text);
    }

    /** From behind {@code SECURITY}. */
    SchemaChange label() {
        cursor.expect(Keyword.LABEL);
        if (cursor.accept(Keyword.FOR)) {
            if (cursor.isString()) {
                cursor.string("a label provider");
            } else {
                cursor.nonReservedWord("a label provider");
            }
        }
        cursor.expect(Keyword.ON);
        NamedObject object = new NamedObjectReader(cursor, Role.LABELLED).read();
        text();
        return new OtherObjectChange(cursor.statementRange(), object.kind(), object.name(), "SECURITY LABEL");
    }

    private @Nullable String text() {
        cursor.expect(Keyword.IS);
        return cursor.accept(Keyword.NULL) ? null : cursor.string("a text");
    }
}
