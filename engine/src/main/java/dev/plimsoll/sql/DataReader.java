package dev.plimsoll.sql;

import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code INSERT}, {@code UPDATE}, {@code DELETE}, {@code MERGE} and queries (<a
 * href="https://www.postgresql.org/docs/18/dml.html">PostgreSQL 18, Data Manipulation</a>).
 */
final class DataReader {

    private final TokenCursor cursor;
    private final QueryFacts facts;
    private final ExpressionReader expressions;
    private @Nullable QueryReader query;

    DataReader(TokenCursor cursor, QueryFacts facts) {
        this.cursor = cursor;
        this.facts = facts;
        this.expressions = new ExpressionReader(cursor, facts);
    }

    /** True at the first word of a statement this class reads. */
    static boolean startsHere(TokenCursor cursor) {
        return cursor.isAny(Keyword.INSERT, Keyword.UPDATE, Keyword.DELETE, Keyword.MERGE)
                || QueryReader.startsHere(cursor)
                || QueryReader.startsInParentheses(cursor);
    }

    /** A statement inside another, such as a common table expression, the query of a cursor or of EXPLAIN. */
    SchemaChange nestedStatement() {
        return cursor.nested(this::statement);
    }

    /** The reader of the query that the statement is, or null where it is none. */
    @Nullable
    QueryReader query() {
        return query;
    }

    private SchemaChange statement() {
        int start = cursor.position();
        if (cursor.is(Keyword.WITH)) {
            facts.openScope();
            new CommonTableReader(cursor, facts).read();
            SchemaChange change = isChange() ? change(start) : query(start);
            facts.closeScope();
            return change;
        }
        return isChange() ? change(start) : query(start);
    }

    private boolean isChange() {
        return cursor.isAny(Keyword.INSERT, Keyword.UPDATE, Keyword.DELETE, Keyword.MERGE);
    }

    private SchemaChange query(int start) {
        query = new QueryReader(cursor, facts);
        query.query();
        return new DataChange.Select(
                cursor.rangeFrom(start), facts.locking(), facts.reads(), facts.writes(), facts.functions());
    }

    private SchemaChange change(int start) {
        if (cursor.accept(Keyword.INSERT)) {
            return insert(start);
        } else if (cursor.accept(Keyword.UPDATE)) {
            return update(start);
        } else if (cursor.accept(Keyword.DELETE)) {
            return delete(start);
        }
        return merge(start);
    }

    private DataChange insert(int start) {
        cursor.expect(Keyword.INTO);
        ObjectName table = cursor.qualifiedName("a table name");
        facts.write(table);
        if (cursor.accept(Keyword.AS)) {
            cursor.columnId("an alias");
        }
        boolean columns = false;
        if (cursor.is(TokenKind.LEFT_PARENTHESIS) && !QueryReader.startsInParentheses(cursor)) {
            targetColumns();
            columns = true;
        }
        if (cursor.accept(Keyword.OVERRIDING)) {
            overriding();
        }
        boolean fromQuery = false;
        if (!cursor.accept(Keyword.DEFAULT, Keyword.VALUES)) {
            fromQuery = !cursor.is(Keyword.VALUES);
            new QueryReader(cursor, facts).query();
        }
        boolean onConflict = cursor.accept(Keyword.ON, Keyword.CONFLICT);
        if (onConflict) {
            conflict();
        }
        returning();
        return new DataChange.Insert(
                cursor.rangeFrom(start),
                table,
                columns,
                fromQuery,
                onConflict,
                facts.reads(),
                facts.writes(),
                facts.functions());
    }

    private void overriding() {
        if (!cursor.accept(Keyword.USER)) {
            cursor.expect(Keyword.SYSTEM);
        }
        cursor.expect(Keyword.VALUE);
    }

    /** {@code (a, b.c, d[1])}; answers the columns themselves. */
    private Set<String> targetColumns() {
        Set<String> columns = new LinkedHashSet<>();
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            columns.add(targetColumn());
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return columns;
    }

    private String targetColumn() {
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

    private void conflict() {
        if (cursor.accept(Keyword.ON)) {
            cursor.expect(Keyword.CONSTRAINT);
            cursor.columnId("a constraint name");
        } else if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            cursor.advance();
            new IndexKeyReader(cursor).list();
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
            if (cursor.accept(Keyword.WHERE)) {
                expressions.any();
            }
        }
        cursor.expect(Keyword.DO);
        if (cursor.accept(Keyword.NOTHING)) {
            return;
        }
        cursor.expect(Keyword.UPDATE, Keyword.SET);
        assignments();
        if (cursor.accept(Keyword.WHERE)) {
            expressions.any();
        }
    }

    private DataChange update(int start) {
        ObjectName table = target();
        cursor.expect(Keyword.SET);
        Set<String> columns = assignments();
        if (cursor.accept(Keyword.FROM)) {
            new FromReader(cursor, facts).list();
        }
        String where = where();
        returning();
        return new DataChange.Update(
                cursor.rangeFrom(start), table, columns, where, facts.reads(), facts.writes(), facts.functions());
    }

    private DataChange delete(int start) {
        cursor.expect(Keyword.FROM);
        ObjectName table = target();
        if (cursor.accept(Keyword.USING)) {
            new FromReader(cursor, facts).list();
        }
        String where = where();
        returning();
        return new DataChange.Delete(
                cursor.rangeFrom(start), table, where, facts.reads(), facts.writes(), facts.functions());
    }

    private ObjectName target() {
        ObjectName table = new FromReader(cursor, facts).relation(false);
        facts.write(table);
        if (cursor.accept(Keyword.AS) || cursor.isColumnId() && !cursor.is(Keyword.SET)) {
            cursor.columnId("an alias");
        }
        return table;
    }

    private Set<String> assignments() {
        Set<String> columns = new LinkedHashSet<>();
        do {
            if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
                columns.addAll(targetColumns());
            } else {
                columns.add(targetColumn());
            }
            cursor.expectOperator("=");
            expressions.any();
        } while (cursor.accept(TokenKind.COMMA));
        return columns;
    }

    /** The condition as written; null without one, and for one that every row meets. */
    private @Nullable String where() {
        if (!cursor.accept(Keyword.WHERE)) {
            return null;
        }
        int start = cursor.position();
        if (cursor.accept(Keyword.CURRENT, Keyword.OF)) {
            cursor.columnId("a cursor name");
            return cursor.textFrom(start);
        }
        return expressions.any().alwaysTrue() ? null : cursor.textFrom(start);
    }

    private void returning() {
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
        new QueryReader(cursor, facts).targets(false);
    }

    private DataChange merge(int start) {
        cursor.expect(Keyword.MERGE, Keyword.INTO);
        ObjectName table = target();
        cursor.expect(Keyword.USING);
        new FromReader(cursor, facts).item();
        cursor.expect(Keyword.ON);
        expressions.any();
        do {
            mergeAction();
        } while (cursor.is(Keyword.WHEN));
        returning();
        return new DataChange.Merge(cursor.rangeFrom(start), table, facts.reads(), facts.writes(), facts.functions());
    }

    private void mergeAction() {
        cursor.expect(Keyword.WHEN);
        boolean insert = cursor.accept(Keyword.NOT);
        cursor.expect(Keyword.MATCHED);
        if (insert && cursor.accept(Keyword.BY)) {
            insert = !cursor.accept(Keyword.SOURCE);
            if (insert) {
                cursor.expect(Keyword.TARGET);
            }
        }
        if (cursor.accept(Keyword.AND)) {
            expressions.any();
        }
        cursor.expect(Keyword.THEN);
        if (cursor.accept(Keyword.DO)) {
            cursor.expect(Keyword.NOTHING);
        } else if (insert) {
            mergeInsert();
        } else if (!cursor.accept(Keyword.DELETE)) {
            cursor.expect(Keyword.UPDATE, Keyword.SET);
            assignments();
        }
    }

    private void mergeInsert() {
        cursor.expect(Keyword.INSERT);
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            targetColumns();
        }
        if (cursor.accept(Keyword.OVERRIDING)) {
            overriding();
        }
        if (cursor.accept(Keyword.DEFAULT, Keyword.VALUES)) {
            return;
        }
        cursor.expect(Keyword.VALUES);
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            expressions.any();
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
    }
}
