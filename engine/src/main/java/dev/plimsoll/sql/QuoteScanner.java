package dev.plimsoll.sql;

/**
 * Finds where quoted text ends. Every method takes the offset after the opening quote and answers the offset after the
 * closing one, or -1 where the text ends first.
 */
final class QuoteScanner {

    private final String text;
    private final int limit;

    QuoteScanner(String text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /** A doubled {@code quote} stands for one. */
    int plain(int from, char quote) {
        for (int i = text.indexOf(quote, from); i >= 0 && i < limit; i = text.indexOf(quote, i + 2)) {
            if (i + 1 >= limit || text.charAt(i + 1) != quote) {
                return i + 1;
            }
        }
        return -1;
    }

    /** As {@link #plain}, and a backslash takes the next character with it. */
    int escaped(int from, char quote) {
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                if (i + 1 >= limit || text.charAt(i + 1) != quote) {
                    return i + 1;
                }
                i++;
            }
        }
        return -1;
    }

    /**
     * PostgreSQL joins string pieces that only white space with a line end (and {@code --} comments) keeps apart.
     * Answers the offset after the last piece; {@code -1} where that piece has no end.
     */
    int continued(int end, boolean backslashes) {
        int last = end;
        while (last >= 0) {
            int next = nextPiece(last);
            if (next < 0) {
                return last;
            }
            last = backslashes ? escaped(next + 1, '\'') : plain(next + 1, '\'');
        }
        return last;
    }

    private int nextPiece(int from) {
        boolean newLine = false;
        int i = from;
        while (i < limit) {
            char c = text.charAt(i);
            if (Characters.isSpace(c)) {
                newLine |= Characters.isLineEnd(c);
                i++;
            } else if (c == '-' && newLine && text.startsWith("--", i)) {
                i = lineEnd(i);
            } else {
                return newLine && c == '\'' ? i : -1;
            }
        }
        return -1;
    }

    /** Offset of the next CR or LF, or the end. */
    int lineEnd(int from) {
        int i = from;
        while (i < limit && !Characters.isLineEnd(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Offset after the line end that follows {@code from}, or the end. */
    int nextLine(int from) {
        int end = lineEnd(from);
        if (end + 1 < limit && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') {
            return end + 2;
        }
        return Math.min(limit, end + 1);
    }

    /** {@code from} is after the opening slash and star. */
    int comment(int from, boolean nested) {
        int depth = 1;
        for (int i = from; i + 1 < limit; i++) {
            char c = text.charAt(i);
            if (c == '*' && text.charAt(i + 1) == '/') {
                i++;
                if (--depth == 0) {
                    return i + 1;
                }
            } else if (nested && c == '/' && text.charAt(i + 1) == '*') {
                i++;
                depth++;
            }
        }
        return -1;
    }

    /** The offset after the opening {@code $tag$} at {@code from}, or -1 where there is none. */
    int dollarTag(int from) {
        int i = from + 1;
        if (i < limit && Characters.isNameStart(text.charAt(i))) {
            i++;
            while (i < limit && text.charAt(i) != '$' && Characters.isNamePart(text.charAt(i))) {
                i++;
            }
        }
        return i < limit && text.charAt(i) == '$' ? i + 1 : -1;
    }

    /** The offset after the {@code $tag$} that closes the one from {@code from} to {@code tagEnd}. */
    int dollar(int from, int tagEnd) {
        int length = tagEnd - from;
        for (int i = text.indexOf('$', tagEnd); i >= 0 && i + length <= limit; i = text.indexOf('$', i + 1)) {
            if (text.regionMatches(i, text, from, length)) {
                return i + length;
            }
        }
        return -1;
    }
}
