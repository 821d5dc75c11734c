package dev.plimsoll.sql;

import dev.plimsoll.model.Identifiers;

/** What quoted text stands for: doubled quotes, backslashes and Unicode escapes resolved as PostgreSQL does. */
final class LiteralText {

    private LiteralText() {}

    /** The value of a string token of any kind, its pieces joined. */
    static String ofString(TokenKind kind, String token) {
        return kind == TokenKind.UNICODE_STRING
                ? unicode(traced(kind, token).toString())
                : traced(kind, token).toString();
    }

    /** The value of a string token, where each character came from included. Unicode escapes are left as they are. */
    static TracedText traced(TokenKind kind, String token) {
        TracedText value = new TracedText();
        switch (kind) {
            case DOLLAR_STRING -> {
                int tag = token.indexOf('$', 1) + 1;
                value.append(token, tag, token.length() - tag);
            }
            case ESCAPE_STRING -> pieces(token, 1, true, value);
            case UNICODE_STRING -> pieces(token, 2, false, value);
            case BIT_STRING, NATIONAL_STRING -> pieces(token, 1, false, value);
            default -> pieces(token, 0, false, value);
        }
        return value;
    }

    /** The name in a quoted name token. */
    static String ofName(TokenKind kind, String token) {
        if (kind == TokenKind.UNICODE_NAME) {
            return unicode(token.substring(3, token.length() - 1).replace("\"\"", "\""));
        }
        String inner = token.substring(1, token.length() - 1);
        return inner.indexOf('"') < 0 ? inner : inner.replace("\"\"", "\"");
    }

    /** An unquoted word as PostgreSQL folds it: only letters of ASCII change. What a tool fills in stays as it is. */
    static String fold(String word) {
        int i = 0;
        while (i < word.length() && (word.charAt(i) < 'A' || word.charAt(i) > 'Z')) {
            i++;
        }
        if (i == word.length() || Identifiers.isPlaceholder(word)) {
            return word;
        }
        StringBuilder folded = new StringBuilder(word);
        for (; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + 32));
            }
        }
        return folded.toString();
    }

    private static void pieces(String token, int from, boolean backslashes, TracedText value) {
        int at = token.indexOf('\'', from);
        while (at >= 0) {
            at = piece(token, at + 1, backslashes, value);
            at = nextPiece(token, at);
        }
    }

    /** Comments between pieces may hold quotes, so that they must be stepped over. */
    private static int nextPiece(String token, int from) {
        int at = from;
        while (at < token.length() && token.charAt(at) != '\'') {
            if (token.charAt(at) == '-') {
                while (at < token.length() && !Characters.isLineEnd(token.charAt(at))) {
                    at++;
                }
            } else {
                at++;
            }
        }
        return at < token.length() ? at : -1;
    }

    private static int piece(String token, int from, boolean backslashes, TracedText value) {
        int at = from;
        while (at < token.length()) {
            char c = token.charAt(at);
            if (c == '\'') {
                if (at + 1 >= token.length() || token.charAt(at + 1) != '\'') {
                    return at + 1;
                }
                value.append('\'', at);
                at += 2;
            } else if (c == '\\' && backslashes && at + 1 < token.length()) {
                at = escape(token, at + 1, value);
            } else {
                value.append(c, at);
                at++;
            }
        }
        return at;
    }

    private static int escape(String token, int at, TracedText value) {
        char c = token.charAt(at);
        switch (c) {
            case 'b' -> value.append('\b', at);
            case 'f' -> value.append('\f', at);
            case 'n' -> value.append('\n', at);
            case 'r' -> value.append('\r', at);
            case 't' -> value.append('\t', at);
            case 'u' -> {
                return code(token, at + 1, 4, 16, value);
            }
            case 'U' -> {
                return code(token, at + 1, 8, 16, value);
            }
            case 'x' -> {
                return code(token, at + 1, 2, 16, value);
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                return code(token, at, 3, 8, value);
            }
            default -> value.append(c, at);
        }
        return at + 1;
    }

    private static int code(String token, int from, int most, int radix, TracedText value) {
        int at = from;
        int code = 0;
        while (at < token.length() && at - from < most && Character.digit(token.charAt(at), radix) >= 0) {
            code = code * radix + Character.digit(token.charAt(at), radix);
            at++;
        }
        if (Character.isValidCodePoint(code)) {
            for (char c : Character.toChars(code)) {
                value.append(c, from);
            }
        }
        return at;
    }

    private static String unicode(String text) {
        TracedText value = new TracedText();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '\\' || at + 1 == text.length()) {
                value.append(c, at);
                at++;
            } else if (text.charAt(at + 1) == '\\') {
                value.append('\\', at);
                at += 2;
            } else if (text.charAt(at + 1) == '+') {
                at = code(text, at + 2, 6, 16, value);
            } else {
                at = code(text, at + 1, 4, 16, value);
            }
        }
        return value.toString();
    }
}
