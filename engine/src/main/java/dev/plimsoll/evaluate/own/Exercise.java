package dev.plimsoll.evaluate.own;

import dev.plimsoll.evaluate.own.Condition.Line;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Which conditions of which rules were looked at, and held or did not. Safe for threads. */
public final class Exercise {

    private record Key(String rule, Line line, boolean held) {}

    private final Map<Key, Boolean> seen = new ConcurrentHashMap<>();

    void looked(OwnRule rule, Line line, Truth truth) {
        if (truth != Truth.UNKNOWN) {
            seen.put(new Key(rule.id(), line, truth == Truth.YES), true);
        }
    }

    /** In which of the two ways a condition was never seen: {@code held}, {@code failed}, both or none. */
    public Set<String> missing(String rule, Line line) {
        Set<String> missing = new TreeSet<>();
        if (!seen.containsKey(new Key(rule, line, true))) {
            missing.add("holds");
        }
        if (!seen.containsKey(new Key(rule, line, false))) {
            missing.add("does not hold");
        }
        return missing;
    }
}
