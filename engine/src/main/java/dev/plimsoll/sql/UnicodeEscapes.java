package dev.plimsoll.sql;

import java.util.function.Supplier;

/** Whether the Unicode escapes of strings and names are characters: enough digits, a code that exists, surrogates in pairs. */
final class UnicodeEscapes {

    private final String text;
    private final Supplier<UnexpectedToken> failure;
    private int high;

    private UnicodeEscapes(String text, Supplier<UnexpectedToken> failure) {
        this.text = text;
        this.failure = failure;
    }

    /** Those of {@code U&'…'} or {@code U&"…"}, with {@code escape} in front of four digits, or of a plus and six. */
    static void check(String text, char escape, Supplier<UnexpectedToken> failure) {
        UnicodeEscapes escapes = new UnicodeEscapes(text, failure);
        int at = 3;
        while (at < text.length() - 1) {
            if (text.charAt(at) != escape) {
                at = escapes.other(at + 1);
            } else if (text.charAt(at + 1) == escape) {
                at = escapes.other(at + 2);
            } else if (text.charAt(at + 1) == '+') {
                at = escapes.code(at + 2, 6);
            } else {
                at = escapes.code(at + 1, 4);
            }
        }
        escapes.other(at);
    }

    /** Those of {@code E'…'}: a backslash with {@code u} and four digits, or with {@code U} and eight. */
    static void check(String text, Supplier<UnexpectedToken> failure) {
        UnicodeEscapes escapes = new UnicodeEscapes(text, failure);
        int at = 2;
        while (at < text.length() - 1) {
            if (text.charAt(at) != '\\') {
                at = escapes.other(at + 1);
            } else if (text.charAt(at + 1) == 'u') {
                at = escapes.code(at + 2, 4);
            } else if (text.charAt(at + 1) == 'U') {
                at = escapes.code(at + 2, 8);
            } else {
                at = escapes.other(at + 2);
            }
        }
        escapes.other(at);
    }

    /** Whether a character may stand behind {@code UESCAPE}. */
    static boolean mayEscape(char c) {
        return Character.digit(c, 16) < 0 && c != '+' && c != '\'' && c != '"' && !Characters.isSpace(c);
    }

    private int other(int next) {
        if (high != 0) {
            throw failure.get();
        }
        return next;
    }

    private int code(int from, int digits) {
        int code = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0 || code > Character.MAX_CODE_POINT) {
                throw failure.get();
            }
            code = code * 16 + digit;
        }
        boolean low = code >= Character.MIN_LOW_SURROGATE && code <= Character.MAX_LOW_SURROGATE;
        if (low != (high != 0) || code == 0 || code > Character.MAX_CODE_POINT) {
            throw failure.get();
        }
        high = code >= Character.MIN_HIGH_SURROGATE && code <= Character.MAX_HIGH_SURROGATE ? code : 0;
        return from + digits;
    }
}
