package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.ObjectReference;
import java.util.ArrayList;
import java.util.List;

/** Reads what a {@code GRANT … ON} is about; an object reads one. */
final class GrantTargetReader {

    private final TokenCursor cursor;
    private final List<ObjectReference> objects = new ArrayList<>();
    private List<String> allInSchemas = List.of();
    private ObjectKind kind = ObjectKind.TABLE;

    GrantTargetReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    ObjectKind kind() {
        return kind;
    }

    List<ObjectReference> objects() {
        return objects;
    }

    List<String> allInSchemas() {
        return allInSchemas;
    }

    void read() {
        if (cursor.accept(Keyword.ALL)) {
            allInSchema();
        } else if (cursor.accept(Keyword.TABLE)) {
            named(cursor.qualifiedNames("a table name"));
        } else if (names(Keyword.SEQUENCE)) {
            kind = ObjectKind.SEQUENCE;
            named(cursor.qualifiedNames("a sequence name"));
        } else if (cursor.accept(Keyword.FOREIGN, Keyword.DATA, Keyword.WRAPPER)) {
            plain(ObjectKind.FOREIGN_DATA_WRAPPER);
        } else if (cursor.accept(Keyword.FOREIGN)) {
            cursor.expect(Keyword.SERVER);
            plain(ObjectKind.FOREIGN_SERVER);
        } else if (names(Keyword.FUNCTION)) {
            routines(ObjectKind.FUNCTION);
        } else if (names(Keyword.PROCEDURE)) {
            routines(ObjectKind.PROCEDURE);
        } else if (names(Keyword.ROUTINE)) {
            routines(ObjectKind.ROUTINE);
        } else if (names(Keyword.DATABASE)) {
            plain(ObjectKind.DATABASE);
        } else if (names(Keyword.DOMAIN)) {
            kind = ObjectKind.DOMAIN;
            named(cursor.qualifiedNames("a domain name"));
        } else if (names(Keyword.LANGUAGE)) {
            plain(ObjectKind.LANGUAGE);
        } else if (cursor.accept(Keyword.LARGE, Keyword.OBJECT)) {
            kind = ObjectKind.LARGE_OBJECT;
            do {
                objects.add(ObjectReference.of(kind, ObjectName.of(cursor.signedNumber())));
            } while (cursor.accept(TokenKind.COMMA));
        } else if (names(Keyword.PARAMETER)) {
            cursor.note(Syntax.GRANT_PARAMETER);
            kind = ObjectKind.PARAMETER;
            do {
                objects.add(ObjectReference.of(kind, ObjectName.of(new SettingReader(cursor).parameterName())));
            } while (cursor.accept(TokenKind.COMMA));
        } else if (names(Keyword.SCHEMA)) {
            plain(ObjectKind.SCHEMA);
        } else if (names(Keyword.TABLESPACE)) {
            plain(ObjectKind.TABLESPACE);
        } else if (names(Keyword.TYPE)) {
            kind = ObjectKind.TYPE;
            named(cursor.qualifiedNames("a type name"));
        } else {
            named(cursor.qualifiedNames("a table name"));
        }
    }

    /** Steps over the word for a kind, unless it is itself the name of a table. */
    private boolean names(Keyword word) {
        TokenKind next = cursor.kind(1);
        boolean name = next == TokenKind.WORD
                ? cursor.keyword(1) != Keyword.TO && cursor.keyword(1) != Keyword.FROM
                : next == TokenKind.QUOTED_NAME || next == TokenKind.UNICODE_NAME;
        return name && cursor.accept(word);
    }

    private void plain(ObjectKind named) {
        kind = named;
        named(cursor.columnIds("a name").stream().map(ObjectName::of).toList());
    }

    private void named(List<ObjectName> names) {
        names.forEach(name -> objects.add(ObjectReference.of(kind, name)));
    }

    private void routines(ObjectKind named) {
        kind = named;
        do {
            RoutineSignatureReader.Signature signature = new RoutineSignatureReader(cursor).routine();
            objects.add(new ObjectReference(kind, signature.name(), signature.arguments()));
        } while (cursor.accept(TokenKind.COMMA));
    }

    private void allInSchema() {
        if (cursor.accept(Keyword.TABLES)) {
            kind = ObjectKind.TABLE;
        } else if (cursor.accept(Keyword.SEQUENCES)) {
            kind = ObjectKind.SEQUENCE;
        } else if (cursor.accept(Keyword.FUNCTIONS)) {
            kind = ObjectKind.FUNCTION;
        } else if (cursor.accept(Keyword.PROCEDURES)) {
            kind = ObjectKind.PROCEDURE;
        } else {
            cursor.expect(Keyword.ROUTINES);
            kind = ObjectKind.ROUTINE;
        }
        cursor.expect(Keyword.IN, Keyword.SCHEMA);
        allInSchemas = cursor.columnIds("a schema name");
    }
}
