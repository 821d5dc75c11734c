package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the names and argument types by which statements refer to routines, aggregates and operators. */
final class RoutineSignatureReader {

    private final TokenCursor cursor;
    private boolean outputs;
    private final List<String> argumentNames = new ArrayList<>();

    RoutineSignatureReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** A routine as named by {@code DROP}, {@code ALTER}, {@code GRANT}; arguments null where none are given. */
    record Signature(ObjectName name, @Nullable List<TypeName> arguments) {}

    ObjectName name() {
        boolean single = !cursor.isColumnId();
        Keyword keyword = cursor.keyword();
        if (keyword != null
                && keyword.use() == Keyword.Use.COLUMN_NAME
                && cursor.kind(1) == TokenKind.LEFT_PARENTHESIS) {
            throw cursor.fail("a function name");
        }
        String first = single ? cursor.typeOrFunctionName("a function name") : cursor.columnId("a function name");
        return single ? ObjectName.of(first) : cursor.qualified(first, "a function name");
    }

    Signature routine() {
        ObjectName name = name();
        return new Signature(name, cursor.is(TokenKind.LEFT_PARENTHESIS) ? arguments() : null);
    }

    /** Input types of {@code (mode name type, …)}, without {@code OUT} and {@code TABLE} columns. */
    List<TypeName> arguments() {
        List<TypeName> types = new ArrayList<>();
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        if (cursor.accept(TokenKind.RIGHT_PARENTHESIS)) {
            return types;
        }
        do {
            argument(types);
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return types;
    }

    /** An aggregate: {@code name (*)}, {@code name (types)}, {@code name (types ORDER BY types)}. */
    Signature aggregate() {
        ObjectName name = name();
        return new Signature(name, aggregateArguments());
    }

    List<TypeName> aggregateArguments() {
        List<TypeName> types = new ArrayList<>();
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        if (cursor.acceptOperator("*")) {
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
            return types;
        }
        if (!cursor.is(Keyword.ORDER)) {
            do {
                argument(types);
            } while (cursor.accept(TokenKind.COMMA));
        }
        if (cursor.accept(Keyword.ORDER)) {
            cursor.expect(Keyword.BY);
            do {
                argument(types);
            } while (cursor.accept(TokenKind.COMMA));
        }
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return types;
    }

    /** Names of the input arguments read so far, empty where one has none. */
    List<String> argumentNames() {
        return argumentNames;
    }

    /** Whether an argument read so far is {@code OUT} or {@code INOUT}. */
    boolean hasOutputs() {
        return outputs;
    }

    /** {@code [mode] [name] type}; answers whether a default may follow and adds an input type to {@code types}. */
    void argument(List<TypeName> types) {
        int start = cursor.position();
        boolean out = mode();
        boolean moded = cursor.position() > start;
        String name = "";
        if (isArgumentName()) {
            name = cursor.typeOrFunctionName("an argument name");
            out |= !moded && mode();
        }
        TypeName type = type();
        if (!out) {
            types.add(type);
            argumentNames.add(name);
        }
    }

    private boolean mode() {
        if (cursor.accept(Keyword.IN)) {
            outputs |= cursor.accept(Keyword.OUT);
            return false;
        } else if (cursor.accept(Keyword.OUT)) {
            outputs = true;
            return true;
        }
        if (cursor.accept(Keyword.INOUT)) {
            outputs = true;
        } else {
            cursor.accept(Keyword.VARIADIC);
        }
        return false;
    }

    /** A name is told from a type by what follows: after a name another word must come. */
    private boolean isArgumentName() {
        if (!cursor.isTypeOrFunctionName()) {
            return false;
        }
        if (cursor.is(Keyword.DOUBLE, Keyword.PRECISION)) {
            return cursor.keyword(2) == Keyword.PRECISION;
        }
        TokenKind next = cursor.kind(1);
        if (next == TokenKind.QUOTED_NAME || next == TokenKind.UNICODE_NAME) {
            return true;
        }
        Keyword keyword = cursor.keyword(1);
        if (next != TokenKind.WORD) {
            return false;
        }
        return keyword == null
                || keyword.use() != Keyword.Use.RESERVED
                || keyword == Keyword.IN
                || keyword == Keyword.VARIADIC;
    }

    /** The grammar's {@code func_type}: also {@code table.column%TYPE} and {@code SETOF}. */
    TypeName type() {
        int start = cursor.position();
        cursor.accept(Keyword.SETOF);
        if (cursor.isTypeOrFunctionName() && cursor.kind(1) == TokenKind.DOT) {
            List<String> parts = new ArrayList<>();
            parts.add(cursor.typeOrFunctionName("a type"));
            while (cursor.accept(TokenKind.DOT)) {
                parts.add(cursor.label("a type"));
            }
            if (cursor.acceptOperator("%")) {
                cursor.expect(Keyword.TYPE);
                return new TypeName(null, String.join(".", parts) + "%type", List.of(), 0);
            }
        }
        cursor.moveTo(start);
        return new TypeNameReader(cursor).read();
    }
}
