package dev.plimsoll.schema;

import java.util.ArrayList;
import java.util.List;

/** The tokens of an expression's text, as far as naming it needs them. */
final class ExpressionTokens {

    /** What a token is. */
    enum Kind {
        WORD,
        QUOTED,
        LITERAL,
        SYMBOL,
        END
    }

    /** @param text of a word in lower case, of a quoted identifier without quotes */
    record Token(Kind kind, String text) {}

    private static final Token END = new Token(Kind.END, "");

    private final List<Token> tokens;
    private int position;

    ExpressionTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    ExpressionTokens(String text) {
        this(new ArrayList<>());
        int at = 0;
        while (at < text.length()) {
            at = Character.isWhitespace(text.charAt(at)) ? at + 1 : read(text, at);
        }
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        int index = position + ahead;
        return index < tokens.size() ? tokens.get(index) : END;
    }

    Token take() {
        Token token = peek();
        position++;
        return token;
    }

    boolean isAtEnd() {
        return position >= tokens.size();
    }

    boolean is(String text) {
        return is(0, text);
    }

    /** Whether that token is a word without quotes, or a symbol, of this text. */
    boolean is(int ahead, String text) {
        Token token = peek(ahead);
        return (token.kind() == Kind.WORD || token.kind() == Kind.SYMBOL)
                && token.text().equals(text);
    }

    boolean accept(String text) {
        boolean found = is(text);
        if (found) {
            position++;
        }
        return found;
    }

    /** Steps over an opening parenthesis or bracket and all up to its partner; true if a comma separates parts of it. */
    boolean skipGroup() {
        int depth = 0;
        boolean list = false;
        do {
            String text = peek().kind() == Kind.SYMBOL ? peek().text() : "";
            if (text.equals("(") || text.equals("[")) {
                depth++;
            } else if (text.equals(")") || text.equals("]")) {
                depth--;
            } else if (text.equals(",") && depth == 1) {
                list = true;
            }
            position++;
        } while (depth > 0 && !isAtEnd());
        return list;
    }

    List<Token> between(int start, int end) {
        return tokens.subList(start, Math.min(end, tokens.size()));
    }

    int position() {
        return position;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    private int read(String text, int start) {
        char c = text.charAt(start);
        if (c == '\'' || c == '"') {
            return quoted(text, start, c);
        }
        int end = start + 1;
        if (Character.isJavaIdentifierStart(c) && c != '$') {
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
            if (end < text.length() && text.charAt(end) == '\'' && end - start <= 2) {
                return quoted(text, end, '\'');
            }
            tokens.add(new Token(Kind.WORD, Folding.fold(text.substring(start, end))));
            return end;
        }
        if (Character.isDigit(c)) {
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.')) {
                end++;
            }
            tokens.add(new Token(Kind.LITERAL, text.substring(start, end)));
            return end;
        }
        boolean cast = c == ':' && end < text.length() && text.charAt(end) == ':';
        tokens.add(new Token(Kind.SYMBOL, cast ? "::" : Character.toString(c)));
        return cast ? end + 1 : end;
    }

    private int quoted(String text, int start, char mark) {
        int close = text.indexOf(mark, start + 1);
        while (close >= 0 && close + 1 < text.length() && text.charAt(close + 1) == mark) {
            close = text.indexOf(mark, close + 2);
        }
        int end = close < 0 ? text.length() : close;
        String content = text.substring(Math.min(start + 1, end), end);
        tokens.add(
                mark == '"' ? new Token(Kind.QUOTED, content.replace("\"\"", "\"")) : new Token(Kind.LITERAL, content));
        return Math.min(text.length(), end + 1);
    }
}
