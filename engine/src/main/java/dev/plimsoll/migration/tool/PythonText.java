package dev.plimsoll.migration.tool;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads strings that stand as such in a Python source, one after the other. What is put together at run time is not read. */
final class PythonText {

    private final String text;
    private int at;

    PythonText(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** The strings of {@code 'a'}, {@code None}, {@code ('a', 'b')} or {@code ["a"]}, if a line ends with it; else null. */
    static @Nullable List<String> value(String text, int at) {
        PythonText reader = new PythonText(text, at);
        reader.skipOnLine();
        List<String> read = new ArrayList<>();
        if (reader.take("None")) {
            return reader.isAtEndOfLine() ? read : null;
        }
        char closing = reader.take("(") ? ')' : reader.take("[") ? ']' : 0;
        if (closing == 0) {
            String string = reader.string();
            return string != null && reader.isAtEndOfLine() ? List.of(string) : null;
        }
        while (true) {
            reader.skip();
            if (reader.take(String.valueOf(closing))) {
                return reader.isAtEndOfLine() ? read : null;
            }
            String string = reader.string();
            if (string == null || !reader.separates(closing)) {
                return null;
            }
            read.add(string);
        }
    }

    /** The second strings of {@code [('a', 'b'), …]}, calls of {@code migrations.} left out; null where anything else is in it. */
    static @Nullable List<String> pairs(String text, int at) {
        PythonText reader = new PythonText(text, at);
        reader.skipOnLine();
        if (!reader.take("[")) {
            return null;
        }
        List<String> read = new ArrayList<>();
        while (true) {
            reader.skip();
            if (reader.take("]")) {
                return reader.isAtEndOfLine() ? read : null;
            }
            if (reader.take("migrations.swappable_dependency(")) {
                int end = text.indexOf(')', reader.at);
                if (end < 0) {
                    return null;
                }
                reader.at = end + 1;
            } else {
                String second = reader.pair();
                if (second == null) {
                    return null;
                }
                read.add(second);
            }
            if (!reader.separates(']')) {
                return null;
            }
        }
    }

    private @Nullable String pair() {
        if (!take("(")) {
            return null;
        }
        skip();
        String first = string();
        if (first == null || !separates(')')) {
            return null;
        }
        skip();
        String second = string();
        boolean ends = second != null && separates(')');
        skip();
        return ends && take(")") ? second : null;
    }

    /** Whether a comma, which is taken, or the closing bracket follows. */
    private boolean separates(char closing) {
        skip();
        return take(",") || at < text.length() && text.charAt(at) == closing;
    }

    private @Nullable String string() {
        char quote = at < text.length() ? text.charAt(at) : 0;
        int end = quote == '\'' || quote == '"' ? text.indexOf(quote, at + 1) : -1;
        if (end < 0) {
            return null;
        }
        String string = text.substring(at + 1, end);
        at = end + 1;
        return string.isEmpty() || string.contains("\\") || string.contains("\n") ? null : string;
    }

    private boolean take(String word) {
        boolean there = text.startsWith(word, at);
        at += there ? word.length() : 0;
        return there;
    }

    private boolean isAtEndOfLine() {
        skipOnLine();
        return at >= text.length() || "#\r\n".indexOf(text.charAt(at)) >= 0;
    }

    private void skipOnLine() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    /** Also over lines and comments. */
    private void skip() {
        while (at < text.length()) {
            if (text.charAt(at) == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                return;
            }
        }
    }
}
