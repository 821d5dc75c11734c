package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.TypeName;

/** Reads how operators, casts, transforms and user mappings are named. Answers a name that shows them in a sentence. */
final class OperatorNameReader {

    private final TokenCursor cursor;

    OperatorNameReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** An operator with or without a schema. */
    ObjectName operator() {
        String schema = null;
        while (cursor.isColumnId()) {
            schema = cursor.columnId("an operator");
            cursor.expect(TokenKind.DOT);
        }
        if (!cursor.is(TokenKind.OPERATOR)) {
            throw cursor.fail("an operator");
        }
        return new ObjectName(schema, cursor.take());
    }

    /** {@code + (integer, integer)}, where one of the two may be {@code NONE}. */
    ObjectName withArguments() {
        ObjectName name = operator();
        arguments();
        return name;
    }

    /** {@code (left, right)}. */
    void arguments() {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        boolean none = cursor.accept(Keyword.NONE);
        if (!none) {
            new TypeNameReader(cursor).read();
        }
        cursor.expect(TokenKind.COMMA);
        if (none || !cursor.accept(Keyword.NONE)) {
            new TypeNameReader(cursor).read();
        }
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
    }

    /** {@code (source AS target)}. */
    ObjectName cast() {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        TypeName source = new TypeNameReader(cursor).read();
        cursor.expect(Keyword.AS);
        TypeName target = new TypeNameReader(cursor).read();
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return ObjectName.of(source.sql() + " as " + target.sql());
    }

    /** {@code FOR type LANGUAGE language}. */
    ObjectName transform() {
        cursor.expect(Keyword.FOR);
        TypeName type = new TypeNameReader(cursor).read();
        cursor.expect(Keyword.LANGUAGE);
        return ObjectName.of(type.sql() + " language " + cursor.columnId("a language"));
    }

    /** {@code FOR user SERVER server}. */
    ObjectName userMapping() {
        cursor.expect(Keyword.FOR);
        String user = cursor.accept(Keyword.USER) ? "USER" : new RoleNameReader(cursor).role();
        cursor.expect(Keyword.SERVER);
        return ObjectName.of(user + " server " + cursor.columnId("a server"));
    }
}
