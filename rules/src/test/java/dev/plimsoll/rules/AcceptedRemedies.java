package dev.plimsoll.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What proposed steps may do less than end where the sample ends, each with a reason: lines of
 * {@code rule/sample | kind | detail | reason}, with {@code *} for every sample of the rule.
 */
final class AcceptedRemedies {

    /** What is accepted. */
    enum Kind {
        /** There are no statements, or an ellipsis in them: only the team knows. */
        WORDS,
        /** The end states differ in lines that match the detail. */
        DIFFERS,
        /** The end states differ in the order of columns. */
        ORDER,
        /** The sample cannot be run here. */
        SKIPPED,
        /** Something waits, in lines that match the detail. */
        WAITS
    }

    private record Entry(String rule, String sample, Kind kind, Pattern detail, String line) {}

    private static final Path FILE = Path.of("src/test/resources/remedies/accepted.txt");

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> used = new TreeSet<>();

    AcceptedRemedies() {
        try {
            for (String line : Files.readAllLines(FILE)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(" \\|\\s", -1);
                    if (parts.length != 4 || parts[3].isBlank()) {
                        throw new IllegalStateException("no reason in: " + line);
                    }
                    String[] place = parts[0].strip().split("/");
                    entries.add(new Entry(
                            place[0],
                            place[1],
                            Kind.valueOf(parts[1].strip()),
                            Pattern.compile(parts[2].strip().replace("\\|", "|")),
                            line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean accepts(Fixture fixture, Kind kind, String detail) {
        for (Entry entry : entries) {
            if (entry.rule().equals(fixture.rule())
                    && (entry.sample().equals("*") || fixture.name().equals(entry.sample() + ".sql"))
                    && entry.kind() == kind
                    && entry.detail().matcher(detail).find()) {
                used.add(entry.line());
                return true;
            }
        }
        return false;
    }

    List<String> rejected(Fixture fixture, Kind kind, List<String> details) {
        return details.stream()
                .filter(detail -> !accepts(fixture, kind, detail))
                .toList();
    }

    /** Lines that nothing needed. */
    List<String> unused() {
        return entries.stream()
                .map(Entry::line)
                .filter(line -> !used.contains(line))
                .toList();
    }
}
