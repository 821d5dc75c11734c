package dev.plimsoll.migration.liquibase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of separated values. A quote within quotes is doubled; lines that begin as a comment, and empty ones, are left out. */
final class SeparatedValues {

    private final String text;
    private final char separator;
    private final char quote;
    private int at;

    private SeparatedValues(String text, char separator, char quote) {
        this.text = text;
        this.separator = separator;
        this.quote = quote;
    }

    static List<List<String>> read(String text, char separator, char quote, @Nullable String comment, int limit) {
        SeparatedValues values = new SeparatedValues(text, separator, quote);
        List<List<String>> rows = new ArrayList<>();
        while (values.at < text.length() && rows.size() < limit) {
            List<String> row = values.row();
            boolean empty = row.size() == 1 && row.get(0).isBlank();
            if (!empty && (comment == null || !row.get(0).startsWith(comment))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> row() {
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            boolean doubled = c == quote && at < text.length() && text.charAt(at) == quote;
            if (quoted && doubled) {
                cell.append(c);
                at++;
            } else if (c == quote) {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                row.add(cell.toString().strip());
                cell.setLength(0);
            } else if (!quoted && c == '\n') {
                break;
            } else {
                cell.append(c);
            }
        }
        row.add(cell.toString().strip());
        return row;
    }
}
