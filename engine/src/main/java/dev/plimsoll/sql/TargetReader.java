package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectName;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads the clauses that statements changing data share: target, column lists, assignments, {@code RETURNING}. */
final class TargetReader {

    private final TokenCursor cursor;
    private final QueryFacts facts;
    private final ExpressionReader expressions;

    TargetReader(TokenCursor cursor, QueryFacts facts, ExpressionReader expressions) {
        this.cursor = cursor;
        this.facts = facts;
        this.expressions = expressions;
    }

    /** The table that is changed, with its alias. */
    ObjectName table() {
        ObjectName table = new FromReader(cursor, facts).relation(false);
        facts.write(table);
        if (cursor.accept(Keyword.AS) || cursor.isColumnId() && !cursor.is(Keyword.SET)) {
            cursor.columnId("an alias");
        }
        return table;
    }

    /** From behind {@code OVERRIDING}. */
    void overriding() {
        if (!cursor.accept(Keyword.USER)) {
            cursor.expect(Keyword.SYSTEM);
        }
        cursor.expect(Keyword.VALUE);
    }

    /** {@code (a, b.c, d[1])}; answers the columns themselves. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            columns.add(column());
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return columns;
    }

    private String column() {
        String column = cursor.columnId("a column name");
        while (true) {
            if (cursor.accept(TokenKind.DOT)) {
                cursor.label("a field");
            } else if (cursor.accept(TokenKind.LEFT_BRACKET)) {
                if (!cursor.is(TokenKind.COLON)) {
                    expressions.any();
                }
                if (cursor.accept(TokenKind.COLON) && !cursor.is(TokenKind.RIGHT_BRACKET)) {
                    expressions.any();
                }
                cursor.expect(TokenKind.RIGHT_BRACKET);
            } else {
                return column;
            }
        }
    }

    /** The list behind {@code SET}; answers the columns. */
    Set<String> assignments() {
        Set<String> columns = new LinkedHashSet<>();
        do {
            if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
                columns.addAll(columns());
            } else {
                columns.add(column());
            }
            cursor.expectOperator("=");
            expressions.any();
        } while (cursor.accept(TokenKind.COMMA));
        return columns;
    }

    /** {@code RETURNING …}, or nothing. */
    void returning() {
        if (!cursor.accept(Keyword.RETURNING)) {
            return;
        }
        if (cursor.is(Keyword.WITH)) {
            cursor.advance();
            cursor.expect(TokenKind.LEFT_PARENTHESIS);
            do {
                if (!cursor.accept(Keyword.OLD)) {
                    cursor.expect(Keyword.NEW);
                }
                cursor.expect(Keyword.AS);
                cursor.columnId("an alias");
            } while (cursor.accept(TokenKind.COMMA));
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        }
        new OutputReader(cursor, expressions).read(false);
    }
}
