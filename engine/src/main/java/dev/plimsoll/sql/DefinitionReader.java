package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import java.util.List;
import java.util.Map;

/** Reads {@code CREATE} of objects that are little more than a name and a list: aggregates, operators, collations, casts …. */
final class DefinitionReader {

    private final TokenCursor cursor;
    private final boolean replace;

    DefinitionReader(TokenCursor cursor, boolean replace) {
        this.cursor = cursor;
        this.replace = replace;
    }

    /** From behind {@code CREATE AGGREGATE}. */
    SchemaChange aggregate() {
        ObjectName name = new RoutineSignatureReader(cursor).name();
        int start = cursor.position();
        boolean old = cursor.kind(1) != TokenKind.RIGHT_PARENTHESIS && cursor.isOperator("=", 2);
        if (old) {
            cursor.moveTo(start);
            oldAggregate();
            return created(ObjectKind.AGGREGATE, name, false);
        }
        new RoutineSignatureReader(cursor).aggregateArguments();
        new OptionReader(cursor).definition();
        return created(ObjectKind.AGGREGATE, name, false);
    }

    /** The form without a list of arguments, which takes no keyword for the name of an option. */
    private void oldAggregate() {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            if (cursor.keyword() != null) {
                throw cursor.fail("an option name");
            }
            cursor.label("an option name");
            cursor.expectOperator("=");
            new OptionReader(cursor).definitionValue();
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
    }

    /** From behind {@code CREATE OPERATOR}. */
    SchemaChange operator() {
        ObjectName name = new OperatorNameReader(cursor).operator();
        new OptionReader(cursor).definition();
        return created(ObjectKind.OPERATOR, name, false);
    }

    /** From behind {@code CREATE COLLATION}. */
    SchemaChange collation() {
        boolean ifNotExists = cursor.acceptIfNotExists();
        ObjectName name = cursor.qualifiedName("a collation name");
        if (cursor.accept(Keyword.FROM)) {
            cursor.qualifiedName("a collation name");
        } else {
            new OptionReader(cursor).definition();
        }
        return created(ObjectKind.COLLATION, name, ifNotExists);
    }

    /** From behind {@code CREATE TEXT SEARCH …}. */
    SchemaChange textSearch(ObjectKind kind) {
        ObjectName name = cursor.qualifiedName("a name");
        new OptionReader(cursor).definition();
        return created(kind, name, false);
    }

    /** From behind {@code CREATE CAST}. */
    SchemaChange cast() {
        ObjectName name = new OperatorNameReader(cursor).cast();
        if (cursor.accept(Keyword.WITHOUT)) {
            cursor.expect(Keyword.FUNCTION);
        } else {
            cursor.expect(Keyword.WITH);
            if (!cursor.accept(Keyword.INOUT)) {
                cursor.expect(Keyword.FUNCTION);
                new RoutineSignatureReader(cursor).routine();
            }
        }
        if (cursor.accept(Keyword.AS) && !cursor.accept(Keyword.IMPLICIT)) {
            cursor.expect(Keyword.ASSIGNMENT);
        }
        return created(ObjectKind.CAST, name, false);
    }

    /** From behind {@code CREATE TRANSFORM}. */
    SchemaChange transform() {
        ObjectName name = new OperatorNameReader(cursor).transform();
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        boolean from = false;
        boolean to = false;
        do {
            if (!from && cursor.accept(Keyword.FROM)) {
                from = true;
            } else if (!to) {
                cursor.expect(Keyword.TO);
                to = true;
            } else {
                throw cursor.fail("FROM SQL and TO SQL, once each");
            }
            cursor.expect(Keyword.SQL);
            cursor.expect(Keyword.WITH, Keyword.FUNCTION);
            new RoutineSignatureReader(cursor).routine();
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return created(ObjectKind.TRANSFORM, name, false);
    }

    /** From behind {@code CREATE CONVERSION}. */
    SchemaChange conversion() {
        ObjectName name = cursor.qualifiedName("a conversion name");
        cursor.expect(Keyword.FOR);
        cursor.string("an encoding");
        cursor.expect(Keyword.TO);
        cursor.string("an encoding");
        cursor.expect(Keyword.FROM);
        cursor.qualifiedName("a function name");
        return created(ObjectKind.CONVERSION, name, false);
    }

    /** From behind {@code CREATE ACCESS METHOD}. */
    SchemaChange accessMethod() {
        ObjectName name = ObjectName.of(cursor.columnId("an access method"));
        cursor.expect(Keyword.TYPE);
        if (!cursor.accept(Keyword.INDEX)) {
            cursor.expect(Keyword.TABLE);
        }
        cursor.expect(Keyword.HANDLER);
        cursor.qualifiedName("a function name");
        return created(ObjectKind.ACCESS_METHOD, name, false);
    }

    /** From behind {@code CREATE LANGUAGE}. */
    SchemaChange language() {
        ObjectName name = ObjectName.of(languageName(cursor));
        if (cursor.accept(Keyword.HANDLER)) {
            cursor.qualifiedName("a function name");
            if (cursor.accept(Keyword.INLINE)) {
                cursor.qualifiedName("a function name");
            }
            if (cursor.accept(Keyword.VALIDATOR)) {
                cursor.qualifiedName("a function name");
            } else if (cursor.accept(Keyword.NO)) {
                cursor.expect(Keyword.VALIDATOR);
            }
        }
        return created(ObjectKind.LANGUAGE, name, false);
    }

    /** A language; before version 14 also as a string. */
    static String languageName(TokenCursor cursor) {
        if (cursor.isString()) {
            String name = cursor.string("a language");
            cursor.note(Syntax.LANGUAGE_STRING);
            return name;
        }
        boolean old = !cursor.isColumnId() && cursor.isTypeOrFunctionName();
        String name = old ? cursor.nonReservedWord("a language") : cursor.columnId("a language");
        if (old) {
            cursor.note(Syntax.LANGUAGE_STRING);
        }
        return name;
    }

    private SchemaChange created(ObjectKind kind, ObjectName name, boolean ifNotExists) {
        cursor.expectEnd();
        return new CreateObject(cursor.statementRange(), kind, name, ifNotExists, replace, List.of(), Map.of());
    }
}
