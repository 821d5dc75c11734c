package dev.plimsoll.sql;

import dev.plimsoll.model.SourceRange;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of one file with an index of its lines. Offsets count UTF-16 units from 0 (a byte order mark is not part of
 * the text), lines and columns are 1-based, columns count code points. Lines end at LF, CRLF or CR. Immutable.
 */
public final class SourceText {

    private static final int BLOCK = 1024;

    private final String path;
    private final String text;
    private final int[] lineStarts;
    /** Number of surrogate pairs before each block of the text; empty where there are none. */
    private final int[] pairsBefore;

    /** The text that this one was made from, and where in it each character stood; null for a file. */
    private final @Nullable SourceText origin;

    private final int[] originOffsets;

    /** Where all of the text stands; null for a text whose characters have places. */
    private final @Nullable SourceRange place;

    public SourceText(String path, String text) {
        this.path = path;
        this.text = text;
        this.lineStarts = lineStarts(text);
        this.pairsBefore = pairsBefore(text);
        this.origin = null;
        this.originOffsets = new int[0];
        this.place = null;
    }

    private SourceText(SourceRange place, String text) {
        this.path = place.path();
        this.text = text;
        this.lineStarts = new int[0];
        this.pairsBefore = new int[0];
        this.origin = null;
        this.originOffsets = new int[0];
        this.place = place;
    }

    private SourceText(SourceText origin, TracedText traced) {
        this.path = origin.path;
        this.text = traced.toString();
        this.lineStarts = new int[0];
        this.pairsBefore = new int[0];
        this.origin = origin;
        this.originOffsets = traced.offsets();
        this.place = null;
    }

    /** Text that is written nowhere, since something else stands for it at this place. All its ranges are the place. */
    public static SourceText standingAt(SourceRange place, String text) {
        return new SourceText(place, text);
    }

    /** Text made from this one, such as a string without its doubled quotes. Its ranges are those of this text. */
    public SourceText derived(TracedText traced) {
        return new SourceText(this, traced);
    }

    boolean isDerived() {
        return origin != null || place != null;
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /** The range from {@code start} to {@code end}, exclusive. Its end line and column are those of {@code end}. */
    public SourceRange range(int start, int end) {
        if (place != null) {
            return place;
        }
        if (origin != null) {
            int last = end > start ? originOffsets[end - 1] + 1 : originOffsets[end];
            return origin.range(originOffsets[start], Math.max(originOffsets[start], last));
        }
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
        if (text.chars().noneMatch(c -> Character.isHighSurrogate((char) c))) {
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
