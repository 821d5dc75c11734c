package dev.plimsoll.sql;

import dev.plimsoll.model.QueryOutput;
import dev.plimsoll.sql.QueryFacts.CommonTable;
import java.util.List;

/** Reads {@code WITH}: common table expressions, also those that change data. */
final class CommonTableReader {

    private final TokenCursor cursor;
    private final QueryFacts facts;

    CommonTableReader(TokenCursor cursor, QueryFacts facts) {
        this.cursor = cursor;
        this.facts = facts;
    }

    /** Enters the names into the scope in hand. */
    void read() {
        cursor.expect(Keyword.WITH);
        boolean recursive = cursor.accept(Keyword.RECURSIVE);
        do {
            String name = cursor.columnId("the name of a common table expression");
            List<String> columns = cursor.is(TokenKind.LEFT_PARENTHESIS) ? cursor.columnList() : List.of();
            cursor.expect(Keyword.AS);
            if (cursor.accept(Keyword.NOT)) {
                cursor.expect(Keyword.MATERIALIZED);
            } else {
                cursor.accept(Keyword.MATERIALIZED);
            }
            if (recursive) {
                facts.commonTable(name, new CommonTable(QueryOutput.OPEN, columns));
            }
            cursor.expect(TokenKind.LEFT_PARENTHESIS);
            DataReader reader = new DataReader(cursor, facts);
            reader.nestedStatement();
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
            QueryReader query = reader.query();
            boolean more = cursor.isAny(Keyword.SEARCH, Keyword.CYCLE);
            QueryOutput output = query == null || more ? QueryOutput.OPEN : query.output();
            facts.commonTable(name, new CommonTable(output, columns));
            search();
            cycle();
        } while (cursor.accept(TokenKind.COMMA));
    }

    private void search() {
        if (!cursor.accept(Keyword.SEARCH)) {
            return;
        }
        if (!cursor.accept(Keyword.DEPTH)) {
            cursor.expect(Keyword.BREADTH);
        }
        cursor.expect(Keyword.FIRST, Keyword.BY);
        cursor.columnIds("a column name");
        cursor.expect(Keyword.SET);
        cursor.columnId("a column name");
    }

    private void cycle() {
        if (!cursor.accept(Keyword.CYCLE)) {
            return;
        }
        cursor.columnIds("a column name");
        cursor.expect(Keyword.SET);
        cursor.columnId("a column name");
        if (cursor.accept(Keyword.TO)) {
            ExpressionReader expressions = new ExpressionReader(cursor, facts);
            expressions.restricted();
            cursor.expect(Keyword.DEFAULT);
            expressions.restricted();
        }
        cursor.expect(Keyword.USING);
        cursor.columnId("a column name");
    }
}
