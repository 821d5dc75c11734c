package dev.plimsoll.sql;

import static java.util.Objects.requireNonNull;

import dev.plimsoll.model.LineIndex;
import dev.plimsoll.model.SourceRange;
import org.jspecify.annotations.Nullable;

/**
 * The text of one file with an index of its lines. Offsets count UTF-16 units from 0 (a byte order mark is not part of
 * the text), lines and columns are 1-based, columns count code points. Lines end at LF, CRLF or CR. Immutable.
 */
public final class SourceText {

    private final String path;
    private final String text;

    /** The lines of a file; null for a text that stands in another. */
    private final @Nullable LineIndex lines;

    /** The text that this one was made from, and where in it each character stood; null for a file. */
    private final @Nullable SourceText origin;

    private final int[] originOffsets;

    /** Where all of the text stands; null for a text whose characters have places. */
    private final @Nullable SourceRange place;

    public SourceText(String path, String text) {
        this.path = path;
        this.text = text;
        this.lines = new LineIndex(path, text);
        this.origin = null;
        this.originOffsets = new int[0];
        this.place = null;
    }

    private SourceText(SourceRange place, String text) {
        this.path = place.path();
        this.text = text;
        this.lines = null;
        this.origin = null;
        this.originOffsets = new int[0];
        this.place = place;
    }

    private SourceText(SourceText origin, TracedText traced) {
        this.path = origin.path;
        this.text = traced.toString();
        this.lines = null;
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
        return requireNonNull(lines).range(start, end);
    }
}
