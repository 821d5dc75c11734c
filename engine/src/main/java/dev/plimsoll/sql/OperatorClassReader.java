package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import java.util.List;
import java.util.Map;

/** Reads operator classes and families. */
final class OperatorClassReader {

    private final TokenCursor cursor;

    OperatorClassReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code CREATE OPERATOR CLASS}. */
    SchemaChange createClass() {
        ObjectName name = cursor.qualifiedName("an operator class");
        cursor.accept(Keyword.DEFAULT);
        cursor.expect(Keyword.FOR, Keyword.TYPE);
        new TypeNameReader(cursor).read();
        using();
        if (cursor.accept(Keyword.FAMILY)) {
            cursor.qualifiedName("an operator family");
        }
        cursor.expect(Keyword.AS);
        items();
        return created(ObjectKind.OPERATOR_CLASS, name);
    }

    /** From behind {@code CREATE OPERATOR FAMILY}. */
    SchemaChange createFamily() {
        ObjectName name = cursor.qualifiedName("an operator family");
        using();
        return created(ObjectKind.OPERATOR_FAMILY, name);
    }

    private void using() {
        cursor.expect(Keyword.USING);
        cursor.columnId("an access method");
    }

    private void items() {
        do {
            if (cursor.accept(Keyword.OPERATOR)) {
                cursor.integer("a strategy number");
                new OperatorNameReader(cursor).operator();
                if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
                    new OperatorNameReader(cursor).arguments();
                }
                purpose();
            } else if (cursor.accept(Keyword.FUNCTION)) {
                cursor.integer("a support number");
                if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
                    types();
                }
                new RoutineSignatureReader(cursor).routine();
            } else {
                cursor.expect(Keyword.STORAGE);
                new TypeNameReader(cursor).read();
            }
        } while (cursor.accept(TokenKind.COMMA));
    }

    private void purpose() {
        if (cursor.accept(Keyword.FOR) && !cursor.accept(Keyword.SEARCH)) {
            cursor.expect(Keyword.ORDER, Keyword.BY);
            cursor.qualifiedName("an operator family");
        }
        if (cursor.acceptWord("recheck")) {
            cursor.note(Syntax.RECHECK);
        }
    }

    private void types() {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            new TypeNameReader(cursor).read();
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
    }

    private SchemaChange created(ObjectKind kind, ObjectName name) {
        cursor.expectEnd();
        return new CreateObject(cursor.statementRange(), kind, name, false, false, List.of(), Map.of());
    }

    /** From behind {@code ALTER OPERATOR CLASS} or {@code FAMILY}. */
    SchemaChange alter(ObjectKind kind) {
        ObjectName name = cursor.qualifiedName("a name");
        using();
        SchemaChange common = new AlterTailReader(cursor).read(kind, name);
        if (common != null) {
            return common;
        }
        int start = cursor.position();
        if (kind == ObjectKind.OPERATOR_CLASS) {
            throw cursor.fail("RENAME TO, OWNER TO or SET SCHEMA");
        } else if (cursor.accept(Keyword.ADD)) {
            items();
        } else {
            cursor.expect(Keyword.DROP);
            do {
                if (!cursor.accept(Keyword.OPERATOR)) {
                    cursor.expect(Keyword.FUNCTION);
                }
                cursor.integer("a number");
                types();
            } while (cursor.accept(TokenKind.COMMA));
        }
        return new AlterTailReader(cursor).altered(kind, name, start);
    }
}
