package dev.plimsoll.sql;

import org.jspecify.annotations.Nullable;

/**
 * Walks over the tokens of one statement. Methods named {@code is} look, {@code accept} step over what they name if it
 * stands there, and the rest step over it or end the reading with {@link UnexpectedToken}.
 */
class TokenWalk {

    final Tokens tokens;
    final int end;
    int at;

    TokenWalk(Tokens tokens, int first, int end) {
        this.tokens = tokens;
        this.end = end;
        this.at = first;
    }

    int position() {
        return at;
    }

    /** Goes back to (or on to) a token seen before. */
    void moveTo(int position) {
        at = position;
    }

    void advance() {
        at++;
    }

    boolean atEnd() {
        return at >= end;
    }

    TokenKind kind() {
        return kind(0);
    }

    TokenKind kind(int ahead) {
        return at + ahead < end ? tokens.kind(at + ahead) : TokenKind.END;
    }

    @Nullable
    Keyword keyword() {
        return keyword(0);
    }

    @Nullable
    Keyword keyword(int ahead) {
        return at + ahead < end ? tokens.keyword(at + ahead) : null;
    }

    boolean is(TokenKind kind) {
        return kind() == kind;
    }

    boolean is(Keyword keyword) {
        return keyword(0) == keyword;
    }

    boolean is(Keyword one, Keyword two) {
        return keyword(0) == one && keyword(1) == two;
    }

    boolean is(Keyword one, Keyword two, Keyword three) {
        return is(one, two) && keyword(2) == three;
    }

    boolean isAny(Keyword... keywords) {
        Keyword keyword = keyword();
        for (Keyword candidate : keywords) {
            if (candidate == keyword) {
                return true;
            }
        }
        return false;
    }

    /** True at an unquoted word, keyword or not. */
    boolean isWord(String word) {
        return kind() == TokenKind.WORD && tokens.isWord(at, word);
    }

    boolean isOperator(String operator) {
        return isOperator(operator, 0);
    }

    boolean isOperator(String operator, int ahead) {
        return kind(ahead) == TokenKind.OPERATOR && tokens.is(at + ahead, operator);
    }

    boolean accept(TokenKind kind) {
        return step(is(kind), 1);
    }

    boolean accept(Keyword keyword) {
        return step(is(keyword), 1);
    }

    boolean accept(Keyword one, Keyword two) {
        return step(is(one, two), 2);
    }

    boolean accept(Keyword one, Keyword two, Keyword three) {
        return step(is(one, two, three), 3);
    }

    boolean acceptWord(String word) {
        return step(isWord(word), 1);
    }

    boolean acceptOperator(String operator) {
        return step(isOperator(operator), 1);
    }

    private boolean step(boolean matches, int count) {
        if (matches) {
            at += count;
        }
        return matches;
    }

    boolean acceptIfExists() {
        return accept(Keyword.IF, Keyword.EXISTS);
    }

    boolean acceptIfNotExists() {
        return accept(Keyword.IF, Keyword.NOT, Keyword.EXISTS);
    }

    /** {@code CASCADE}, {@code RESTRICT} or neither; true for the first. */
    boolean acceptCascade() {
        if (accept(Keyword.CASCADE)) {
            return true;
        }
        accept(Keyword.RESTRICT);
        return false;
    }

    void expect(Keyword keyword) {
        if (!accept(keyword)) {
            throw fail(keyword.name());
        }
    }

    void expect(Keyword one, Keyword two) {
        expect(one);
        expect(two);
    }

    void expect(TokenKind kind) {
        if (!accept(kind)) {
            throw fail(
                    switch (kind) {
                        case LEFT_PARENTHESIS -> "\"(\"";
                        case RIGHT_PARENTHESIS -> "\")\"";
                        case LEFT_BRACKET -> "\"[\"";
                        case RIGHT_BRACKET -> "\"]\"";
                        case COMMA -> "\",\"";
                        case DOT -> "\".\"";
                        default -> kind.name();
                    });
        }
    }

    void expectSemicolon() {
        if (!accept(TokenKind.SEMICOLON)) {
            throw fail("\";\"");
        }
    }

    void expectOperator(String operator) {
        if (!acceptOperator(operator)) {
            throw fail('"' + operator + '"');
        }
    }

    void expectWord(String word) {
        if (!acceptWord(word)) {
            throw fail(word);
        }
    }

    void expectEnd() {
        if (!atEnd()) {
            throw fail("the end of the statement");
        }
    }

    /** The failure to throw here; {@code expected} completes "expected …". */
    UnexpectedToken fail(String expected) {
        if (atEnd()) {
            return new UnexpectedToken(at, "expected " + expected + ", found the end of the statement");
        } else if (kind() == TokenKind.ERROR) {
            return new UnexpectedToken(at, tokens.problem(at));
        }
        return new UnexpectedToken(at, "expected " + expected + ", found " + excerpt(tokens.text(at)));
    }

    private static String excerpt(String token) {
        String text = token.length() > 40 ? token.substring(0, 40) + "…" : token;
        return text.indexOf('"') >= 0 ? text : '"' + text + '"';
    }
}
