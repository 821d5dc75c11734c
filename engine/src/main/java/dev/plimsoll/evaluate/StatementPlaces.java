package dev.plimsoll.evaluate;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;

/** Turns places in the text of a statement into places in its file. */
record StatementPlaces(Statement statement) {

    static StatementPlaces of(Statement statement) {
        return new StatementPlaces(statement);
    }

    /** The whole statement where its text is not what stands in the file, since it was put together from parts. */
    SourceRange range(int start, int end) {
        SourceRange whole = statement.range();
        if (whole.endOffset() - whole.startOffset() < statement.text().length()) {
            return whole;
        }
        int[] first = lineAndColumn(start);
        int[] last = lineAndColumn(end);
        return new SourceRange(
                whole.path(),
                whole.startOffset() + start,
                whole.startOffset() + end,
                first[0],
                first[1],
                last[0],
                last[1]);
    }

    private int[] lineAndColumn(int offset) {
        String text = statement.text();
        int line = statement.range().line();
        int lineStart = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        int column = text.codePointCount(lineStart, offset)
                + (lineStart == 0 ? statement.range().column() : 1);
        return new int[] {line, column};
    }
}
