package dev.plimsoll.impact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Facts about named things, each with the versions that have it, written as {@link DataFile} reads them. */
final class VersionedFacts {

    private final SortedSet<Integer> versions;
    private final Map<String, Map<String, SortedSet<Integer>>> facts = new TreeMap<>();

    VersionedFacts(Collection<Integer> versions) {
        this.versions = new TreeSet<>(versions);
    }

    /** @param said what follows the name */
    void add(int version, String name, List<String> said) {
        Map<String, SortedSet<Integer>> known = facts.computeIfAbsent(name, key -> new TreeMap<>());
        said.forEach(fact -> known.computeIfAbsent(fact, key -> new TreeSet<>()).add(version));
    }

    /** Sorted by name, then by what follows it. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        facts.forEach((name, said) -> said.forEach((fact, holding) ->
                ranges(holding).forEach(range -> lines.add(name + fact + (range.isEmpty() ? "" : " " + range)))));
        return lines;
    }

    /** Open where the range begins with the first version or ends with the last; empty for all. */
    private List<String> ranges(SortedSet<Integer> holding) {
        List<String> ranges = new ArrayList<>();
        int first = holding.first();
        for (int version : holding) {
            if (!holding.contains(version + 1)) {
                boolean whole = first == versions.first() && version == versions.last();
                String from = first == versions.first() ? "" : String.valueOf(first);
                String to = version == versions.last() ? "" : String.valueOf(version);
                ranges.add(whole ? "" : from + ".." + to);
                first = holding.tailSet(version + 1).isEmpty()
                        ? version
                        : holding.tailSet(version + 1).first();
            }
        }
        return ranges;
    }
}
