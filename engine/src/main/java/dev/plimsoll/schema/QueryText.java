package dev.plimsoll.schema;

import dev.plimsoll.model.Query;
import java.util.Locale;

/** What the text of a query tells beyond what the reader took from it. */
final class QueryText {

    private QueryText() {}

    /** Whether the query names the column, or takes all columns. */
    static boolean mentions(Query query, String column) {
        return query.starred() || containsWord(query.text(), column);
    }

    private static boolean containsWord(String text, String word) {
        String folded = text.toLowerCase(Locale.ROOT);
        String wanted = word.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return false;
        }
        for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean starts = at == 0 || !Character.isJavaIdentifierPart(folded.charAt(at - 1));
            boolean ends = end == folded.length() || !Character.isJavaIdentifierPart(folded.charAt(end));
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }
}
