package dev.plimsoll.impact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Facts taken from the servers' catalogs, one a line: words, then the first and last version where not all have it. */
final class DataFile {

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

    static int first(String[] words, int facts) {
        return words.length > facts ? Integer.parseInt(words[facts]) : 0;
    }

    static int last(String[] words, int facts) {
        return words.length > facts ? Integer.parseInt(words[facts + 1]) : Integer.MAX_VALUE;
    }
}
