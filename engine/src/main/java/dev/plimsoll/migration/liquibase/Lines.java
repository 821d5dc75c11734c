package dev.plimsoll.migration.liquibase;

import java.util.ArrayList;
import java.util.List;

/** Offsets of places that a parser tells as line and column, both from 1 and the column in UTF-16 units. */
final class Lines {

    private final List<Integer> starts = new ArrayList<>();
    private final int length;

    Lines(String text) {
        length = text.length();
        starts.add(0);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n')) {
                starts.add(i + 1);
            }
        }
    }

    int offset(int line, int column) {
        int start = starts.get(Math.max(0, Math.min(line, starts.size()) - 1));
        return Math.max(0, Math.min(length, start + column - 1));
    }
}
