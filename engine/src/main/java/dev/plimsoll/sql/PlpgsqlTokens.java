package dev.plimsoll.sql;

/** Finds the bounds of the parts of PL/pgSQL statements. Answers are token indexes; the number of tokens where nothing is found. */
final class PlpgsqlTokens {

    private final Tokens tokens;

    PlpgsqlTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The semicolon that ends the statement at {@code from}. */
    int statementEnd(int from) {
        int depth = 0;
        for (int i = from; i < tokens.count(); i++) {
            switch (tokens.kind(i)) {
                case LEFT_PARENTHESIS, LEFT_BRACKET -> depth++;
                case RIGHT_PARENTHESIS, RIGHT_BRACKET -> depth--;
                case SEMICOLON -> {
                    if (depth <= 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return tokens.count();
    }

    /** Behind {@code END [IF | LOOP | CASE] [label]}. */
    int blockEnd(int end) {
        return statementEnd(end);
    }

    /** Behind the next operator {@code text}. */
    int after(int from, String text) {
        for (int i = from; i < tokens.count(); i++) {
            if (tokens.is(i, text)) {
                return i + 1;
            }
        }
        return tokens.count();
    }

    /** The next {@code word} outside parentheses and outside {@code CASE … END}; the end of the text at a semicolon. */
    int find(int from, String word) {
        return find(from, tokens.count(), word);
    }

    int find(int from, int until, String word) {
        int depth = 0;
        int cases = 0;
        for (int i = from; i < until; i++) {
            TokenKind kind = tokens.kind(i);
            if (kind == TokenKind.LEFT_PARENTHESIS || kind == TokenKind.LEFT_BRACKET) {
                depth++;
            } else if (kind == TokenKind.RIGHT_PARENTHESIS || kind == TokenKind.RIGHT_BRACKET) {
                depth--;
            } else if (kind == TokenKind.SEMICOLON && depth <= 0) {
                return i;
            } else if (kind == TokenKind.WORD && depth == 0) {
                if (cases == 0 && tokens.isWord(i, word)) {
                    return i;
                }
                cases += tokens.keyword(i) == Keyword.CASE ? 1 : 0;
                cases -= tokens.keyword(i) == Keyword.END && cases > 0 ? 1 : 0;
            }
        }
        return until;
    }

    /** Where the value begins that the statement at {@code from} assigns; 0 where it assigns none. */
    int assignment(int from) {
        TokenKind kind = tokens.kind(from);
        if (kind != TokenKind.WORD && kind != TokenKind.QUOTED_NAME && kind != TokenKind.PARAMETER) {
            return 0;
        }
        int i = from + 1;
        while (i < tokens.count()) {
            if (tokens.kind(i) == TokenKind.DOT) {
                i += 2;
            } else if (tokens.kind(i) == TokenKind.LEFT_BRACKET) {
                i = closing(i) + 1;
            } else {
                boolean assigns =
                        tokens.kind(i) == TokenKind.ASSIGN || tokens.kind(i) == TokenKind.OPERATOR && tokens.is(i, "=");
                return assigns ? i + 1 : 0;
            }
        }
        return 0;
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.count(); i++) {
            TokenKind kind = tokens.kind(i);
            depth += kind == TokenKind.LEFT_BRACKET ? 1 : kind == TokenKind.RIGHT_BRACKET ? -1 : 0;
            if (depth == 0 || kind == TokenKind.SEMICOLON) {
                return i;
            }
        }
        return tokens.count();
    }

    /** Where the value of a declared variable begins: behind {@code :=}, {@code =} or {@code DEFAULT}. */
    int valueOfDeclaration(int from, int end) {
        int depth = 0;
        for (int i = from; i < end; i++) {
            TokenKind kind = tokens.kind(i);
            depth += kind == TokenKind.LEFT_PARENTHESIS ? 1 : kind == TokenKind.RIGHT_PARENTHESIS ? -1 : 0;
            boolean value = kind == TokenKind.ASSIGN
                    || kind == TokenKind.OPERATOR && tokens.is(i, "=")
                    || tokens.keyword(i) == Keyword.DEFAULT;
            if (depth == 0 && value) {
                return i + 1;
            }
        }
        return end;
    }

    boolean startsQuery(int index) {
        Keyword keyword = tokens.keyword(index);
        return tokens.kind(index) == TokenKind.LEFT_PARENTHESIS
                || keyword == Keyword.SELECT
                || keyword == Keyword.WITH
                || keyword == Keyword.VALUES
                || keyword == Keyword.TABLE
                || keyword == Keyword.INSERT
                || keyword == Keyword.UPDATE
                || keyword == Keyword.DELETE
                || keyword == Keyword.MERGE
                || keyword == Keyword.EXPLAIN
                || keyword == Keyword.SHOW;
    }

    boolean isRange(int from, int end) {
        return range(from, end) < end;
    }

    /** The {@code ..} of an integer loop. */
    int range(int from, int end) {
        int depth = 0;
        for (int i = from; i < end; i++) {
            TokenKind kind = tokens.kind(i);
            depth += kind == TokenKind.LEFT_PARENTHESIS ? 1 : kind == TokenKind.RIGHT_PARENTHESIS ? -1 : 0;
            if (depth == 0 && kind == TokenKind.DOT_DOT) {
                return i;
            }
        }
        return end;
    }
}
