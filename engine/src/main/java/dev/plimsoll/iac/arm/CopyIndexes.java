package dev.plimsoll.iac.arm;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * At which turn of which loops a value is evaluated.
 *
 * @param byName from 0; -1 where nobody knows how often the loop turns
 * @param innermost name of the loop that {@code copyIndex()} means, or null outside of loops
 */
record CopyIndexes(Map<String, Integer> byName, @Nullable String innermost) {

    static final CopyIndexes NONE = new CopyIndexes(Map.of(), null);

    /** Stands for any turn. */
    static final int ANY = -1;

    CopyIndexes {
        byName = Map.copyOf(byName);
    }

    /** Within a loop. */
    CopyIndexes in(String loop, int turn) {
        String name = loop.toLowerCase(Locale.ROOT);
        Map<String, Integer> turns = new HashMap<>(byName);
        turns.put(name, turn);
        return new CopyIndexes(turns, name);
    }

    /** Empty where there is no such loop. */
    Optional<Integer> of(@Nullable String loop) {
        String name = loop == null ? innermost : loop.toLowerCase(Locale.ROOT);
        return name == null ? Optional.empty() : Optional.ofNullable(byName.get(name));
    }
}
