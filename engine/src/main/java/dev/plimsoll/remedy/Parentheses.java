package dev.plimsoll.remedy;

/** What parentheses an expression still needs. */
final class Parentheses {

    private Parentheses() {}

    /** Whether the text is one pair of parentheses and what they hold. */
    static boolean isOneGroup(String text) {
        return text.startsWith("(") && closesAtEnd(text, 0);
    }

    /** Whether the text is one call, such as {@code lower(email)}. */
    static boolean isOneCall(String text) {
        int open = 0;
        while (open < text.length() && (Character.isLetterOrDigit(text.charAt(open)) || text.charAt(open) == '_')) {
            open++;
        }
        return open > 0 && closesAtEnd(text, open);
    }

    /** Whether the parenthesis at {@code open} closes with the last character; texts with quotes are not looked into. */
    private static boolean closesAtEnd(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"' || c == '$') {
                return false;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth <= 0) {
                return i == text.length() - 1 && c == ')';
            }
        }
        return false;
    }
}
