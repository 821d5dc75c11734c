package dev.plimsoll.model;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param path relative to the working directory, with forward slashes; {@code <stdin>} for standard input
 * @param startOffset first UTF-16 unit of the decoded text (a byte order mark is not part of it), 0-based
 * @param endOffset one past the last UTF-16 unit
 * @param line line of the first character, 1-based
 * @param column column of the first character, 1-based, in code points; a tab is one column
 * @param endLine line just after the last character
 * @param endColumn column just after the last character
 */
public record SourceRange(
        String path, int startOffset, int endOffset, int line, int column, int endLine, int endColumn) {

    /** The order in which findings are shown: path, line, column. */
    public static final Comparator<SourceRange> ORDER = Comparator.comparing(SourceRange::path)
            .thenComparingInt(SourceRange::line)
            .thenComparingInt(SourceRange::column);

    /** A place that names a file as a whole. */
    public static SourceRange wholeFile(String path) {
        return new SourceRange(path, 0, 0, 1, 1, 1, 1);
    }

    /** The range from the start of this one to the end of {@code last}, which is in the same file. */
    public SourceRange to(SourceRange last) {
        return new SourceRange(path, startOffset, last.endOffset, line, column, last.endLine, last.endColumn);
    }

    public boolean contains(SourceRange other) {
        return path.equals(other.path) && startOffset <= other.startOffset && other.endOffset <= endOffset;
    }
}
