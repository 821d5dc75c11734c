package dev.plimsoll.iac.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token of {@code postgresql.conf}: of the kinds that fit, the longest, and of equal ones the first, as flex has it.
 *
 * @param start offset of the first character in the text of the file
 * @param end offset behind the last one
 */
record SettingToken(Kind kind, int start, int end) {

    private static final String LETTER = "[A-Za-z_\\x{80}-\\x{10FFFF}]";
    private static final String LETTER_OR_DIGIT = "[A-Za-z_0-9\\x{80}-\\x{10FFFF}]";
    private static final Pattern BLANK = Pattern.compile("[ \\t\\r]+");

    enum Kind {
        NAME(LETTER + LETTER_OR_DIGIT + "*+"),
        QUALIFIED_NAME(LETTER + LETTER_OR_DIGIT + "*+\\." + LETTER + LETTER_OR_DIGIT + "*+"),
        QUOTED("'(?:[^'\\\\]|\\\\.|'')*+'"),
        UNQUOTED(LETTER + "(?:" + LETTER_OR_DIGIT + "|[-._:/])*+"),
        INTEGER("[-+]?(?:0x[0-9a-fA-F]+|[0-9]+)[a-zA-Z]*+"),
        REAL("[-+]?[0-9]*\\.[0-9]*(?:[Ee][-+]?[0-9]+)?"),
        EQUALS("="),
        WRONG(".");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        }
    }

    /** The tokens between two offsets, without blanks and comments, to the first that is wrong. */
    static List<SettingToken> of(String text, int start, int end) {
        List<SettingToken> tokens = new ArrayList<>();
        Matcher blank = BLANK.matcher(text);
        int at = start;
        while (at < end) {
            if (blank.region(at, end).lookingAt()) {
                at = blank.end();
            } else if (text.charAt(at) == '#') {
                at = end;
            } else {
                SettingToken token = longest(text, at, end);
                tokens.add(token);
                at = token.kind == Kind.WRONG ? end : token.end;
            }
        }
        return tokens;
    }

    private static SettingToken longest(String text, int at, int end) {
        SettingToken longest = new SettingToken(Kind.WRONG, at, at);
        for (Kind kind : Kind.values()) {
            Matcher matcher = kind.pattern.matcher(text).region(at, end);
            if (matcher.lookingAt() && matcher.end() > longest.end) {
                longest = new SettingToken(kind, at, matcher.end());
            }
        }
        return longest;
    }

    String text(String file) {
        return file.substring(start, end);
    }

    /** What the token means: a quoted one without quotes, its escapes resolved. */
    String value(String file) {
        return kind == Kind.QUOTED ? unquoted(file.substring(start + 1, end - 1)) : text(file);
    }

    private static String unquoted(String inner) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '\\' && i + 1 < inner.length()) {
                i = escape(inner, i + 1, value);
            } else {
                value.append(c);
                i += c == '\'' ? 1 : 0;
            }
        }
        return value.toString();
    }

    /** Appends what an escape means; gives the offset of its last character. */
    private static int escape(String inner, int at, StringBuilder value) {
        char c = inner.charAt(at);
        if (c >= '0' && c <= '7') {
            int end = at;
            int number = 0;
            while (end < inner.length() && end < at + 3 && inner.charAt(end) >= '0' && inner.charAt(end) <= '7') {
                number = number * 8 + inner.charAt(end) - '0';
                end++;
            }
            value.append((char) (number & 0xFF));
            return end - 1;
        }
        int special = "bfnrt".indexOf(c);
        value.append(special < 0 ? c : "\b\f\n\r\t".charAt(special));
        return at;
    }
}
