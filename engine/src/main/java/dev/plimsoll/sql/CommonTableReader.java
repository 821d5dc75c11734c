package dev.plimsoll.sql;

import dev.plimsoll.model.Expression;
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
        boolean recursive = cursor.keyword(1) != Keyword.AS
                && cursor.kind(1) != TokenKind.LEFT_PARENTHESIS
                && cursor.accept(Keyword.RECURSIVE);
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

    private void constant() {
        boolean parenthesis = cursor.is(TokenKind.LEFT_PARENTHESIS);
        Shape shape = new OperandReader(cursor, facts, new ExpressionReader(cursor, facts)).read();
        if (parenthesis || shape.kind() == Expression.Kind.COMPUTED) {
            throw cursor.fail("a constant");
        }
    }

    private void search() {
        if (!cursor.acceptNoting(Keyword.SEARCH, Syntax.SEARCH_CYCLE)) {
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
        if (!cursor.acceptNoting(Keyword.CYCLE, Syntax.SEARCH_CYCLE)) {
            return;
        }
        cursor.columnIds("a column name");
        cursor.expect(Keyword.SET);
        cursor.columnId("a column name");
        if (cursor.accept(Keyword.TO)) {
            constant();
            cursor.expect(Keyword.DEFAULT);
            constant();
        }
        cursor.expect(Keyword.USING);
        cursor.columnId("a column name");
    }
}
