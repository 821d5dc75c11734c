package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectName;

/**
 * Reads the arguments of the SQL/JSON and XML constructors. Their many clauses are not told apart: parentheses must
 * match, a name before a parenthesis is taken for a function, every other for a column.
 */
final class LooseReader {

    private final TokenCursor cursor;
    private final QueryFacts facts;

    LooseReader(TokenCursor cursor, QueryFacts facts) {
        this.cursor = cursor;
        this.facts = facts;
    }

    /** To the parenthesis that closes the one just read. */
    void untilClosed() {
        int depth = 1;
        while (depth > 0) {
            switch (cursor.kind()) {
                case LEFT_PARENTHESIS -> {
                    if (QueryReader.startsInParentheses(cursor)) {
                        new OperandReader(cursor, facts, new ExpressionReader(cursor, facts)).parenthesized();
                        continue;
                    }
                    depth++;
                    cursor.advance();
                }
                case RIGHT_PARENTHESIS -> {
                    depth--;
                    cursor.advance();
                }
                case END, ERROR -> throw cursor.fail("\")\"");
                case WORD, QUOTED_NAME, UNICODE_NAME -> word();
                default -> cursor.advance();
            }
        }
    }

    private void word() {
        Keyword keyword = cursor.keyword();
        boolean name = keyword == null || keyword.use() == Keyword.Use.TYPE_OR_FUNCTION_NAME;
        if (!name) {
            cursor.advance();
            return;
        }
        String word = cursor.label("a name");
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            facts.function(ObjectName.of(word));
        } else if (!cursor.is(TokenKind.DOT)) {
            facts.column("", word);
        }
    }
}
