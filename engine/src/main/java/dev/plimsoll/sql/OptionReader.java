package dev.plimsoll.sql;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads option lists: {@code (fillfactor = 70)}, {@code WITH (…)}, {@code OPTIONS (…)}, {@code (VERBOSE, FULL true)}. */
final class OptionReader {

    private final TokenCursor cursor;

    OptionReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** {@code (name [= value], …)}, where a name may have a prefix ({@code toast.autovacuum_enabled}). */
    Map<String, String> storageParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            String name = cursor.label("a parameter name");
            if (cursor.accept(TokenKind.DOT)) {
                name = name + "." + cursor.label("a parameter name");
            }
            parameters.put(name, cursor.acceptOperator("=") ? definitionValue() : "");
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return parameters;
    }

    /** {@code (name [= value], …)} of operators and types that are altered. */
    Map<String, String> flags() {
        return definition(true);
    }

    /** {@code (name [= value], …)} of object definitions. */
    Map<String, String> definition() {
        return definition(false);
    }

    private Map<String, String> definition(boolean noteFlags) {
        Map<String, String> parameters = new LinkedHashMap<>();
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            String name = cursor.label("an option name");
            if (noteFlags && !cursor.isOperator("=")) {
                cursor.note(Syntax.OPERATOR_FLAG);
            }
            parameters.put(name, cursor.acceptOperator("=") ? definitionValue() : "");
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return parameters;
    }

    /** The grammar's {@code def_arg}: a type, reserved word, operator, number, string or {@code NONE}. */
    String definitionValue() {
        int start = cursor.position();
        if (cursor.isString()) {
            return cursor.string("a value");
        } else if (isSignedNumber()) {
            if (cursor.is(TokenKind.OPERATOR)) {
                cursor.advance();
            }
            cursor.advance();
        } else if (cursor.is(TokenKind.OPERATOR)) {
            cursor.advance();
        } else if (cursor.is(Keyword.OPERATOR) && cursor.kind(1) == TokenKind.LEFT_PARENTHESIS) {
            new ExpressionReader(cursor, new QueryFacts()).qualifiedOperator();
        } else if (cursor.is(Keyword.NONE) || isReserved()) {
            cursor.advance();
        } else {
            new TypeNameReader(cursor).read();
            if (cursor.acceptOperator("%")) {
                cursor.expect(Keyword.TYPE);
            }
        }
        return LiteralText.fold(cursor.textFrom(start));
    }

    private boolean isReserved() {
        Keyword keyword = cursor.keyword();
        return keyword != null && keyword.use() == Keyword.Use.RESERVED;
    }

    private boolean isSignedNumber() {
        if (cursor.isNumber()) {
            return true;
        }
        return (cursor.isOperator("-") || cursor.isOperator("+"))
                && (cursor.kind(1) == TokenKind.INTEGER || cursor.kind(1) == TokenKind.DECIMAL);
    }

    /** {@code (name [value], …)} of {@code COPY}, where any word may be a name. */
    Map<String, String> copy() {
        Map<String, String> options = new LinkedHashMap<>();
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            options.put(cursor.label("an option"), copyValue());
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return options;
    }

    /** {@code (name [value], …)} of utility statements; a value is a word, a number or a string. */
    Map<String, String> utility() {
        Map<String, String> options = new LinkedHashMap<>();
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            String name;
            if (cursor.is(Keyword.ANALYZE) || cursor.is(Keyword.ANALYSE)) {
                name = cursor.label("an option");
            } else if (cursor.accept(Keyword.FORMAT)) {
                name = "format";
            } else {
                name = cursor.nonReservedWord("an option");
            }
            options.put(name.equals("analyse") ? "analyze" : name, utilityValue());
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return options;
    }

    private String copyValue() {
        if (cursor.acceptNoting(Keyword.DEFAULT, Syntax.COPY_DEFAULT)) {
            return "default";
        } else if (cursor.isOperator("*")) {
            return cursor.take();
        } else if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            int start = cursor.position();
            cursor.advance();
            do {
                booleanOrString();
            } while (cursor.accept(TokenKind.COMMA));
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
            return cursor.textFrom(start);
        }
        return utilityValue();
    }

    private String utilityValue() {
        if (cursor.isString()) {
            return cursor.string("a value");
        } else if (isSignedNumber()) {
            int start = cursor.position();
            if (cursor.is(TokenKind.OPERATOR)) {
                cursor.advance();
            }
            cursor.advance();
            return cursor.textFrom(start);
        } else if (cursor.isAny(Keyword.TRUE, Keyword.FALSE, Keyword.ON)) {
            return LiteralText.fold(cursor.take());
        } else if (cursor.isColumnId() || cursor.isTypeOrFunctionName()) {
            return cursor.nonReservedWord("a value");
        }
        return "";
    }

    /** {@code TRUE}, {@code FALSE}, {@code ON}, a word or a string. */
    String booleanOrString() {
        if (cursor.isString()) {
            return cursor.string("a value");
        } else if (cursor.isAny(Keyword.TRUE, Keyword.FALSE, Keyword.ON)) {
            return LiteralText.fold(cursor.take());
        }
        return cursor.nonReservedWord("a value");
    }

    /** {@code OPTIONS (name 'value', …)}, nothing where it does not stand; {@code ADD}, {@code SET}, {@code DROP} in front when altering. */
    Map<String, String> foreignOptions(boolean altering) {
        if (!cursor.is(Keyword.OPTIONS) || cursor.kind(1) != TokenKind.LEFT_PARENTHESIS) {
            return Map.of();
        }
        cursor.advance();
        cursor.advance();
        Map<String, String> options = new LinkedHashMap<>();
        do {
            boolean action = altering
                    && cursor.isAny(Keyword.ADD, Keyword.SET, Keyword.DROP)
                    && cursor.kind(1) != TokenKind.STRING;
            boolean drop = action && cursor.is(Keyword.DROP);
            if (action) {
                cursor.advance();
            }
            String name = cursor.label("an option name");
            options.put(name, drop ? "" : cursor.string("a value"));
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return options;
    }
}
