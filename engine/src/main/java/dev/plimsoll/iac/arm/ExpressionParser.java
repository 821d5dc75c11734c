package dev.plimsoll.iac.arm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the language of templates (<a href="https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions">expressions</a>). */
final class ExpressionParser {

    /** Calls, members and indexes inside each other. */
    private static final int DEEPEST = 100;

    private static final char END = '\0';

    private final String text;
    private int at;
    private int depth;

    private ExpressionParser(String text) {
        this.text = text;
    }

    /** Signals a text that is no expression. */
    private static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Malformed() {
            super(null, null, false, false);
        }
    }

    /** Whether a text is evaluated; one that begins with two brackets is not. */
    static boolean isExpression(String text) {
        return text.length() > 2 && text.startsWith("[") && text.endsWith("]") && !text.startsWith("[[");
    }

    /** @return empty where the text in the brackets is malformed, or nests too deep */
    static Optional<Expression> parse(String bracketed) {
        ExpressionParser parser = new ExpressionParser(bracketed.substring(1, bracketed.length() - 1));
        try {
            Expression expression = parser.expression();
            return parser.next() == END ? Optional.of(expression) : Optional.empty();
        } catch (Malformed malformed) {
            return Optional.empty();
        }
    }

    private Expression expression() {
        if (++depth > DEEPEST) {
            throw new Malformed();
        }
        Expression expression = primary();
        for (char next = next(); next == '.' || next == '['; next = next()) {
            at++;
            if (next == '.') {
                next();
                expression = new Expression.Member(expression, word());
            } else {
                expression = new Expression.Index(expression, expression());
                expect(']');
            }
            if (++depth > DEEPEST) {
                throw new Malformed();
            }
        }
        depth--;
        return expression;
    }

    private Expression primary() {
        char first = next();
        if (first == '\'') {
            return new Expression.Text(quoted());
        }
        return first == '-' || Character.isDigit(first) ? number() : call();
    }

    private String quoted() {
        StringBuilder quoted = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '\'') {
                if (at + 1 == text.length() || text.charAt(at + 1) != '\'') {
                    at++;
                    return quoted.toString();
                }
                at++;
            }
            quoted.append(character);
        }
        throw new Malformed();
    }

    private Expression number() {
        int start = at;
        at++;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        try {
            return new Expression.Numeral(new BigDecimal(text.substring(start, at)));
        } catch (NumberFormatException malformed) {
            throw new Malformed();
        }
    }

    private Expression call() {
        StringBuilder name = new StringBuilder(word());
        while (next() == '.') {
            at++;
            name.append('.').append(word());
        }
        expect('(');
        List<Expression> arguments = new ArrayList<>();
        while (next() != ')') {
            if (!arguments.isEmpty()) {
                expect(',');
            }
            arguments.add(expression());
        }
        at++;
        return new Expression.Call(name.toString(), arguments);
    }

    private String word() {
        next();
        int start = at;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw new Malformed();
        }
        return text.substring(start, at);
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '$' || character == '-';
    }

    /** The next character that is no space. */
    private char next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : END;
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw new Malformed();
        }
        at++;
    }
}
