package dev.plimsoll.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of an expression, one after the other. */
final class ExpressionTokens {

    /** What a token is. */
    enum Kind {
        STRING,
        NUMBER,
        /** Folded; a quoted one keeps its letters. */
        WORD,
        /** A name in quotes, which is no keyword. */
        QUOTED,
        OPERATOR,
        /** One of {@code ( ) [ ] , . ::}. */
        MARK,
        END,
        /** What is not understood. */
        OTHER
    }

    record Token(Kind kind, String text) {}

    private static final Token END = new Token(Kind.END, "");

    private static final Pattern TOKEN = Pattern.compile(
            "\\s+"
                    + "|(?<string>[Nn]?'(?:[^'\\\\]|'')*')"
                    + "|(?<number>[0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\\.[0-9]+)"
                    + "|(?<quoted>\"(?:[^\"]|\"\")+\")"
                    + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)"
                    + "|(?<mark>::|[()\\[\\],.])"
                    + "|(?<operator>[-+*/<>=~!@#%^&|?]+)"
                    + "|(?<other>.)",
            Pattern.DOTALL);

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    ExpressionTokens(String text) {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.group("string") != null) {
                String string = token.group("string");
                add(
                        Kind.STRING,
                        string.substring(string.indexOf('\'') + 1, string.length() - 1)
                                .replace("''", "'"));
            } else if (token.group("number") != null) {
                add(Kind.NUMBER, token.group("number"));
            } else if (token.group("quoted") != null) {
                String quoted = token.group("quoted");
                add(Kind.QUOTED, quoted.substring(1, quoted.length() - 1).replace("\"\"", "\""));
            } else if (token.group("word") != null) {
                add(Kind.WORD, token.group("word").toLowerCase(Locale.ROOT));
            } else if (token.group("mark") != null) {
                add(Kind.MARK, token.group("mark"));
            } else if (token.group("operator") != null) {
                operator(token.group("operator"));
            } else if (token.group("other") != null) {
                add(Kind.OTHER, token.group("other"));
            }
        }
    }

    /** Signs at the end of a longer operator are its operand's, unless it has one of the characters that say otherwise. */
    private void operator(String text) {
        int end = text.length();
        while (end > 1 && "+-".indexOf(text.charAt(end - 1)) >= 0 && !text.matches(".*[~!@#%^&|?].*")) {
            end--;
        }
        boolean comment = text.contains("--") || text.contains("/*");
        add(comment ? Kind.OTHER : Kind.OPERATOR, text.substring(0, end));
        text.substring(end).chars().forEach(sign -> add(Kind.OPERATOR, String.valueOf((char) sign)));
    }

    private void add(Kind kind, String text) {
        tokens.add(new Token(kind, text));
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    boolean isAt(Kind kind) {
        return peek().kind() == kind;
    }

    boolean isAt(String text) {
        return isAt(0, text);
    }

    /** A keyword or mark; never a string or a name in quotes. */
    boolean isAt(int ahead, String text) {
        Token token = peek(ahead);
        return token.text().equals(text)
                && (token.kind() == Kind.WORD || token.kind() == Kind.MARK || token.kind() == Kind.OPERATOR);
    }

    boolean take(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!isAt(i, words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    void expect(String mark) {
        if (!take(mark)) {
            throw new ForeignExpression();
        }
    }
}
