package dev.plimsoll.evaluate;

import java.util.Locale;

/** A statement's text without what does not change its meaning: comments, layout, case of its words. */
final class StatementText {

    private final String text;
    private final StringBuilder normal;
    private int at;

    private StatementText(String text) {
        this.text = text;
        this.normal = new StringBuilder(text.length());
    }

    /** Linear in the length of {@code statement}, whatever it holds. */
    static String normalised(String statement) {
        StatementText reader = new StatementText(statement);
        while (reader.at < statement.length()) {
            reader.next();
        }
        return reader.normal.toString().strip();
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
            space();
        } else if (text.startsWith("--", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
            space();
        } else if (c == '\'' || c == '"') {
            int end = text.indexOf(c, at + 1);
            copyTo(end < 0 ? text.length() : end + 1);
        } else {
            int end = at + 1;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            normal.append(text.substring(at, end).toLowerCase(Locale.ROOT));
            at = end;
        }
    }

    private void space() {
        if (normal.length() > 0 && normal.charAt(normal.length() - 1) != ' ') {
            normal.append(' ');
        }
    }

    private void copyTo(int end) {
        normal.append(text, at, end);
        at = end;
    }
}
