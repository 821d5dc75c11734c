package dev.plimsoll.sql;

/**
 * Places that a migration tool fills in before it sends the text: <code>${name}</code> of Flyway and Liquibase and <code>{{ … }}</code>
 * of the template engines. No engine reads them as SQL, so each stands for the name or word that it will become.
 */
final class Placeholders {

    /** Longest placeholder, in characters, so that a stray brace is not searched for to the end of a file. */
    private static final int MAX_LENGTH = 200;

    private Placeholders() {}

    static boolean startsAt(String text, int at, int limit) {
        return end(text, at, limit) > 0;
    }

    /** The end of a name that has a placeholder at {@code at}, with what name characters and placeholders follow. */
    static int nameEnd(String text, int at, int limit) {
        int end = at;
        for (int next = end(text, end, limit); next > 0; next = end(text, end, limit)) {
            end = next;
            while (end < limit && Characters.isNamePart(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    /** One past the placeholder that starts here, or -1 where none does. */
    private static int end(String text, int at, int limit) {
        if (at + 2 >= limit || text.charAt(at + 1) != '{') {
            return -1;
        }
        String close = switch (text.charAt(at)) {
            case '{' -> "}}";
            case '$' -> "}";
            default -> "";
        };
        if (close.isEmpty()) {
            return -1;
        }
        int last = Math.min(limit, at + MAX_LENGTH);
        for (int i = at + 2; i + close.length() <= last && text.charAt(i) != '\n'; i++) {
            if (text.startsWith(close, i)) {
                return i + close.length();
            }
        }
        return -1;
    }
}
