package dev.plimsoll.sql;

import dev.plimsoll.model.Condition;
import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import java.util.List;
import java.util.Map;
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
        return new MergeReader(cursor, facts, expressions).read(start);
    }

    private DataChange insert(int start) {
        cursor.expect(Keyword.INTO);
        ObjectName table = cursor.qualifiedName("a table name");
        facts.write(table);
        if (cursor.accept(Keyword.AS)) {
            cursor.columnId("an alias");
        }
        TargetReader targets = new TargetReader(cursor, facts, expressions);
        List<String> columns = List.of();
        if (cursor.is(TokenKind.LEFT_PARENTHESIS) && !QueryReader.startsInParentheses(cursor)) {
            columns = List.copyOf(targets.columns());
        }
        if (cursor.accept(Keyword.OVERRIDING)) {
            targets.overriding();
        }
        boolean fromQuery = false;
        Map<Integer, Long> numbers = ValueNumbers.in(cursor);
        boolean bare = columns.isEmpty() && cursor.tokens().keyword(cursor.position() - 1) != Keyword.VALUE;
        if (!bare || !cursor.accept(Keyword.DEFAULT, Keyword.VALUES)) {
            fromQuery = !cursor.is(Keyword.VALUES);
            new QueryReader(cursor, facts).query();
        }
        boolean onConflict = cursor.accept(Keyword.ON, Keyword.CONFLICT);
        if (onConflict) {
            conflict(targets);
        }
        targets.returning();
        return new DataChange.Insert(
                cursor.rangeFrom(start),
                table,
                columns,
                targets.repeated(),
                numbers,
                fromQuery,
                onConflict,
                facts.reads(),
                facts.writes(),
                facts.functions());
    }

    private void conflict(TargetReader targets) {
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
        targets.assignments();
        if (cursor.accept(Keyword.WHERE)) {
            expressions.any();
        }
    }

    private DataChange update(int start) {
        TargetReader targets = new TargetReader(cursor, facts, expressions);
        ObjectName table = targets.table();
        cursor.expect(Keyword.SET);
        Set<String> columns = targets.assignments();
        String repeated = targets.repeated();
        boolean joined = cursor.accept(Keyword.FROM);
        if (joined) {
            new FromReader(cursor, facts).list();
        }
        Condition where = where(targets);
        targets.returning();
        return new DataChange.Update(
                cursor.rangeFrom(start),
                table,
                columns,
                repeated,
                facts.columns(),
                joined,
                where,
                facts.reads(),
                facts.writes(),
                facts.functions());
    }

    private DataChange delete(int start) {
        cursor.expect(Keyword.FROM);
        TargetReader targets = new TargetReader(cursor, facts, expressions);
        ObjectName table = targets.table();
        boolean joined = cursor.accept(Keyword.USING);
        if (joined) {
            new FromReader(cursor, facts).list();
        }
        Condition where = where(targets);
        targets.returning();
        return new DataChange.Delete(
                cursor.rangeFrom(start), table, joined, where, facts.reads(), facts.writes(), facts.functions());
    }

    /** Null without a condition, and for one that every row meets. */
    private @Nullable Condition where(TargetReader targets) {
        if (!cursor.accept(Keyword.WHERE)) {
            return null;
        }
        int start = cursor.position();
        if (cursor.accept(Keyword.CURRENT, Keyword.OF)) {
            cursor.columnId("a cursor name");
            return Condition.of(cursor.textFrom(start));
        }
        return targets.condition();
    }
}
