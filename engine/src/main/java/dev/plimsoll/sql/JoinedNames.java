package dev.plimsoll.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the variables that an expression joins into a text as they are, so that their value is read as SQL. */
final class JoinedNames {

    private static final Set<String> QUOTING = Set.of("quote_ident", "quote_literal", "quote_nullable");
    /** Functions whose result holds what they are given. */
    private static final Set<String> PASSING =
            Set.of("concat", "concat_ws", "coalesce", "lower", "upper", "trim", "btrim", "replace", "nullif");

    private static final Set<String> TEXTS = Set.of("text", "varchar", "char", "bpchar", "name", "character");
    private static final Set<TokenKind> STRINGS =
            Set.of(TokenKind.STRING, TokenKind.ESCAPE_STRING, TokenKind.DOLLAR_STRING);
    private static final List<String> PATTERNS = List.of("~", "!~", "~*", "!~*");
    private static final int MAX_DEPTH = 20;

    private final Tokens tokens;
    private final Set<String> names = new TreeSet<>();

    JoinedNames(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Names, folded, of the expression from {@code from} to {@code end}, or to {@code USING} or {@code INTO} before it. */
    Set<String> in(int from, int end) {
        names.clear();
        int last = from;
        while (last < end && !tokens.isWord(last, "using") && !tokens.isWord(last, "into")) {
            last++;
        }
        value(from, last, true, 0);
        return Set.copyOf(names);
    }

    /** Whether the body compares the variable with a list or a pattern somewhere, so that it may be one of few. */
    boolean isChecked(String name) {
        for (int i = 0; i + 1 < tokens.count(); i++) {
            if (isWord(i) && LiteralText.fold(tokens.text(i)).equals(name)) {
                int next = tokens.isWord(i + 1, "not") ? i + 2 : i + 1;
                boolean list = tokens.isWord(next, "in")
                        || tokens.is(next, "=") && next + 1 < tokens.count() && tokens.isWord(next + 1, "any");
                if (list || PATTERNS.stream().anyMatch(pattern -> tokens.is(next, pattern))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @param whole whether an operand without an operator beside it is the text itself */
    private void value(int from, int end, boolean whole, int depth) {
        int i = from;
        while (i < end && depth < MAX_DEPTH) {
            boolean call = i + 1 < end && isWord(i) && tokens.kind(i + 1) == TokenKind.LEFT_PARENTHESIS;
            if (call) {
                int close = closing(i + 1, end);
                call(LiteralText.fold(tokens.text(i)), i + 2, close, depth + 1);
                i = close + 1;
            } else if (tokens.kind(i) == TokenKind.LEFT_PARENTHESIS) {
                int close = closing(i, end);
                value(i + 1, close, whole || isJoin(i - 1) || isJoin(close + 1), depth + 1);
                i = close + 1;
            } else {
                operand(i, from, end, whole);
                i++;
            }
        }
    }

    private void operand(int at, int from, int end, boolean whole) {
        boolean alone = whole && at == from && (end == at + 1 || isCast(at + 1));
        boolean joined =
                at > from && isJoin(at - 1) || at + 1 < end && isJoin(at + 1) || isJoin(afterCast(at + 1, end));
        boolean part = at > from && tokens.kind(at - 1) == TokenKind.DOT
                || at + 1 < end && tokens.kind(at + 1) == TokenKind.DOT;
        if (isWord(at) && !part && (alone || joined) && (!isCast(at + 1) || isText(at + 2))) {
            names.add(LiteralText.fold(tokens.text(at)));
        }
    }

    private void call(String function, int from, int end, int depth) {
        if (QUOTING.contains(function)) {
            return;
        }
        List<int[]> arguments = arguments(from, end);
        if (function.equals("format") && !arguments.isEmpty()) {
            format(arguments, depth);
        } else if (PASSING.contains(function)) {
            arguments.forEach(argument -> value(argument[0], argument[1], true, depth));
        }
    }

    private void format(List<int[]> arguments, int depth) {
        int[] first = arguments.get(0);
        if (first[1] - first[0] != 1 || !STRINGS.contains(tokens.kind(first[0]))) {
            value(first[0], first[1], true, depth);
            return;
        }
        String template =
                LiteralText.traced(tokens.kind(first[0]), tokens.text(first[0])).toString();
        int next = 1;
        for (int i = template.indexOf('%'); i >= 0 && i + 1 < template.length(); i = template.indexOf('%', i)) {
            int at = i + 1;
            int digits = at;
            while (at < template.length() && at - digits < 4 && Characters.isDigit(template.charAt(at))) {
                at++;
            }
            boolean numbered = at > digits && at < template.length() && template.charAt(at) == '$';
            if (numbered) {
                next = Integer.parseInt(template.substring(digits, at));
                at++;
            }
            char kind = at < template.length() ? template.charAt(at) : '%';
            if (kind == 's' && next < arguments.size()) {
                value(arguments.get(next)[0], arguments.get(next)[1], true, depth);
            }
            next += kind == '%' ? 0 : 1;
            i = at + 1;
        }
    }

    private List<int[]> arguments(int from, int end) {
        List<int[]> arguments = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; i < end; i++) {
            TokenKind kind = tokens.kind(i);
            depth += kind == TokenKind.LEFT_PARENTHESIS ? 1 : kind == TokenKind.RIGHT_PARENTHESIS ? -1 : 0;
            if (depth == 0 && kind == TokenKind.COMMA) {
                arguments.add(new int[] {start, i});
                start = i + 1;
            }
        }
        if (start < end) {
            arguments.add(new int[] {start, end});
        }
        return arguments;
    }

    /** The parenthesis that closes the one at {@code open}; {@code end} where none does. */
    private int closing(int open, int end) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            TokenKind kind = tokens.kind(i);
            depth += kind == TokenKind.LEFT_PARENTHESIS ? 1 : kind == TokenKind.RIGHT_PARENTHESIS ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return end;
    }

    private boolean isWord(int at) {
        return tokens.kind(at) == TokenKind.WORD;
    }

    private boolean isJoin(int at) {
        return at >= 0 && at < tokens.count() && tokens.kind(at) == TokenKind.OPERATOR && tokens.is(at, "||");
    }

    private boolean isCast(int at) {
        return at < tokens.count() && tokens.is(at, "::");
    }

    private int afterCast(int at, int end) {
        return isCast(at) && at + 2 < end ? at + 2 : at;
    }

    private boolean isText(int at) {
        return at < tokens.count() && TEXTS.contains(LiteralText.fold(tokens.text(at)));
    }
}
