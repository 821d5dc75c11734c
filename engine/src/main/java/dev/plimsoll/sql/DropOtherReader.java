package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectChange.DropObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code DROP} of objects that are named in a way of their own: operators, casts, transforms, databases. */
final class DropOtherReader {

    private final TokenCursor cursor;

    DropOtherReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    List<SchemaChange> read(ObjectKind kind) {
        boolean ifExists = cursor.acceptIfExists();
        List<ObjectName> names = new ArrayList<>();
        switch (kind) {
            case OPERATOR -> {
                do {
                    names.add(new OperatorNameReader(cursor).withArguments());
                } while (cursor.accept(TokenKind.COMMA));
            }
            case OPERATOR_CLASS, OPERATOR_FAMILY -> {
                names.add(cursor.qualifiedName("a name"));
                cursor.expect(Keyword.USING);
                cursor.columnId("an access method");
            }
            case CAST -> names.add(new OperatorNameReader(cursor).cast());
            case TRANSFORM -> names.add(new OperatorNameReader(cursor).transform());
            case USER_MAPPING -> {
                names.add(new OperatorNameReader(cursor).userMapping());
                cursor.expectEnd();
            }
            default -> {
                names.add(ObjectName.of(cursor.columnId("a database name")));
                cursor.accept(Keyword.WITH);
                if (cursor.accept(TokenKind.LEFT_PARENTHESIS)) {
                    cursor.note(Syntax.DATABASE_FORCE);
                    do {
                        cursor.expect(Keyword.FORCE);
                    } while (cursor.accept(TokenKind.COMMA));
                    cursor.expect(TokenKind.RIGHT_PARENTHESIS);
                }
                cursor.expectEnd();
            }
        }
        boolean cascade = cursor.acceptCascade();
        List<SchemaChange> changes = new ArrayList<>();
        for (ObjectName name : names) {
            changes.add(new DropObject(cursor.statementRange(), kind, name, ifExists, cascade));
        }
        return changes;
    }
}
