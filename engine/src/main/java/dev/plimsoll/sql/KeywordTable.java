package dev.plimsoll.sql;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds keywords in place, without making a string of the word. Letters of ASCII fold, others do not. */
final class KeywordTable {

    private static final int SLOTS = 2048;
    private static final int LONGEST = 18;
    private static final String[] WORDS = new String[SLOTS];
    private static final Keyword[] KEYWORDS = new Keyword[SLOTS];

    static {
        for (Keyword keyword : Keyword.values()) {
            String word = keyword.name().toLowerCase(Locale.ROOT);
            int slot = hash(word, 0, word.length());
            while (WORDS[slot] != null) {
                slot = slot + 1 & SLOTS - 1;
            }
            WORDS[slot] = word;
            KEYWORDS[slot] = keyword;
        }
    }

    private KeywordTable() {}

    static @Nullable Keyword find(String text, int start, int end) {
        int length = end - start;
        if (length < 2 || length > LONGEST) {
            return null;
        }
        int slot = hash(text, start, end);
        for (String word = WORDS[slot]; word != null; word = WORDS[slot]) {
            if (word.length() == length && matches(word, text, start)) {
                return KEYWORDS[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return null;
    }

    private static int hash(String text, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + (text.charAt(i) | 0x20);
        }
        return (hash ^ hash >>> 11) & SLOTS - 1;
    }

    private static boolean matches(String word, String text, int start) {
        for (int i = 0; i < word.length(); i++) {
            char c = text.charAt(start + i);
            if (word.charAt(i) != c && (c < 'A' || c > 'Z' || word.charAt(i) != c + 32)) {
                return false;
            }
        }
        return true;
    }
}
