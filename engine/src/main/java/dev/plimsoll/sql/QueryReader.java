package dev.plimsoll.sql;

import dev.plimsoll.model.OutputValue;
import dev.plimsoll.model.QueryOutput;
import dev.plimsoll.model.QueryOutput.Item;
import dev.plimsoll.model.QueryOutput.Named;
import dev.plimsoll.model.QueryOutput.Source;
import dev.plimsoll.model.QueryOutput.Star;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads queries: {@code SELECT}, {@code VALUES}, {@code TABLE}, {@code WITH} (<a
 * href="https://www.postgresql.org/docs/18/sql-select.html">PostgreSQL 18, SELECT</a>).
 */
final class QueryReader {

    /** Operands and rows whose types are kept; with more of them types stay open. */
    private static final int MAXIMUM_OPERANDS = 50;

    private final TokenCursor cursor;
    private final QueryFacts facts;
    private final ExpressionReader expressions;
    private final List<QueryOutput> operands = new ArrayList<>();
    private @Nullable IntoTarget into;

    QueryReader(TokenCursor cursor, QueryFacts facts) {
        this.cursor = cursor;
        this.facts = facts;
        this.expressions = new ExpressionReader(cursor, facts);
    }

    /** True at the first word of a query. */
    static boolean startsHere(TokenCursor cursor) {
        return startsAt(cursor, 0);
    }

    /** True at a parenthesis, or several, with the first word of a query behind. */
    static boolean startsInParentheses(TokenCursor cursor) {
        int ahead = 0;
        while (cursor.kind(ahead) == TokenKind.LEFT_PARENTHESIS) {
            ahead++;
        }
        return ahead > 0 && startsAt(cursor, ahead);
    }

    private static boolean startsAt(TokenCursor cursor, int ahead) {
        Keyword keyword = cursor.keyword(ahead);
        return keyword == Keyword.SELECT
                || keyword == Keyword.WITH
                || keyword == Keyword.TABLE
                || keyword == Keyword.VALUES && cursor.kind(ahead + 1) == TokenKind.LEFT_PARENTHESIS;
    }

    /** True where a query in parentheses goes on behind them. */
    static boolean goesOnHere(TokenCursor cursor) {
        return cursor.isAny(
                Keyword.UNION,
                Keyword.INTERSECT,
                Keyword.EXCEPT,
                Keyword.ORDER,
                Keyword.LIMIT,
                Keyword.OFFSET,
                Keyword.FETCH,
                Keyword.FOR);
    }

    /** A whole query, from an optional {@code WITH} to its last clause. */
    void query() {
        cursor.nested(() -> {
            facts.openScope();
            if (cursor.is(Keyword.WITH)) {
                new CommonTableReader(cursor, facts).read();
            }
            operand();
            rest();
            facts.closeScope();
            return true;
        });
    }

    /** A query without the word {@code SELECT}, as PL/pgSQL takes it for a value. */
    void withoutSelect() {
        facts.openScope();
        select();
        rest();
        facts.closeScope();
    }

    /** Set operations and the clauses that close a query. */
    void rest() {
        while (cursor.isAny(Keyword.UNION, Keyword.INTERSECT, Keyword.EXCEPT)) {
            cursor.advance();
            if (!cursor.accept(Keyword.ALL)) {
                cursor.accept(Keyword.DISTINCT);
            }
            operand();
        }
        boolean ordered = cursor.is(Keyword.ORDER);
        if (ordered) {
            new WindowReader(cursor, expressions).orderBy();
        }
        new LimitReader(cursor, facts, expressions).read(ordered);
    }

    /** What the query returns. */
    QueryOutput output() {
        if (operands.size() < 2) {
            return operands.isEmpty() ? QueryOutput.OPEN : operands.get(0);
        }
        QueryOutput first = operands.get(0);
        return new QueryOutput(first.items(), first.from(), operands.subList(1, operands.size()));
    }

    /** The table behind {@code INTO}, or null without one. */
    @Nullable
    IntoTarget into() {
        return into;
    }

    private void operand() {
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            cursor.nested(() -> {
                cursor.advance();
                if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
                    operand();
                    rest();
                } else {
                    query();
                }
                cursor.expect(TokenKind.RIGHT_PARENTHESIS);
                return true;
            });
        } else if (cursor.accept(Keyword.SELECT)) {
            select();
        } else if (cursor.accept(Keyword.VALUES)) {
            values();
        } else if (cursor.accept(Keyword.TABLE)) {
            FromReader from = new FromReader(cursor, facts);
            from.plain();
            facts.star();
            operand(List.of(new Star(null)), from.sources());
        } else {
            throw cursor.fail("a query");
        }
    }

    private void select() {
        boolean distinct = false;
        if (!cursor.accept(Keyword.ALL) && cursor.accept(Keyword.DISTINCT)) {
            distinct = true;
            if (cursor.accept(Keyword.ON)) {
                cursor.expect(TokenKind.LEFT_PARENTHESIS);
                list();
                cursor.expect(TokenKind.RIGHT_PARENTHESIS);
            }
        }
        boolean empty = cursor.atEnd()
                || cursor.is(TokenKind.RIGHT_PARENTHESIS)
                || cursor.isAny(Keyword.FROM, Keyword.WHERE, Keyword.INTO, Keyword.GROUP, Keyword.HAVING)
                || cursor.isAny(Keyword.WINDOW, Keyword.WITH, Keyword.ON)
                || goesOnHere(cursor);
        OutputReader output = new OutputReader(cursor, facts, expressions);
        if (!empty || distinct) {
            output.read();
        }
        if (cursor.accept(Keyword.INTO)) {
            into = IntoTarget.read(cursor);
            facts.write(into.table());
        }
        FromReader from = new FromReader(cursor, facts);
        if (cursor.accept(Keyword.FROM)) {
            from.list();
        }
        operand(output.items(), from.sources());
        if (cursor.accept(Keyword.WHERE)) {
            expressions.any();
        }
        if (cursor.accept(Keyword.GROUP, Keyword.BY)) {
            if (!cursor.acceptNoting(Keyword.ALL, Syntax.GROUP_BY_QUANTIFIER)) {
                cursor.acceptNoting(Keyword.DISTINCT, Syntax.GROUP_BY_QUANTIFIER);
            }
            groups();
        }
        if (cursor.accept(Keyword.HAVING)) {
            expressions.any();
        }
        if (cursor.accept(Keyword.WINDOW)) {
            do {
                cursor.columnId("a window");
                cursor.expect(Keyword.AS);
                new WindowReader(cursor, expressions).window();
            } while (cursor.accept(TokenKind.COMMA));
        }
    }

    private void values() {
        do {
            cursor.expect(TokenKind.LEFT_PARENTHESIS);
            List<Item> row = new ArrayList<>();
            for (OutputValue value : list()) {
                row.add(new Named("column" + (row.size() + 1), value));
            }
            operand(row, List.of());
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        } while (cursor.accept(TokenKind.COMMA));
    }

    private void operand(List<Item> items, List<List<Source>> from) {
        if (operands.size() < MAXIMUM_OPERANDS) {
            operands.add(new QueryOutput(items, from, List.of()));
        } else if (operands.size() == MAXIMUM_OPERANDS) {
            operands.add(QueryOutput.OPEN);
        }
    }

    private List<OutputValue> list() {
        List<OutputValue> values = new ArrayList<>();
        do {
            values.add(expressions.any().value());
        } while (cursor.accept(TokenKind.COMMA));
        return values;
    }

    private void groups() {
        do {
            if (cursor.is(TokenKind.LEFT_PARENTHESIS) && cursor.kind(1) == TokenKind.RIGHT_PARENTHESIS) {
                cursor.advance();
                cursor.advance();
            } else if (cursor.accept(Keyword.GROUPING, Keyword.SETS)) {
                cursor.nested(() -> {
                    cursor.expect(TokenKind.LEFT_PARENTHESIS);
                    groups();
                    cursor.expect(TokenKind.RIGHT_PARENTHESIS);
                    return true;
                });
            } else if (cursor.isAny(Keyword.CUBE, Keyword.ROLLUP) && cursor.kind(1) == TokenKind.LEFT_PARENTHESIS) {
                cursor.advance();
                cursor.advance();
                list();
                cursor.expect(TokenKind.RIGHT_PARENTHESIS);
            } else {
                expressions.any();
            }
        } while (cursor.accept(TokenKind.COMMA));
    }
}
