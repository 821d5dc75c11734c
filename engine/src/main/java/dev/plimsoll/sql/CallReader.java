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
    private boolean modifiers;
    private boolean plain;

    CallReader(TokenCursor cursor, QueryFacts facts, ExpressionReader expressions) {
        this.cursor = cursor;
        this.facts = facts;
        this.expressions = expressions;
    }

    /** The arguments and, unless the place takes none, what may follow them; the name is read. Returns the arguments. */
    List<OutputValue> call(ObjectName function, boolean windowless) {
        List<OutputValue> arguments = cursor.nested(this::arguments);
        facts.call(function, variadic ? Call.ANY_NUMBER : arguments.size());
        int end = cursor.position();
        if (windowless) {
            return arguments;
        }
        if (plain && cursor.accept(Keyword.WITHIN, Keyword.GROUP)) {
            cursor.expect(TokenKind.LEFT_PARENTHESIS);
            windows().orderBy();
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        }
        filterAndWindow();
        modifiers &= cursor.position() == end;
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

    /** Whether the call just read could as well be a type with modifiers: it has values in parentheses, and nothing else. */
    boolean mayBeModifiers() {
        return modifiers;
    }

    /** {@code (…)}, also with {@code *}, {@code DISTINCT}, {@code VARIADIC} and an order. */
    List<OutputValue> arguments() {
        plain = true;
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        if (cursor.accept(TokenKind.RIGHT_PARENTHESIS)) {
            return List.of();
        }
        modifiers = true;
        boolean last = false;
        List<OutputValue> values = new ArrayList<>();
        if (cursor.isOperator("*") && cursor.kind(1) == TokenKind.RIGHT_PARENTHESIS) {
            cursor.advance();
            modifiers = false;
        } else {
            plain = !cursor.is(Keyword.DISTINCT);
            boolean quantified = cursor.accept(Keyword.ALL) || cursor.accept(Keyword.DISTINCT);
            do {
                last = !quantified && cursor.accept(Keyword.VARIADIC);
                values.add(argument());
            } while (!last && cursor.accept(TokenKind.COMMA));
            plain &= !last;
            if (cursor.is(Keyword.ORDER)) {
                windows().orderBy();
                plain = false;
            }
            modifiers &= plain && !quantified;
        }
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        variadic = last;
        return values;
    }

    /** One argument, by position or by name. */
    OutputValue argument() {
        if (isNamedArgument(cursor)) {
            modifiers = false;
            cursor.advance();
            cursor.advance();
        }
        return expressions.any().value();
    }

    /** True at {@code name =>} or {@code name :=}. */
    static boolean isNamedArgument(TokenCursor cursor) {
        TokenKind next = cursor.kind(1);
        return (next == TokenKind.ASSIGN || next == TokenKind.ARROW) && cursor.isTypeOrFunctionName();
    }

    /** What starts with {@code keyword} and has a syntax of its own; null where it is no such call. */
    @Nullable
    Shape special(Keyword keyword, boolean windowless) {
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
                if (cursor.keyword(1) != Keyword.FOR) {
                    return null;
                }
                cursor.advance();
                cursor.advance();
                facts.function("pg_collation_for");
                parenthesized(expressions::any);
                return Shape.named("pg_collation_for");
            default:
                return cursor.kind(1) == TokenKind.LEFT_PARENTHESIS ? parenthesizedCall(keyword, windowless) : null;
        }
    }

    private Shape value(Keyword keyword) {
        String name = LiteralText.fold(keyword.name());
        cursor.advance();
        facts.call(ObjectName.of(name), 0);
        return Shape.named(name, OutputValue.call(name, List.of()));
    }

    private @Nullable Shape parenthesizedCall(Keyword keyword, boolean windowless) {
        String name = LiteralText.fold(keyword.name());
        Consumer<List<OutputValue>> arguments = switch (keyword) {
            case COALESCE, GREATEST, LEAST, ROW, GROUPING -> values -> list(values, keyword == Keyword.ROW);
            case NULLIF -> this::twoValues;
            case EXTRACT -> this::extract;
            case NORMALIZE -> this::normalize;
            case OVERLAY -> this::overlay;
            case SUBSTRING -> this::substring;
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
                    JSON_VALUE -> {
                cursor.advance();
                facts.function(name);
                JsonReader reader = new JsonReader(cursor, facts, expressions);
                parenthesized(() -> reader.arguments(keyword));
                if (!windowless && (keyword == Keyword.JSON_ARRAYAGG || keyword == Keyword.JSON_OBJECTAGG)) {
                    filterAndWindow();
                }
                yield Shape.named(name);
            }
            case XMLCONCAT, XMLELEMENT, XMLEXISTS, XMLFOREST, XMLPARSE, XMLPI, XMLROOT, XMLSERIALIZE -> {
                cursor.advance();
                facts.function(name);
                XmlReader reader = new XmlReader(cursor, facts, expressions);
                parenthesized(() -> reader.arguments(keyword));
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

    private void twoValues(List<OutputValue> values) {
        values.add(expressions.any().value());
        cursor.expect(TokenKind.COMMA);
        values.add(expressions.any().value());
    }

    private void extract(List<OutputValue> values) {
        if (cursor.is(TokenKind.RIGHT_PARENTHESIS)) {
            cursor.note(Syntax.EMPTY_CALL);
            return;
        }
        if (cursor.isString()) {
            cursor.string("a field");
        } else if (cursor.keyword() == null
                || cursor.isAny(
                        Keyword.YEAR, Keyword.MONTH, Keyword.DAY, Keyword.HOUR, Keyword.MINUTE, Keyword.SECOND)) {
            cursor.columnId("a field");
        } else {
            throw cursor.fail("a field");
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
        if (cursor.is(TokenKind.RIGHT_PARENTHESIS)) {
            cursor.note(Syntax.EMPTY_CALL);
            return;
        }
        expressions.restricted();
        cursor.expect(Keyword.IN);
        expressions.restricted();
    }

    private void substring(List<OutputValue> values) {
        if (cursor.is(TokenKind.RIGHT_PARENTHESIS) || ordinaryArguments(values, Syntax.SUBSTRING_NAMED)) {
            return;
        }
        if (cursor.accept(Keyword.FROM)) {
            expressions.any();
            if (cursor.accept(Keyword.FOR)) {
                expressions.any();
            }
        } else if (cursor.accept(Keyword.FOR)) {
            expressions.any();
            if (cursor.accept(Keyword.FROM)) {
                expressions.any();
            }
        } else if (cursor.acceptNoting(Keyword.SIMILAR, Syntax.SUBSTRING_SIMILAR)) {
            expressions.any();
            cursor.expect(Keyword.ESCAPE);
            expressions.any();
        }
    }

    private void overlay(List<OutputValue> values) {
        int start = cursor.position();
        if (cursor.is(TokenKind.RIGHT_PARENTHESIS)
                || ordinaryArguments(values, Syntax.OVERLAY_CALL)
                || !cursor.accept(Keyword.PLACING)) {
            cursor.noteFrom(start, Syntax.OVERLAY_CALL);
            return;
        }
        expressions.any();
        cursor.expect(Keyword.FROM);
        expressions.any();
        if (cursor.accept(Keyword.FOR)) {
            expressions.any();
        }
    }

    /** The first argument, and the others if commas part them; false where it stands alone or before another word. */
    private boolean ordinaryArguments(List<OutputValue> values, Syntax named) {
        boolean ordinary = false;
        do {
            boolean name = isNamedArgument(cursor);
            values.add(argument());
            if (name) {
                cursor.note(named);
            }
            ordinary |= name || cursor.is(TokenKind.COMMA);
        } while (cursor.accept(TokenKind.COMMA));
        return ordinary;
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
            values.add(expressions.any().value());
            boolean more = cursor.is(TokenKind.COMMA);
            if (!cursor.accept(Keyword.FROM) && !cursor.accept(TokenKind.COMMA)) {
                return;
            } else if (more) {
                list(values, false);
                return;
            }
            values.clear();
        }
        list(values, false);
    }
}
