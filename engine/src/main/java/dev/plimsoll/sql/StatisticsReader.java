package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import java.util.List;
import java.util.Map;

/** Reads {@code CREATE STATISTICS} and {@code ALTER STATISTICS}. */
final class StatisticsReader {

    private final TokenCursor cursor;

    StatisticsReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code CREATE STATISTICS}. A missing name is empty: the server chooses one. */
    SchemaChange create() {
        boolean ifNotExists = cursor.acceptIfNotExists();
        ObjectName name = ObjectName.of("");
        if (ifNotExists || !cursor.is(TokenKind.LEFT_PARENTHESIS) && !cursor.is(Keyword.ON)) {
            name = cursor.qualifiedName("a statistics name");
        } else {
            cursor.note(Syntax.STATISTICS_WITHOUT_NAME);
        }
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            cursor.columnList();
        }
        cursor.expect(Keyword.ON);
        do {
            parameter();
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(Keyword.FROM);
        QueryFacts facts = new QueryFacts();
        new FromReader(cursor, facts).list();
        return new CreateObject(
                cursor.statementRange(),
                ObjectKind.STATISTICS,
                name,
                ifNotExists,
                false,
                List.copyOf(facts.reads()),
                Map.of());
    }

    /** A column, call or expression in parentheses; before version 14 the grammar took any expression. */
    private void parameter() {
        int start = cursor.position();
        if (cursor.isColumnId() && endsAt(start + 1)) {
            cursor.advance();
            return;
        }
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            int close = cursor.afterMatching(start);
            boolean query = cursor.keyword(1) == Keyword.SELECT || cursor.keyword(1) == Keyword.WITH;
            ExpressionReader.read(cursor);
            if (query || cursor.position() != close || !isOne(start)) {
                cursor.noteFrom(start, Syntax.STATISTICS_EXPRESSION);
            }
        } else if (!isCall()) {
            cursor.moveTo(start);
            ExpressionReader.read(cursor);
            cursor.noteFrom(start, Syntax.STATISTICS_EXPRESSION);
        }
    }

    /** Steps over a call with nothing behind it; false where none stands. */
    private boolean isCall() {
        try {
            new IndexKeyReader(cursor).readBare();
        } catch (UnexpectedToken unexpected) {
            return false;
        }
        return endsAt(cursor.position());
    }

    /** Whether the parenthesis holds no row. */
    private boolean isOne(int open) {
        int depth = 0;
        for (int i = open; i < cursor.position(); i++) {
            TokenKind kind = cursor.tokens().kind(i);
            depth += kind == TokenKind.LEFT_PARENTHESIS ? 1 : kind == TokenKind.RIGHT_PARENTHESIS ? -1 : 0;
            if (depth == 1 && kind == TokenKind.COMMA) {
                return false;
            }
        }
        return true;
    }

    private boolean endsAt(int token) {
        return token < cursor.end()
                && (cursor.tokens().kind(token) == TokenKind.COMMA
                        || cursor.tokens().keyword(token) == Keyword.FROM);
    }

    /** From behind {@code ALTER STATISTICS}. */
    SchemaChange alter() {
        boolean ifExists = cursor.acceptIfExists();
        ObjectName name = cursor.qualifiedName("a statistics name");
        SchemaChange common = ifExists ? null : new AlterTailReader(cursor).read(ObjectKind.STATISTICS, name);
        if (common != null) {
            return common;
        }
        int start = cursor.position();
        cursor.expect(Keyword.SET, Keyword.STATISTICS);
        cursor.note(Syntax.STATISTICS_TARGET);
        if (!cursor.acceptNoting(Keyword.DEFAULT, Syntax.STATISTICS_DEFAULT)) {
            if (cursor.isOperator("-") || cursor.isOperator("+")) {
                cursor.advance();
            }
            cursor.integer("a number");
        }
        return new AlterTailReader(cursor).altered(ObjectKind.STATISTICS, name, start);
    }
}
