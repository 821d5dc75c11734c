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
        }
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            cursor.columnList();
        }
        cursor.expect(Keyword.ON);
        do {
            new IndexKeyReader(cursor).readBare();
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
        if (!cursor.accept(Keyword.DEFAULT)) {
            if (cursor.isOperator("-") || cursor.isOperator("+")) {
                cursor.advance();
            }
            cursor.integer("a number");
        }
        return new AlterTailReader(cursor).altered(ObjectKind.STATISTICS, name, start);
    }
}
