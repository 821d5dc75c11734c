package dev.plimsoll.iac.settings;

import dev.plimsoll.model.LineIndex;
import dev.plimsoll.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How values are written in files with sections. */
final class SectionedText {

    private static final Pattern PAIR = Pattern.compile("([A-Za-z0-9_]+)\\s*=\\s*('(?:[^']|'')*+'|[^\\s']*)");

    private SectionedText() {}

    /** Where a character stands first; {@code end} if it does not. */
    static int find(String text, char wanted, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) != wanted) {
            at++;
        }
        return at;
    }

    /** Where a value of MySQL ends: before a {@code #} that stands in no quotes, and the blanks before it. */
    static int endBeforeComment(String text, int start, int end) {
        char quote = 0;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else if (c == '#' && quote == 0) {
                int last = at;
                while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
                    last--;
                }
                return last;
            }
        }
        return end;
    }

    /** A value of MySQL without the quotes around it, its escapes resolved. */
    static String mysqlValue(String written) {
        String inner = written;
        if (written.length() > 1
                && (written.charAt(0) == '"' || written.charAt(0) == '\'')
                && written.charAt(written.length() - 1) == written.charAt(0)) {
            inner = written.substring(1, written.length() - 1);
        }
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            int escape = c == '\\' && i + 1 < inner.length() ? "btnrs\\\"'".indexOf(inner.charAt(i + 1)) : -1;
            value.append(escape < 0 ? c : "\b\t\n\r \\\"'".charAt(escape));
            i += escape < 0 ? 0 : 1;
        }
        return value.toString();
    }

    /**
     * The pairs of a connection of PgBouncer; what is called {@code password} is not to be shown.
     *
     * @param offset of the first character in the file
     */
    static Map<String, Value> connection(String written, int offset, LineIndex lines, Includes includes) {
        Map<String, Value> pairs = new LinkedHashMap<>();
        Matcher pair = PAIR.matcher(written);
        while (pair.find()) {
            String text = pair.group(2);
            String value = text.startsWith("'") && text.length() > 1
                    ? text.substring(1, text.length() - 1).replace("''", "'")
                    : text;
            Value known =
                    SettingValues.text(value, lines.range(offset + pair.start(2), offset + pair.end(2)), includes);
            boolean secret = pair.group(1).equals("password");
            pairs.put(pair.group(1), secret ? known.with(known.trace().masked()) : known);
        }
        return pairs;
    }
}
