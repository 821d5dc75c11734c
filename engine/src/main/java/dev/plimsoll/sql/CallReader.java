package dev.plimsoll.sql;

import dev.plimsoll.model.Expression.Call;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.OutputValue;
import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads calls of functions, also those that have a syntax of their own. */
final class CallReader {

    private final TokenCursor cursor;
    private final QueryFacts facts;
    private final ExpressionReader expressions;
    private boolean variadic;

    CallReader(TokenCursor cursor, QueryFacts facts, ExpressionReader expressions) {
        this.cursor = cursor;
        this.facts = facts;
        this.expressions = expressions;
    }

    /** The arguments and what may follow them; the name is read. Returns the arguments. */
    List<OutputValue> call(ObjectName function) {
        List<OutputValue> arguments = cursor.nested(this::arguments);
        facts.call(function, variadic ? Call.ANY_NUMBER : arguments.size());
        if (cursor.accept(Keyword.WITHIN, Keyword.GROUP)) {
            cursor.expect(TokenKind.LEFT_PARENTHESIS);
            windows().orderBy();
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        }
        filterAndWindow();
        return arguments;
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

    /** {@code (…)}, also with {@code *}, {@code DISTINCT}, {@code VARIADIC} and an order. */
    List<OutputValue> arguments() {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        if (cursor.accept(TokenKind.RIGHT_PARENTHESIS)) {
            return List.of();
        }
        boolean last = false;
        List<OutputValue> values = new ArrayList<>();
        if (cursor.isOperator("*") && cursor.kind(1) == TokenKind.RIGHT_PARENTHESIS) {
            cursor.advance();
        } else {
            boolean quantified = cursor.accept(Keyword.ALL) || cursor.accept(Keyword.DISTINCT);
            do {
                last = !quantified && cursor.accept(Keyword.VARIADIC);
                values.add(argument());
            } while (!last && cursor.accept(TokenKind.COMMA));
            if (cursor.is(Keyword.ORDER)) {
                windows().orderBy();
            }
        }
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        variadic = last;
        return values;
    }

    private OutputValue argument() {
        TokenKind next = cursor.kind(1);
        if ((next == TokenKind.ASSIGN || next == TokenKind.ARROW) && cursor.isTypeOrFunctionName()) {
            cursor.advance();
            cursor.advance();
        }
        return expressions.any().value();
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
                if (!cursor.accept(TokenKind.LEFT_PARENTHESIS)) {
                    return now;
                }
                cursor.integer("a precision");
                cursor.expect(TokenKind.RIGHT_PARENTHESIS);
                return Shape.named(now.label());
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
        return Shape.named(name, OutputValue.call(name, List.of()));
    }

    private @Nullable Shape parenthesizedCall(Keyword keyword) {
        String name = LiteralText.fold(keyword.name());
        Consumer<List<OutputValue>> arguments = switch (keyword) {
            case COALESCE, GREATEST, LEAST, NULLIF, ROW, GROUPING -> values -> list(values, keyword == Keyword.ROW);
            case EXTRACT -> this::extract;
            case NORMALIZE -> this::normalize;
            case OVERLAY, SUBSTRING -> this::pieces;
            case POSITION -> this::position;
            case MERGE_ACTION -> values -> {};
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
                facts.function(name);
            }
            List<OutputValue> values = new ArrayList<>();
            parenthesized(() -> arguments.accept(values));
            return Shape.named(name, OutputValue.call(name, values));
        }
        return switch (keyword) {
            case CAST, TREAT -> cast();
            case TRIM -> trim();
            case EXISTS -> {
                cursor.advance();
                if (!QueryReader.startsInParentheses(cursor)) {
                    throw cursor.fail("a query");
                }
                new OperandReader(cursor, facts, expressions).parenthesized();
                yield Shape.named("exists", OutputValue.Of.BOOLEAN);
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

    private void list(List<OutputValue> values, boolean mayBeEmpty) {
        if (mayBeEmpty && cursor.is(TokenKind.RIGHT_PARENTHESIS)) {
            return;
        }
        do {
            values.add(expressions.any().value());
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

    private void extract(List<OutputValue> values) {
        if (cursor.isString()) {
            cursor.string("a field");
        } else {
            cursor.columnId("a field");
        }
        cursor.expect(Keyword.FROM);
        values.add(expressions.any().value());
    }

    private void normalize(List<OutputValue> values) {
        values.add(expressions.any().value());
        if (cursor.accept(TokenKind.COMMA)) {
            if (!cursor.isAny(Keyword.NFC, Keyword.NFD, Keyword.NFKC, Keyword.NFKD)) {
                throw cursor.fail("NFC, NFD, NFKC or NFKD");
            }
            cursor.advance();
        }
    }

    private void position(List<OutputValue> values) {
        expressions.restricted();
        cursor.expect(Keyword.IN);
        expressions.restricted();
    }

    /** The arguments of {@code SUBSTRING} and {@code OVERLAY}, with words or commas between them. */
    private void pieces(List<OutputValue> values) {
        if (cursor.is(TokenKind.RIGHT_PARENTHESIS)) {
            return;
        }
        values.add(argument());
        while (cursor.accept(TokenKind.COMMA)) {
            values.add(argument());
        }
        while (cursor.isAny(Keyword.FROM, Keyword.FOR, Keyword.PLACING, Keyword.ESCAPE, Keyword.SIMILAR)) {
            cursor.advance();
            expressions.any();
        }
    }

    /** A call of the function that the word before the argument chooses. */
    private Shape trim() {
        cursor.advance();
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        String function = "btrim";
        if (cursor.accept(Keyword.LEADING)) {
            function = "ltrim";
        } else if (cursor.accept(Keyword.TRAILING)) {
            function = "rtrim";
        } else {
            cursor.accept(Keyword.BOTH);
        }
        List<OutputValue> values = new ArrayList<>();
        trimmed(values);
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        facts.function(function);
        return Shape.named(function, OutputValue.call(function, values));
    }

    private void trimmed(List<OutputValue> values) {
        if (!cursor.accept(Keyword.FROM)) {
            list(values, false);
            if (!cursor.accept(Keyword.FROM)) {
                return;
            }
            values.clear();
        }
        list(values, false);
    }
}
