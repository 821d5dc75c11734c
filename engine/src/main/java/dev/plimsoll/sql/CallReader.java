package dev.plimsoll.sql;

import dev.plimsoll.model.Expression.Call;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.TypeName;
import org.jspecify.annotations.Nullable;

/** Reads calls of functions, also those that have a syntax of their own. */
final class CallReader {

    private final TokenCursor cursor;
    private final QueryFacts facts;
    private final ExpressionReader expressions;

    CallReader(TokenCursor cursor, QueryFacts facts, ExpressionReader expressions) {
        this.cursor = cursor;
        this.facts = facts;
        this.expressions = expressions;
    }

    /** The arguments and what may follow them; the name is read. */
    void call(ObjectName function) {
        facts.call(function, cursor.nested(this::arguments));
        if (cursor.accept(Keyword.WITHIN, Keyword.GROUP)) {
            cursor.expect(TokenKind.LEFT_PARENTHESIS);
            windows().orderBy();
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        }
        filterAndWindow();
    }

    private void filterAndWindow() {
        if (cursor.is(Keyword.FILTER) && cursor.kind(1) == TokenKind.LEFT_PARENTHESIS) {
            cursor.advance();
            cursor.expect(TokenKind.LEFT_PARENTHESIS);
            cursor.expect(Keyword.WHERE);
            expressions.any();
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        }
        if (cursor.is(Keyword.OVER)
                && (cursor.kind(1) == TokenKind.LEFT_PARENTHESIS || cursor.isName(1, Keyword.Use.COLUMN_NAME))) {
            cursor.advance();
            if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
                windows().window();
            } else {
                cursor.columnId("a window");
            }
        }
    }

    private WindowReader windows() {
        return new WindowReader(cursor, expressions);
    }

    /** {@code (…)}, also with {@code *}, {@code DISTINCT}, {@code VARIADIC} and an order; how many there are. */
    int arguments() {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        if (cursor.accept(TokenKind.RIGHT_PARENTHESIS)) {
            return 0;
        }
        int count = 0;
        boolean last = false;
        if (cursor.isOperator("*") && cursor.kind(1) == TokenKind.RIGHT_PARENTHESIS) {
            cursor.advance();
        } else {
            boolean quantified = cursor.accept(Keyword.ALL) || cursor.accept(Keyword.DISTINCT);
            do {
                last = !quantified && cursor.accept(Keyword.VARIADIC);
                argument();
                count++;
            } while (!last && cursor.accept(TokenKind.COMMA));
            if (cursor.is(Keyword.ORDER)) {
                windows().orderBy();
            }
        }
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return last ? Call.ANY_NUMBER : count;
    }

    private void argument() {
        TokenKind next = cursor.kind(1);
        if ((next == TokenKind.ASSIGN || next == TokenKind.ARROW) && cursor.isTypeOrFunctionName()) {
            cursor.advance();
            cursor.advance();
        }
        expressions.any();
    }

    /** What starts with {@code keyword} and has a syntax of its own; null where it is no such call. */
    @Nullable
    Shape special(Keyword keyword) {
        switch (keyword) {
            case CURRENT_DATE, CURRENT_ROLE, CURRENT_USER, SESSION_USER, SYSTEM_USER, USER, CURRENT_CATALOG:
                return value(keyword);
            case CURRENT_SCHEMA:
                return cursor.kind(1) == TokenKind.LEFT_PARENTHESIS ? null : value(keyword);
            case CURRENT_TIME, CURRENT_TIMESTAMP, LOCALTIME, LOCALTIMESTAMP:
                Shape now = value(keyword);
                if (cursor.accept(TokenKind.LEFT_PARENTHESIS)) {
                    cursor.integer("a precision");
                    cursor.expect(TokenKind.RIGHT_PARENTHESIS);
                }
                return now;
            case COLLATION:
                cursor.advance();
                cursor.expect(Keyword.FOR);
                facts.function("pg_collation_for");
                parenthesized(expressions::any);
                return Shape.named("pg_collation_for");
            default:
                return cursor.kind(1) == TokenKind.LEFT_PARENTHESIS ? parenthesizedCall(keyword) : null;
        }
    }

    private Shape value(Keyword keyword) {
        String name = LiteralText.fold(keyword.name());
        cursor.advance();
        facts.call(ObjectName.of(name), 0);
        return Shape.named(name);
    }

    private @Nullable Shape parenthesizedCall(Keyword keyword) {
        String name = LiteralText.fold(keyword.name());
        Runnable arguments = switch (keyword) {
            case COALESCE, GREATEST, LEAST, NULLIF, ROW, GROUPING -> () -> list(keyword == Keyword.ROW);
            case EXTRACT -> this::extract;
            case NORMALIZE -> this::normalize;
            case OVERLAY, SUBSTRING -> this::pieces;
            case POSITION -> this::position;
            case TRIM -> this::trim;
            case MERGE_ACTION -> () -> {};
            default -> null;
        };
        if (arguments != null) {
            cursor.advance();
            boolean pure = keyword == Keyword.COALESCE
                    || keyword == Keyword.GREATEST
                    || keyword == Keyword.LEAST
                    || keyword == Keyword.NULLIF
                    || keyword == Keyword.ROW
                    || keyword == Keyword.GROUPING;
            if (!pure) {
                facts.function(keyword == Keyword.TRIM ? "btrim" : name);
            }
            parenthesized(arguments);
            return Shape.named(name);
        }
        return switch (keyword) {
            case CAST, TREAT -> cast();
            case EXISTS -> {
                cursor.advance();
                if (!QueryReader.startsInParentheses(cursor)) {
                    throw cursor.fail("a query");
                }
                new OperandReader(cursor, facts, expressions).parenthesized();
                yield Shape.named("exists");
            }
            case JSON,
                    JSON_ARRAY,
                    JSON_ARRAYAGG,
                    JSON_EXISTS,
                    JSON_OBJECT,
                    JSON_OBJECTAGG,
                    JSON_QUERY,
                    JSON_SCALAR,
                    JSON_SERIALIZE,
                    JSON_VALUE,
                    XMLCONCAT,
                    XMLELEMENT,
                    XMLEXISTS,
                    XMLFOREST,
                    XMLPARSE,
                    XMLPI,
                    XMLROOT,
                    XMLSERIALIZE -> {
                cursor.advance();
                facts.function(name);
                cursor.expect(TokenKind.LEFT_PARENTHESIS);
                new LooseReader(cursor, facts).untilClosed();
                filterAndWindow();
                yield Shape.named(name);
            }
            default -> null;
        };
    }

    private void parenthesized(Runnable inner) {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        inner.run();
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
    }

    private void list(boolean mayBeEmpty) {
        if (mayBeEmpty && cursor.is(TokenKind.RIGHT_PARENTHESIS)) {
            return;
        }
        do {
            expressions.any();
        } while (cursor.accept(TokenKind.COMMA));
    }

    private Shape cast() {
        cursor.advance();
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        Shape inner = expressions.any();
        cursor.expect(Keyword.AS);
        TypeName type = new TypeNameReader(cursor).read();
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        facts.cast(type);
        return inner.cast(type);
    }

    private void extract() {
        if (cursor.isString()) {
            cursor.string("a field");
        } else {
            cursor.columnId("a field");
        }
        cursor.expect(Keyword.FROM);
        expressions.any();
    }

    private void normalize() {
        expressions.any();
        if (cursor.accept(TokenKind.COMMA)) {
            if (!cursor.isAny(Keyword.NFC, Keyword.NFD, Keyword.NFKC, Keyword.NFKD)) {
                throw cursor.fail("NFC, NFD, NFKC or NFKD");
            }
            cursor.advance();
        }
    }

    private void position() {
        expressions.restricted();
        cursor.expect(Keyword.IN);
        expressions.restricted();
    }

    /** The arguments of {@code SUBSTRING} and {@code OVERLAY}, with words or commas between them. */
    private void pieces() {
        if (cursor.is(TokenKind.RIGHT_PARENTHESIS)) {
            return;
        }
        argument();
        while (cursor.accept(TokenKind.COMMA)) {
            argument();
        }
        while (cursor.isAny(Keyword.FROM, Keyword.FOR, Keyword.PLACING, Keyword.ESCAPE, Keyword.SIMILAR)) {
            cursor.advance();
            expressions.any();
        }
    }

    private void trim() {
        if (cursor.isAny(Keyword.BOTH, Keyword.LEADING, Keyword.TRAILING)) {
            cursor.advance();
        }
        if (!cursor.accept(Keyword.FROM)) {
            list(false);
            if (!cursor.accept(Keyword.FROM)) {
                return;
            }
        }
        list(false);
    }
}
