package dev.plimsoll.evaluate.own;

import dev.plimsoll.evaluate.own.Condition.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which conditions of which rules were looked at, and held or did not. Safe for threads. */
public final class Exercise {

    private record Key(String rule, Line line, boolean held) {}

    /**
     * A condition that was never seen to hold, or never not to.
     *
     * @param missing completes a sentence: {@code holds}
     */
    public record Untried(String file, Line line, String missing) {}

    private final Map<Key, Boolean> seen = new ConcurrentHashMap<>();
    private volatile List<OwnRule> rules = List.of();

    void begin(List<OwnRule> all) {
        rules = List.copyOf(all);
    }

    void looked(OwnRule rule, Line line, Truth truth) {
        if (truth != Truth.UNKNOWN) {
            seen.put(new Key(rule.id(), line, truth == Truth.YES), true);
        }
    }

    /** How many conditions there are. */
    public int conditions() {
        return rules.stream().mapToInt(rule -> rule.conditions().size()).sum();
    }

    /** In the order of the rules. */
    public List<Untried> untried() {
        List<Untried> untried = new ArrayList<>();
        for (OwnRule rule : rules) {
            for (Condition condition : rule.conditions()) {
                Line line = condition.line();
                if (!seen.containsKey(new Key(rule.id(), line, true))) {
                    untried.add(new Untried(rule.file().path(), line, "holds"));
                }
                if (!seen.containsKey(new Key(rule.id(), line, false))) {
                    untried.add(new Untried(rule.file().path(), line, "does not hold"));
                }
            }
        }
        return untried;
    }
}
