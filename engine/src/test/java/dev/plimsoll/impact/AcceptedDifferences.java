package dev.plimsoll.impact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Statements whose prediction may differ from the server, with the reviewed reason, in {@code accepted.txt} and its like. */
final class AcceptedDifferences {

    private static final Pattern VERSIONS = Pattern.compile("^ +(\\d+)(?: to (\\d+))?: +\\S.*");

    private record Difference(String statement, int from, int to) {}

    private final List<Difference> differences;

    private AcceptedDifferences(List<Difference> differences) {
        this.differences = differences;
    }

    static AcceptedDifferences none() {
        return new AcceptedDifferences(List.of());
    }

    /** A statement after its setup, then indented {@code 12 to 17: reason}, once or for several ranges of versions. */
    static AcceptedDifferences read(String resource) {
        List<Difference> differences = new ArrayList<>();
        String statement = "";
        for (String line : Resources.text(resource).lines().toList()) {
            Matcher versions = VERSIONS.matcher(line);
            if (versions.matches()) {
                int from = Integer.parseInt(versions.group(1));
                int to = versions.group(2) == null ? from : Integer.parseInt(versions.group(2));
                differences.add(new Difference(statement, from, to));
            } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith(" ")) {
                statement = line.strip();
            }
        }
        return new AcceptedDifferences(List.copyOf(differences));
    }

    /** The statements listed for a version. */
    Set<String> of(int major) {
        return differences.stream()
                .filter(each -> each.from() <= major && major <= each.to())
                .map(Difference::statement)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet));
    }
}
