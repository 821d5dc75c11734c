package dev.plimsoll.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks sentences into lines. */
final class Paragraph {

    private static final Pattern SPACES = Pattern.compile(" +");

    private Paragraph() {}

    /**
     * The text in lines of at most {@code width} columns, broken at spaces; a longer word stands on a line of its own.
     *
     * @param first columns that are taken on the first line already
     */
    static List<String> wrap(String text, int first, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = first;
        for (String word : SPACES.split(text)) {
            int columns = Cells.width(word);
            if (!line.isEmpty() && used + 1 + columns > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (!line.isEmpty()) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += columns;
        }
        lines.add(line.toString());
        return lines;
    }
}
