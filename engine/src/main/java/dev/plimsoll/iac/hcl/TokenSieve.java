package dev.plimsoll.iac.hcl;

import dev.plimsoll.iac.hcl.grammar.HclLexer;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Leaves out the tokens that mean nothing where they stand: blanks, comments, line ends inside brackets. Counts how deep the text nests
 * before the parser, which is recursive, sees it.
 */
final class TokenSieve {

    /** What is open. {@code operators} counts those since the last separator. */
    private static final class Opened {
        private final boolean keepsLineEnds;
        private int operators;

        Opened(boolean keepsLineEnds) {
            this.keepsLineEnds = keepsLineEnds;
        }
    }

    private final Places places;
    private final Deque<Opened> open = new ArrayDeque<>();
    private final List<Token> kept = new ArrayList<>();
    private int operators;
    private int directives;

    private TokenSieve(Places places, boolean keepsLineEnds) {
        this.places = places;
        open.push(new Opened(keepsLineEnds));
    }

    static List<Token> sift(List<? extends Token> tokens, Places places, boolean keepsLineEnds) {
        TokenSieve sieve = new TokenSieve(places, keepsLineEnds);
        List<Token> significant = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                significant.add(token);
            }
        }
        for (int i = 0; i < significant.size(); i++) {
            sieve.add(significant, i);
        }
        return sieve.kept;
    }

    private void add(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        switch (token.getType()) {
            case HclLexer.NEWLINE -> {
                if (!top().keepsLineEnds || !kept.isEmpty() && last() == HclLexer.NEWLINE) {
                    return;
                }
                separate();
            }
            case HclLexer.LBRACE -> open(token, !opensFor(tokens, index));
            case HclLexer.LPAREN, HclLexer.LBRACKET, HclLexer.INSERT -> open(token, false);
            case HclLexer.DIRECTIVE -> {
                countDirective(tokens, index);
                open(token, false);
            }
            case HclLexer.RBRACE, HclLexer.STRIPPING_RBRACE, HclLexer.RBRACKET, HclLexer.RPAREN -> close();
            case HclLexer.COMMA, HclLexer.ASSIGN, HclLexer.ARROW -> separate();
            case HclLexer.DOT, HclLexer.QUESTION, HclLexer.NOT, HclLexer.PLUS, HclLexer.MINUS, HclLexer.STAR ->
                operator(token);
            case HclLexer.SLASH, HclLexer.PERCENT, HclLexer.AND, HclLexer.OR -> operator(token);
            case HclLexer.LESS, HclLexer.LESS_EQUAL, HclLexer.GREATER, HclLexer.GREATER_EQUAL -> operator(token);
            case HclLexer.EQUAL, HclLexer.NOT_EQUAL -> operator(token);
            default -> {}
        }
        kept.add(token);
    }

    /** A brace where an expression begins, before the word {@code for}; elsewhere {@code for} is the name of an attribute. */
    private boolean opensFor(List<Token> tokens, int index) {
        int next = index + 1;
        while (next < tokens.size() && tokens.get(next).getType() == HclLexer.NEWLINE) {
            next++;
        }
        if (next == tokens.size() || tokens.get(next).getType() != HclLexer.FOR || kept.isEmpty()) {
            return false;
        }
        return switch (last()) {
            case HclLexer.IDENTIFIER, HclLexer.QUOTE_END, HclLexer.FOR, HclLexer.ELSE -> false;
            case HclLexer.ENDIF, HclLexer.ENDFOR, HclLexer.NEWLINE -> false;
            case HclLexer.IN, HclLexer.IF -> !top().keepsLineEnds;
            default -> true;
        };
    }

    private void countDirective(List<Token> tokens, int index) {
        int word = index + 1 < tokens.size() ? tokens.get(index + 1).getType() : Token.EOF;
        if (word == HclLexer.IF || word == HclLexer.FOR) {
            directives++;
        } else if (word == HclLexer.ENDIF || word == HclLexer.ENDFOR) {
            directives--;
        }
    }

    private void open(Token token, boolean keepsLineEnds) {
        operator(token);
        open.push(new Opened(keepsLineEnds));
        if (open.size() + Math.max(0, directives) > HclLimits.NESTING + 1) {
            throw places.refusal(
                    Kind.LIMIT, "it nests deeper than the limit of " + HclLimits.NESTING + " levels", token);
        }
    }

    private void close() {
        if (open.size() > 1) {
            operators -= open.pop().operators;
        }
    }

    private void operator(Token token) {
        top().operators++;
        operators++;
        if (operators > HclLimits.OPERATORS + open.size()) {
            throw places.refusal(
                    Kind.LIMIT, "an expression has more operators than the limit of " + HclLimits.OPERATORS, token);
        }
    }

    private void separate() {
        operators -= top().operators;
        top().operators = 0;
    }

    private Opened top() {
        return open.element();
    }

    private int last() {
        return kept.get(kept.size() - 1).getType();
    }
}
