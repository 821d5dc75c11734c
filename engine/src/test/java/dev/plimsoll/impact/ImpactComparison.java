package dev.plimsoll.impact;

import dev.plimsoll.model.Impact;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.postgres.MeasuredImpact;
import dev.plimsoll.postgres.MeasuredImpact.Lock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether a prediction is what the server did. */
final class ImpactComparison {

    /**
     * Answers that no reading of the statements can foresee: they come from rows (classes 22 and 23) or from names that the
     * replayed schema cannot know to be absent.
     */
    private static final Set<String> UNFORESEEABLE = Set.of("42P01", "42703", "42704", "42883");

    private ImpactComparison() {}

    /** Whether nothing is predicted where the server gave one of those answers. */
    static boolean isUnforeseeable(Impact predicted, MeasuredImpact measured) {
        return predicted.error() == null
                && measured.error()
                        .map(answer -> isUnforeseeable(answer.state()))
                        .orElse(false);
    }

    static boolean isEqual(Impact predicted, MeasuredImpact measured) {
        if (measured.error().isPresent()) {
            return measured.error().get().message().equals(predicted.error());
        }
        return predicted.error() == null
                && haveSameLocks(predicted, measured)
                && names(predicted.rewrites()).equals(measured.rewrites())
                && haveSameScans(predicted, measured)
                && names(predicted.builds()).equals(measured.builds());
    }

    private static boolean isUnforeseeable(String state) {
        return state.startsWith("22") || state.startsWith("23") || UNFORESEEABLE.contains(state);
    }

    /** A lock that the transaction held before cannot be seen a second time. */
    private static boolean haveSameLocks(Impact predicted, MeasuredImpact measured) {
        Map<String, Lock> locks = new TreeMap<>();
        for (RelationLock lock : predicted.locks()) {
            locks.put(
                    lock.relation().toString(),
                    new Lock(lock.kind().id(), lock.mode().sql(), lock.isNew()));
        }
        Set<String> relations = new TreeSet<>(locks.keySet());
        relations.addAll(measured.locks().keySet());
        return relations.stream().allMatch(relation -> {
            Lock foreseen = locks.get(relation);
            boolean hidden = foreseen != null
                    && measured.held().getOrDefault(relation, Set.of()).contains(foreseen.mode());
            return hidden
                    || foreseen == null && isForBounds(measured.locks().get(relation))
                    || foreseen != null && foreseen.equals(measured.locks().get(relation));
        });
    }

    /**
     * Who writes into a partition for the first time in a session looks its bounds up in the partitioned tables above, under a lock
     * that blocks nobody; whether a session has done so before is not to be foreseen.
     */
    private static boolean isForBounds(@Nullable Lock lock) {
        return lock != null
                && lock.kind().equals("partitioned-table")
                && lock.mode().equals("ACCESS SHARE");
    }

    private static boolean haveSameScans(Impact predicted, MeasuredImpact measured) {
        Set<String> foreseen = names(predicted.scans());
        foreseen.removeAll(measured.empty());
        return foreseen.equals(measured.scans());
    }

    private static Set<String> names(Collection<?> names) {
        Set<String> sorted = new TreeSet<>();
        names.forEach(name -> sorted.add(name.toString()));
        return sorted;
    }
}
