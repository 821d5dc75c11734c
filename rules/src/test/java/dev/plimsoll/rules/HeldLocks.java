package dev.plimsoll.rules;

import dev.plimsoll.model.LockMode;
import dev.plimsoll.postgres.MeasuredImpact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Locks on what was there before that a transaction has taken so far, strongest mode by relation. */
final class HeldLocks {

    private final TreeMap<String, LockMode> modes = new TreeMap<>();
    private final Set<String> created = new TreeSet<>();

    void take(MeasuredImpact impact) {
        impact.locks().forEach((relation, lock) -> {
            if (lock.isNew()) {
                created.add(relation);
            } else if (!lock.kind().equals("materialized-view") || lock.mode().equals("ACCESS EXCLUSIVE")) {
                // Nobody but REFRESH writes to a materialised view.
                LockMode mode = LockMode.valueOf(lock.mode().replace(' ', '_').toUpperCase(Locale.ROOT));
                modes.merge(relation, mode, (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        });
    }

    boolean blocks() {
        return modes.values().stream().anyMatch(LockMode::blocksWrites);
    }

    /** Work that takes as long as a table is large, under a lock for which others wait. */
    Optional<String> hurt(MeasuredImpact impact) {
        List<String> work = new ArrayList<>();
        impact.rewrites().stream()
                .filter(table -> !created.contains(table))
                .forEach(table -> work.add("rewrites " + table));
        impact.scans().stream().filter(table -> !created.contains(table)).forEach(table -> work.add("reads " + table));
        impact.builds().forEach(index -> work.add("builds " + index));
        return work.isEmpty() || !blocks()
                ? Optional.empty()
                : Optional.of(String.join(", ", work) + " under " + modes);
    }
}
