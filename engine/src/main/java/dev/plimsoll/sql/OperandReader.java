package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.OutputValue;
import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.List;

/** Reads what operators stand between: constants, columns, calls, queries and expressions in parentheses. */
final class OperandReader {

    private final TokenCursor cursor;
    private final QueryFacts facts;
    private final ExpressionReader expressions;
    private boolean row;

    OperandReader(TokenCursor cursor, QueryFacts facts, ExpressionReader expressions) {
        this.cursor = cursor;
        this.facts = facts;
        this.expressions = expressions;
    }

    Shape read() {
        return switch (cursor.kind()) {
            case INTEGER, DECIMAL -> {
                facts.constant();
                yield Shape.number(number());
            }
            case BIT_STRING, NATIONAL_STRING -> {
                facts.constant();
                cursor.advance();
                yield Shape.LITERAL;
            }
            case STRING, ESCAPE_STRING, UNICODE_STRING, DOLLAR_STRING -> {
                facts.constant();
                cursor.string("a string");
                yield Shape.STRING;
            }
            case PARAMETER -> {
                facts.constant();
                cursor.advance();
                indirection();
                yield Shape.COMPUTED;
            }
            case LEFT_PARENTHESIS -> {
                Shape inner = parenthesized();
                yield !row && indirection() ? Shape.COMPUTED : inner;
            }
            case WORD -> word();
            case QUOTED_NAME, UNICODE_NAME -> name();
            default -> throw cursor.fail("an expression");
        };
    }

    /** A call of a function, also one with a syntax of its own, and nothing around it: no filter, no window. */
    Shape call() {
        int start = cursor.position();
        Keyword keyword = cursor.keyword();
        boolean syntax = keyword == Keyword.ROW || keyword == Keyword.EXISTS || keyword == Keyword.GROUPING;
        if (keyword != null && keyword.use() != Keyword.Use.UNRESERVED && !syntax) {
            Shape special = new CallReader(cursor, facts, expressions).special(keyword, true);
            if (special != null) {
                return special;
            }
        }
        boolean named = cursor.isColumnId() || cursor.isTypeOrFunctionName();
        Shape shape = named ? name(true) : Shape.COMPUTED;
        boolean called = named && cursor.tokens().kind(cursor.position() - 1) == TokenKind.RIGHT_PARENTHESIS;
        if (!called) {
            cursor.moveTo(start);
            throw cursor.fail("a column name, a function call or an expression in parentheses");
        }
        return shape;
    }

    /** An expression, a row or a query in parentheses. */
    Shape parenthesized() {
        return cursor.nested(this::insideParentheses);
    }

    private Shape insideParentheses() {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        if (QueryReader.startsHere(cursor)) {
            QueryReader query = new QueryReader(cursor, facts);
            query.query();
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
            row = false;
            return Shape.query(query.output());
        }
        Shape shape = expressions.any();
        boolean several = false;
        if (shape.query() && QueryReader.goesOnHere(cursor)) {
            new QueryReader(cursor, facts).rest();
        } else if (cursor.accept(TokenKind.COMMA)) {
            shape = Shape.named("row");
            several = true;
            do {
                expressions.any();
            } while (cursor.accept(TokenKind.COMMA));
        }
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        row = several;
        return shape;
    }

    /** Whether the parentheses last read held a row. */
    boolean endedWithRow() {
        return row;
    }

    /** Subscripts, slices and fields; true if there are any. */
    private boolean indirection() {
        boolean any = false;
        while (true) {
            if (cursor.accept(TokenKind.LEFT_BRACKET)) {
                subscript();
            } else if (cursor.is(TokenKind.DOT)) {
                cursor.advance();
                if (cursor.acceptOperator("*")) {
                    return true;
                }
                cursor.label("a field");
            } else {
                return any;
            }
            any = true;
        }
    }

    private void subscript() {
        if (!cursor.is(TokenKind.COLON)) {
            expressions.any();
        }
        if (cursor.accept(TokenKind.COLON) && !cursor.is(TokenKind.RIGHT_BRACKET)) {
            expressions.any();
        }
        cursor.expect(TokenKind.RIGHT_BRACKET);
    }

    private Shape word() {
        Keyword keyword = cursor.keyword();
        if (keyword == null || keyword.use() == Keyword.Use.UNRESERVED) {
            return keyword == Keyword.DOUBLE ? doublePrecision() : name();
        }
        switch (keyword) {
            case NULL:
                cursor.advance();
                return Shape.NULL;
            case TRUE:
                facts.constant();
                cursor.advance();
                return Shape.TRUE;
            case FALSE:
                facts.constant();
                cursor.advance();
                return Shape.FALSE;
            case CASE:
                return choice();
            case ARRAY:
                return array();
            default:
                break;
        }
        Shape special = new CallReader(cursor, facts, expressions).special(keyword, false);
        if (special != null) {
            return special;
        }
        if (keyword.use() == Keyword.Use.COLUMN_NAME) {
            int start = cursor.position();
            TypeName type = new TypeNameReader(cursor).builtIn(false);
            if (type != null && cursor.isString() && mayBeBeforeString(start)) {
                return typedLiteral(type);
            }
            cursor.moveTo(start);
        }
        return name();
    }

    /** Of an interval, the fields stand behind the string. */
    private boolean mayBeBeforeString(int start) {
        return cursor.tokens().keyword(start) != Keyword.INTERVAL
                || cursor.position() == start + 1
                || cursor.tokens().kind(start + 1) == TokenKind.LEFT_PARENTHESIS;
    }

    private Shape doublePrecision() {
        if (cursor.keyword(1) == Keyword.PRECISION && cursor.kind(2) == TokenKind.STRING) {
            cursor.advance();
            cursor.advance();
            return typedLiteral(TypeName.of("float8"));
        }
        return name();
    }

    private Shape typedLiteral(TypeName type) {
        facts.constant();
        cursor.string("a string");
        if (type.name().equals("interval") && type.modifiers().isEmpty()) {
            TypeNameReader types = new TypeNameReader(cursor);
            if (types.intervalFields().endsWith("second") && cursor.is(TokenKind.LEFT_PARENTHESIS)) {
                types.modifiers();
            }
        }
        facts.cast(type);
        return Shape.LITERAL.cast(type);
    }

    private TypeName number() {
        String text = cursor.tokens().text(cursor.position());
        boolean integer = cursor.is(TokenKind.INTEGER);
        cursor.advance();
        return TypeName.of(!integer || text.length() > 18 ? "numeric" : text.length() > 9 ? "int8" : "int4");
    }

    private Shape choice() {
        List<OutputValue> results = new ArrayList<>();
        cursor.expect(Keyword.CASE);
        if (!cursor.is(Keyword.WHEN)) {
            expressions.any();
        }
        do {
            cursor.expect(Keyword.WHEN);
            expressions.any();
            cursor.expect(Keyword.THEN);
            results.add(expressions.any().value());
        } while (cursor.is(Keyword.WHEN));
        Shape otherwise = cursor.accept(Keyword.ELSE) ? expressions.any() : Shape.NULL;
        results.add(otherwise.value());
        cursor.expect(Keyword.END);
        String label = otherwise.label() == null || otherwise.isWeaklyNamed() ? "case" : otherwise.label();
        return Shape.named(label, OutputValue.call("case", results));
    }

    private Shape array() {
        cursor.expect(Keyword.ARRAY);
        List<OutputValue> values = new ArrayList<>();
        if (QueryReader.startsInParentheses(cursor)) {
            values.add(parenthesized().value());
        } else {
            elements(values);
        }
        return Shape.named("array", OutputValue.call("array", values));
    }

    private Void elements(List<OutputValue> values) {
        cursor.expect(TokenKind.LEFT_BRACKET);
        if (!cursor.is(TokenKind.RIGHT_BRACKET)) {
            boolean arrays = cursor.is(TokenKind.LEFT_BRACKET);
            do {
                if (arrays) {
                    cursor.nested(() -> elements(values));
                } else {
                    values.add(expressions.any().value());
                }
            } while (cursor.accept(TokenKind.COMMA));
        }
        cursor.expect(TokenKind.RIGHT_BRACKET);
        return null;
    }

    /** A column, a call, or a constant of a type without a keyword of its own, such as {@code date '2026-01-01'}. */
    private Shape name() {
        return name(false);
    }

    private Shape name(boolean windowless) {
        boolean column = cursor.isColumnId();
        boolean routine = cursor.isTypeOrFunctionName();
        if (!column && !routine) {
            throw cursor.fail("an expression");
        }
        String qualifier = null;
        String name = cursor.nonReservedWord("an expression");
        boolean starred = false;
        boolean qualified = false;
        while (column && !starred && cursor.is(TokenKind.DOT)) {
            cursor.advance();
            if (cursor.acceptOperator("*")) {
                starred = true;
            } else {
                qualifier = name;
                name = cursor.label("a name");
                qualified = true;
            }
        }
        if (!starred && (routine || qualified)) {
            if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
                ObjectName function = new ObjectName(qualifier, name);
                CallReader call = new CallReader(cursor, facts, expressions);
                List<OutputValue> arguments = call.call(function, windowless);
                return call.mayBeModifiers() && cursor.isString()
                        ? typedLiteral(new TypeName(qualifier, name, List.of(), 0))
                        : Shape.named(name, OutputValue.call(function, arguments));
            } else if (cursor.isString()) {
                return typedLiteral(new TypeName(qualifier, name, List.of(), 0));
            }
        }
        if (!column) {
            throw cursor.fail("\"(\"");
        }
        if (starred) {
            facts.star();
            return Shape.named("*", new OutputValue.ColumnOf(name, "*"));
        }
        facts.column(qualifier == null ? "" : qualifier, name);
        return indirection() ? Shape.named(name) : Shape.column(qualifier, name);
    }
}
