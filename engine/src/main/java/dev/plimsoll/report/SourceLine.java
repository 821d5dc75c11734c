package dev.plimsoll.report;

/**
 * One line of a source as shown, cut to the width at hand around the columns that matter.
 *
 * @param text as shown
 * @param start column of the cell where the marked part begins, 0-based
 * @param end column after the marked part
 */
record SourceLine(String text, int start, int end) {

    /**
     * Lays out one line.
     *
     * @param from offset of the line's first character
     * @param to offset after its last character, the line end left out
     * @param markFrom offset of the first marked character, within the line
     * @param markTo offset after the last marked character, within the line
     */
    static SourceLine of(String source, int from, int to, int markFrom, int markTo, Terminal terminal, int width) {
        String ellipsis = terminal.unicode() ? "…" : "...";
        // A line may be as long as the file; what is far from the mark is never shown.
        int windowFrom = from + Math.max(0, markFrom - from - width / 3);
        if (fits(source, from, to, terminal, width)) {
            windowFrom = from;
        } else if (windowFrom > from && Character.isLowSurrogate(source.charAt(windowFrom))) {
            windowFrom++;
        }
        StringBuilder text = new StringBuilder();
        int column = 0;
        if (windowFrom > from) {
            text.append(ellipsis);
            column += ellipsis.length();
        }
        int start = -1;
        int end = -1;
        int at = windowFrom;
        boolean cut = false;
        while (at < to) {
            int character = source.codePointAt(at);
            int columns = Cells.width(character, terminal);
            if (column + columns > width - ellipsis.length() && !fits(source, at, to, terminal, width - column)) {
                cut = true;
                break;
            }
            start = start < 0 && at >= markFrom ? column : start;
            end = end < 0 && at >= markTo ? column : end;
            if (Cells.isPlain(character)) {
                text.append((char) character);
            } else {
                text.append(Cells.shown(character, terminal));
            }
            column += columns;
            at += Character.charCount(character);
        }
        start = start < 0 ? column : start;
        end = end < 0 ? column : end;
        if (cut) {
            text.append(ellipsis);
        }
        return new SourceLine(text.toString().stripTrailing(), start, Math.max(end, start));
    }

    private static boolean fits(String source, int from, int to, Terminal terminal, int width) {
        if (to - from > 2 * width) {
            return false;
        }
        int columns = 0;
        for (int at = from; at < to; ) {
            int character = source.codePointAt(at);
            columns += Cells.width(character, terminal);
            at += Character.charCount(character);
        }
        return columns <= width;
    }
}
