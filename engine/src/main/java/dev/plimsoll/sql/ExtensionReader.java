package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectChange.AlterObject;
import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectChange.MoveObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code CREATE EXTENSION} and {@code ALTER EXTENSION}. */
final class ExtensionReader {

    private final TokenCursor cursor;

    ExtensionReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code CREATE EXTENSION}. */
    SchemaChange create() {
        boolean ifNotExists = cursor.acceptIfNotExists();
        ObjectName name = ObjectName.of(cursor.columnId("an extension name"));
        Map<String, String> options = new LinkedHashMap<>();
        cursor.accept(Keyword.WITH);
        while (!cursor.atEnd()) {
            if (cursor.accept(Keyword.SCHEMA)) {
                options.put("schema", cursor.columnId("a schema name"));
            } else if (cursor.accept(Keyword.VERSION)) {
                options.put("version", version());
            } else if (cursor.accept(Keyword.FROM)) {
                version();
                cursor.note(Syntax.EXTENSION_FROM);
            } else {
                cursor.expect(Keyword.CASCADE);
                options.put("cascade", "true");
            }
        }
        return new CreateObject(
                cursor.statementRange(), ObjectKind.EXTENSION, name, ifNotExists, false, List.of(), options);
    }

    private String version() {
        return cursor.isString() ? cursor.string("a version") : cursor.nonReservedWord("a version");
    }

    /** From behind {@code ALTER EXTENSION}. */
    SchemaChange alter() {
        ObjectName name = ObjectName.of(cursor.columnId("an extension name"));
        int start = cursor.position();
        if (cursor.accept(Keyword.SET, Keyword.SCHEMA)) {
            return new MoveObject(
                    cursor.statementRange(), ObjectKind.EXTENSION, name, null, cursor.columnId("a schema name"));
        } else if (cursor.accept(Keyword.UPDATE)) {
            while (cursor.accept(Keyword.TO)) {
                version();
            }
        } else {
            if (!cursor.accept(Keyword.ADD)) {
                cursor.expect(Keyword.DROP);
            }
            new NamedObjectReader(cursor, NamedObjectReader.Role.MEMBER).read();
        }
        return new AlterObject(cursor.statementRange(), ObjectKind.EXTENSION, name, cursor.textFrom(start), List.of());
    }
}
