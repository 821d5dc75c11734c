package dev.plimsoll.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Works out the text that {@code EXECUTE} runs, where it does not depend on what happens then: string constants, joined by
 * {@code ||} or filled in by {@code format}. A value that {@code quote_literal} or {@code %L} puts in stands as an empty
 * string, because its place in the statement is known.
 */
final class DynamicText {

    private static final int MAX_DEPTH = 20;
    private static final String SOME_LITERAL = "''";

    private final Tokens tokens;
    private int at;
    private int end;

    DynamicText(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The text with its places in the source; null where it is not known before it runs. */
    @Nullable
    TracedText value(int from, int until) {
        at = from;
        end = until;
        TracedText text = concatenation(0);
        boolean whole = at >= end || tokens.isWord(at, "using") || tokens.isWord(at, "into");
        return whole ? text : null;
    }

    private @Nullable TracedText concatenation(int depth) {
        TracedText text = new TracedText();
        do {
            TracedText part = depth > MAX_DEPTH ? null : part(depth);
            if (part == null) {
                return null;
            }
            text.append(part, 0);
        } while (acceptOperator("||"));
        return text;
    }

    private boolean acceptOperator(String operator) {
        boolean found = at < end && tokens.kind(at) == TokenKind.OPERATOR && tokens.is(at, operator);
        at += found ? 1 : 0;
        return found;
    }

    private @Nullable TracedText part(int depth) {
        if (at >= end) {
            return null;
        }
        TracedText constant = constant();
        if (constant != null) {
            return constant;
        } else if (tokens.kind(at) == TokenKind.LEFT_PARENTHESIS) {
            at++;
            TracedText inner = concatenation(depth + 1);
            return inner != null && accept(TokenKind.RIGHT_PARENTHESIS) ? inner : null;
        } else if (at + 1 < end && tokens.kind(at + 1) == TokenKind.LEFT_PARENTHESIS) {
            return call();
        }
        return null;
    }

    private boolean accept(TokenKind kind) {
        boolean found = at < end && tokens.kind(at) == kind;
        at += found ? 1 : 0;
        return found;
    }

    /** A string constant; null where none stands. */
    private @Nullable TracedText constant() {
        switch (tokens.kind(at)) {
            case STRING, ESCAPE_STRING, DOLLAR_STRING -> {
                TracedText text = new TracedText();
                text.append(LiteralText.traced(tokens.kind(at), tokens.text(at)), tokens.start(at));
                at++;
                return text;
            }
            default -> {
                return null;
            }
        }
    }

    private @Nullable TracedText call() {
        int start = at;
        String function = LiteralText.fold(tokens.text(at));
        at += 2;
        List<@Nullable TracedText> arguments = arguments();
        if (arguments == null) {
            return null;
        }
        TracedText first = arguments.isEmpty() ? null : arguments.get(0);
        return switch (function) {
            case "quote_literal", "quote_nullable" -> placed(SOME_LITERAL, tokens.start(start));
            case "quote_ident" -> first == null ? null : placed(quoted(first.toString()), first.offset(0));
            case "format" -> first == null ? null : format(first, arguments);
            default -> null;
        };
    }

    /** Arguments that are constants as their text, others as null; null for a list without its end. */
    private @Nullable List<@Nullable TracedText> arguments() {
        List<@Nullable TracedText> arguments = new ArrayList<>();
        int depth = 0;
        int start = at;
        while (at < end) {
            TokenKind kind = tokens.kind(at);
            if (depth == 0 && (kind == TokenKind.COMMA || kind == TokenKind.RIGHT_PARENTHESIS)) {
                arguments.add(argument(start, at));
                at++;
                start = at;
                if (kind == TokenKind.RIGHT_PARENTHESIS) {
                    return arguments;
                }
                continue;
            }
            depth += kind == TokenKind.LEFT_PARENTHESIS ? 1 : kind == TokenKind.RIGHT_PARENTHESIS ? -1 : 0;
            at++;
        }
        return null;
    }

    private @Nullable TracedText argument(int from, int until) {
        if (until - from != 1) {
            return null;
        }
        int here = at;
        at = from;
        TracedText constant = constant();
        at = here;
        return constant;
    }

    private @Nullable TracedText format(TracedText template, List<@Nullable TracedText> arguments) {
        TracedText text = new TracedText();
        int next = 1;
        int i = 0;
        while (i < template.length()) {
            char c = template.charAt(i);
            int offset = template.offset(i);
            if (c != '%') {
                text.append(c, offset);
                i++;
                continue;
            }
            i++;
            int digits = i;
            while (i < template.length() && Characters.isDigit(template.charAt(i))) {
                i++;
            }
            boolean numbered = i > digits && i - digits < 4 && i < template.length() && template.charAt(i) == '$';
            int argument = numbered ? Integer.parseInt(template.toString().substring(digits, i)) : next;
            i += numbered ? 1 : 0;
            if (i >= template.length() || !numbered && i > digits) {
                return null;
            }
            char type = template.charAt(i++);
            if (type == '%') {
                text.append('%', offset);
                continue;
            }
            next = argument + 1;
            String words = argument < arguments.size() ? filled(type, arguments.get(argument)) : null;
            if (words == null) {
                return null;
            }
            text.appendAt(words, offset);
        }
        return text;
    }

    private static @Nullable String filled(char type, @Nullable TracedText argument) {
        if (type == 'L') {
            return SOME_LITERAL;
        } else if (argument == null) {
            return null;
        }
        return switch (type) {
            case 's' -> argument.toString();
            case 'I' -> quoted(argument.toString());
            default -> null;
        };
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static TracedText placed(String words, int offset) {
        TracedText text = new TracedText();
        text.appendAt(words, offset);
        return text;
    }
}
