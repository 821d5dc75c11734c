package dev.plimsoll.impact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Facts taken from the servers' catalogs, one a line: words, and where not all versions have the fact a range of versions behind them,
 * such as {@code 13..}, {@code ..17} or {@code 14..16}.
 */
final class DataFile {

    private static final String TO = "..";

    private DataFile() {}

    static List<String> lines(String name) {
        try (InputStream file = DataFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("Missing from the jar: dev/plimsoll/impact/" + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read dev/plimsoll/impact/" + name, e);
        }
    }

    /** Whether the fact holds on the version. {@code facts}: how many words stand before the range. */
    static boolean holds(String[] words, int facts, int major) {
        if (words.length <= facts) {
            return true;
        }
        String range = words[facts];
        int middle = range.indexOf(TO);
        String first = range.substring(0, middle);
        String last = range.substring(middle + TO.length());
        return (first.isEmpty() || Integer.parseInt(first) <= major)
                && (last.isEmpty() || major <= Integer.parseInt(last));
    }
}
