package dev.plimsoll.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What became of each rule of a control in a run. */
final class ControlReach {

    /** What became of one rule. */
    enum Extent {
        APPLIED(""),
        OFF("switched off by the policy"),
        NOT_APPLIED("could not be applied"),
        UNDETERMINED("undetermined for some data stores"),
        /** Its card has it off, and no policy has it on. */
        NOT_CHOSEN("off unless a policy switches it on"),
        NO_STATEMENTS("no SQL statements of its engine were looked at"),
        NO_SERVER("no running server was looked at"),
        NO_DEFINITIONS("no definitions of data stores were looked at"),
        NO_JOIN("nothing was held against a running server"),
        NO_DRIFT("nothing was compared"),
        NO_STORE("no such data store was looked at");

        private final String words;

        Extent(String words) {
            this.words = words;
        }

        /** Whether it takes the proof from what other rules did not find. */
        boolean opens() {
            return switch (this) {
                case OFF, NOT_APPLIED, UNDETERMINED, NO_STATEMENTS, NO_SERVER, NO_DEFINITIONS -> true;
                case APPLIED, NOT_CHOSEN, NO_JOIN, NO_DRIFT, NO_STORE -> false;
            };
        }
    }

    private static final int MOST_RULES = 4;

    private final boolean allRead;
    private final Map<Extent, NavigableSet<String>> rules = new EnumMap<>(Extent.class);

    /** @param allRead whether all that was given to the run could be read */
    ControlReach(boolean allRead) {
        this.allRead = allRead;
    }

    void add(String rule, Extent extent) {
        rules.computeIfAbsent(extent, none -> new TreeSet<>()).add(rule);
    }

    /** Whether finding nothing says something. */
    boolean proves() {
        return allRead
                && rules.containsKey(Extent.APPLIED)
                && rules.keySet().stream().noneMatch(Extent::opens);
    }

    /** What was applied where it found nothing, and what was not. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (!allRead) {
            words.add("not all could be read");
        }
        rules.forEach((extent, names) -> {
            if (extent == Extent.APPLIED) {
                words.add(0, names.size() + " of " + Words.count(total(), "rule") + " applied");
            } else {
                words.add(extent.words + ": " + names(names));
            }
        });
        return words;
    }

    private int total() {
        return rules.values().stream().mapToInt(NavigableSet::size).sum();
    }

    private static String names(NavigableSet<String> names) {
        String first = String.join(", ", names.stream().limit(MOST_RULES).toList());
        return names.size() <= MOST_RULES ? first : first + " and " + (names.size() - MOST_RULES) + " more";
    }
}
