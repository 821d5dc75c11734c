package dev.plimsoll.evaluate;

import dev.plimsoll.model.MigrationHistory;
import dev.plimsoll.model.MigrationHistory.Entry;
import dev.plimsoll.model.MigrationHistory.Run;
import dev.plimsoll.model.MigrationHistory.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Versions that are missing where all others follow one another.
 *
 * @param entry the migration after them
 * @param missing {@code 3}, or {@code 3 to 5}
 */
@ForRules
public record VersionGap(Entry entry, String missing) {

    /** Tools that can number one by one. */
    private static final Set<String> COUNTING = Set.of("golang-migrate", "goose", "flyway", "sqlx");
    /** More is a way of numbering. */
    private static final int MOST_MISSING = 3;
    /** Longer numbers are dates. */
    private static final int MOST_DIGITS = 6;

    /** One for each tool at most, where the migration after it is new or may be. */
    public static List<VersionGap> in(MigrationHistory history) {
        List<VersionGap> gaps = new ArrayList<>();
        for (String tool : COUNTING.stream().sorted().toList()) {
            TreeMap<Integer, Entry> numbers = new TreeMap<>();
            Set<Integer> deleted = new HashSet<>();
            boolean counting = true;
            for (Entry entry : history.entries()) {
                String version = entry.version();
                if (!entry.tool().equals(tool) || entry.run() != Run.ONCE || version == null) {
                    continue;
                }
                if (version.length() > MOST_DIGITS || !version.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    counting = false;
                    break;
                }
                if (entry.state() == State.DELETED) {
                    deleted.add(Integer.valueOf(version));
                } else {
                    numbers.putIfAbsent(Integer.valueOf(version), entry);
                }
            }
            if (counting) {
                addGap(numbers, deleted, gaps);
            }
        }
        return gaps;
    }

    private static void addGap(TreeMap<Integer, Entry> numbers, Set<Integer> deleted, List<VersionGap> gaps) {
        int missing = numbers.isEmpty() ? 0 : numbers.lastKey() - numbers.firstKey() + 1 - numbers.size();
        if (missing < 1 || missing > Math.min(MOST_MISSING, numbers.size() / 3)) {
            return;
        }
        int before = numbers.firstKey();
        while (numbers.containsKey(before + 1)) {
            before++;
        }
        int first = before + 1;
        int last = before + missing;
        Map.Entry<Integer, Entry> after = numbers.higherEntry(before);
        if (after == null || after.getKey() != last + 1 || deleted.contains(first) || !mayBeNew(after.getValue())) {
            return;
        }
        gaps.add(new VersionGap(after.getValue(), first == last ? "" + first : first + " to " + last));
    }

    private static boolean mayBeNew(Entry entry) {
        return entry.state() != State.UNCHANGED && entry.state() != State.UPSTREAM && entry.state() != State.EDITED;
    }

    /** What the tool makes of a migration that fills the gap later, completing a sentence. */
    public String consequence() {
        return switch (entry.tool()) {
            case "golang-migrate" -> "golang-migrate never runs it where this one has run, and says nothing";
            case "flyway" -> "Flyway stops where this one has run, unless outOfOrder is on";
            case "goose" -> "goose stops where this one has run, unless -allow-missing is given";
            default -> "it runs last where this one has run, and before it on new databases";
        };
    }
}
