package dev.plimsoll.schema;

/** How unquoted identifiers are folded: letters of ASCII only, as PostgreSQL does in UTF-8. */
final class Folding {

    private Folding() {}

    static String fold(String word) {
        StringBuilder folded = new StringBuilder(word);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return folded.toString();
    }
}
