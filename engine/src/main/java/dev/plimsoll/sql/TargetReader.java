package dev.plimsoll.sql;

import dev.plimsoll.model.Condition;
import dev.plimsoll.model.ObjectName;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the clauses that statements changing data share: target, column lists, assignments, {@code RETURNING}. */
final class TargetReader {

    private final TokenCursor cursor;
    private final QueryFacts facts;
    private final ExpressionReader expressions;
    private String alias = "";
    private @Nullable String repeated;

    TargetReader(TokenCursor cursor, QueryFacts facts, ExpressionReader expressions) {
        this.cursor = cursor;
        this.facts = facts;
        this.expressions = expressions;
    }

    /** The table that is changed, with its alias. */
    ObjectName table() {
        ObjectName table = new FromReader(cursor, facts).relation(false);
        facts.write(table);
        alias = table.name();
        if (cursor.accept(Keyword.AS) || cursor.isColumnId() && !cursor.is(Keyword.SET)) {
            alias = cursor.columnId("an alias");
        }
        return table;
    }

    /** A condition that chooses rows of the table; null for one that every row meets. */
    @Nullable
    Condition condition() {
        int start = cursor.position();
        QueryFacts part = facts.part();
        Shape shape = new ExpressionReader(cursor, part).any();
        facts.add(part);
        return shape.alwaysTrue()
                ? null
                : new Condition(
                        cursor.textFrom(start),
                        part.columns(),
                        part.functions(),
                        part.nullTests(),
                        shape.notNull(),
                        part.constants(),
                        part.isNullCompared(),
                        part.qualifiers().contains("") || part.qualifiers().contains(alias));
    }

    /** The first column that a list read so far names twice as a whole, or null. */
    @Nullable
    String repeated() {
        return repeated;
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
        return columns(new LinkedHashSet<>());
    }

    private Set<String> columns(Set<String> columns) {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            add(columns);
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return columns;
    }

    /** A field or an element of a column may be set beside another one. */
    private void add(Set<String> columns) {
        int start = cursor.position();
        String column = column();
        boolean whole = cursor.position() == start + 1;
        if (!columns.add(column) && whole && repeated == null) {
            repeated = column;
        }
    }

    private String column() {
        String column = cursor.columnId("a column name");
        while (true) {
            if (cursor.accept(TokenKind.DOT)) {
                if (cursor.acceptOperator("*")) {
                    return column;
                }
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
                columns(columns);
            } else {
                add(columns);
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
            cursor.note(Syntax.RETURNING_ALIASES);
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
        new OutputReader(cursor, facts, expressions).read();
    }
}
