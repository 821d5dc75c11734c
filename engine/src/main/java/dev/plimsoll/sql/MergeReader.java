package dev.plimsoll.sql;

import dev.plimsoll.model.Condition;
import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.ObjectName;

/** Reads {@code MERGE}. */
final class MergeReader {

    private final TokenCursor cursor;
    private final QueryFacts facts;
    private final ExpressionReader expressions;
    private final TargetReader targets;

    MergeReader(TokenCursor cursor, QueryFacts facts, ExpressionReader expressions) {
        this.cursor = cursor;
        this.facts = facts;
        this.expressions = expressions;
        this.targets = new TargetReader(cursor, facts, expressions);
    }

    /** The whole statement, whose first token is {@code start}. */
    DataChange read(int start) {
        cursor.expect(Keyword.MERGE, Keyword.INTO);
        cursor.noteFrom(cursor.position() - 2, Syntax.MERGE);
        ObjectName table = targets.table();
        cursor.expect(Keyword.USING);
        new FromReader(cursor, facts).item();
        cursor.expect(Keyword.ON);
        Condition on = targets.condition();
        do {
            mergeAction();
        } while (cursor.is(Keyword.WHEN));
        if (cursor.is(Keyword.RETURNING)) {
            cursor.noteFrom(cursor.position(), Syntax.MERGE_RETURNING);
        }
        targets.returning();
        return new DataChange.Merge(
                cursor.rangeFrom(start), table, on, facts.reads(), facts.writes(), facts.functions());
    }

    private void mergeAction() {
        cursor.expect(Keyword.WHEN);
        boolean insert = cursor.accept(Keyword.NOT);
        cursor.expect(Keyword.MATCHED);
        if (insert && cursor.acceptNoting(Keyword.BY, Syntax.MERGE_NOT_MATCHED_BY)) {
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
            targets.assignments();
        }
    }

    private void mergeInsert() {
        cursor.expect(Keyword.INSERT);
        if (cursor.accept(Keyword.DEFAULT, Keyword.VALUES)) {
            return;
        }
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            targets.columns();
        }
        if (cursor.accept(Keyword.OVERRIDING)) {
            targets.overriding();
        }
        cursor.expect(Keyword.VALUES);
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            expressions.any();
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
    }
}
