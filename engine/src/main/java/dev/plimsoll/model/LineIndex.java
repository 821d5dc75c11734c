package dev.plimsoll.model;

import java.util.Arrays;

/**
 * The lines of a text: tells the place of what stands between two offsets. Offsets count UTF-16 units from 0, lines and columns are
 * 1-based, columns count code points. Lines end at LF, CRLF or CR. Immutable.
 */
public final class LineIndex {

    private static final int BLOCK = 1024;

    private final String path;
    private final String text;
    private final int[] lineStarts;
    /** Number of surrogate pairs before each block of the text; empty where there are none. */
    private final int[] pairsBefore;

    /**
     * @param path as {@link SourceRange#path()}
     * @param text without byte order mark
     */
    public LineIndex(String path, String text) {
        this.path = path;
        this.text = text;
        this.lineStarts = lineStarts(text);
        this.pairsBefore = pairsBefore(text);
    }

    /** The range from {@code start} to {@code end}, exclusive. Its end line and column are those of {@code end}. */
    public SourceRange range(int start, int end) {
        int line = lineOf(start);
        int endLine = lineOf(end);
        return new SourceRange(path, start, end, line, columnOf(start, line), endLine, columnOf(end, endLine));
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int columnOf(int offset, int line) {
        int start = lineStarts[line - 1];
        return offset - start - (pairsUntil(offset) - pairsUntil(start)) + 1;
    }

    private int pairsUntil(int offset) {
        if (pairsBefore.length == 0) {
            return 0;
        }
        int block = offset / BLOCK;
        return pairsBefore[block] + pairsIn(text, block * BLOCK, offset);
    }

    private static int pairsIn(String text, int start, int end) {
        int pairs = 0;
        for (int i = start; i < end; i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                pairs++;
            }
        }
        return pairs;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[Math.max(16, text.length() / 32)];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static int[] pairsBefore(String text) {
        if (pairsIn(text, 0, text.length()) == 0) {
            return new int[0];
        }
        int[] before = new int[text.length() / BLOCK + 2];
        for (int block = 1; block < before.length; block++) {
            int start = (block - 1) * BLOCK;
            before[block] = before[block - 1] + pairsIn(text, start, Math.min(start + BLOCK, text.length()));
        }
        return before;
    }
}
