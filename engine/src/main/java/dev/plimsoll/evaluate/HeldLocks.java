package dev.plimsoll.evaluate;

import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintChange.ValidateConstraint;
import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.TableChange.TruncateTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Locks that a transaction keeps while it goes on, and what it does meanwhile
 * (<a href="https://www.postgresql.org/docs/current/explicit-locking.html">manual, explicit locking</a>).
 */
@ForRules
public final class HeldLocks {

    /**
     * A lock of an earlier statement.
     *
     * @param effect that is judged
     * @param earlier that took the lock
     */
    @ForRules
    public record Hold(Effect effect, Effect earlier, ObjectName relation, LockMode held) {
        /** Where the lock was taken: {@code line 3}, of what file where it is another one. */
        public String since() {
            SourceRange place = earlier.change().range();
            String line = "line " + place.line();
            return place.path().equals(effect.change().range().path()) ? line : line + " of " + place.path();
        }
    }

    private HeldLocks() {}

    /**
     * Statements that read whole tables while reads and writes of another one wait, because of an earlier statement. Those that write
     * many rows are told by {@link LockedWrite}.
     */
    public static List<Hold> costlyUnderAccessExclusive(TransactionEffects transaction) {
        List<Hold> holds = new ArrayList<>();
        Set<ObjectName> emptied = new HashSet<>();
        Set<String> added = new HashSet<>();
        @Nullable Effect holder = null;
        @Nullable ObjectName relation = null;
        @Nullable SourceRange told = null;
        for (Effect effect : transaction.effects()) {
            if (holder != null
                    && relation != null
                    && !isSameStatement(holder, effect)
                    && !effect.statement().range().equals(told)
                    && isCostly(effect, emptied)
                    && !(effect.change() instanceof ValidateConstraint validate
                            && added.contains(validate.constraint()))) {
                holds.add(new Hold(effect, holder, relation, LockMode.ACCESS_EXCLUSIVE));
                told = effect.statement().range();
            }
            if (effect.change() instanceof TruncateTable) {
                emptied.addAll(effect.impact().rewrites());
            }
            String name = effect.change() instanceof AddConstraint add
                    ? add.definition().name()
                    : null;
            if (name != null) {
                added.add(name);
            }
            if (holder == null && effect.onExisting()) {
                relation = blockedForReads(effect);
                holder = relation == null ? null : effect;
            }
        }
        return holds;
    }

    private static @Nullable ObjectName blockedForReads(Effect effect) {
        return effect.impact().locks().stream()
                .filter(RelationLock::blocksReads)
                .map(RelationLock::relation)
                .findFirst()
                .orElse(null);
    }

    /** What itself makes everybody wait is judged on its own. */
    private static boolean isCostly(Effect effect, Set<ObjectName> emptied) {
        return !effect.impact().blocksReads()
                && !(effect.change() instanceof DataChange data
                        && !data.writes().isEmpty())
                && effect.impact().scans().stream()
                        .anyMatch(table -> !emptied.contains(table)
                                && effect.impact()
                                        .lockOn(table)
                                        .map(lock -> !lock.isNew())
                                        .orElse(true));
    }

    /** Statements that ask for a lock on a table of which the transaction already holds a weaker one, the first of each table. */
    public static List<Hold> upgrades(TransactionEffects transaction) {
        List<Hold> upgrades = new ArrayList<>();
        Map<ObjectName, Hold> strongest = new HashMap<>();
        Set<ObjectName> told = new HashSet<>();
        for (Effect effect : transaction.effects()) {
            for (RelationLock lock : effect.impact().locks()) {
                if (lock.isNew() || lock.mode().compareTo(LockMode.ROW_SHARE) < 0) {
                    continue;
                }
                Hold before = strongest.get(lock.relation());
                boolean stronger = before == null || lock.mode().compareTo(before.held()) > 0;
                if (before != null
                        && stronger
                        && lock.blocksWrites()
                        && !isSameStatement(before.earlier(), effect)
                        && told.add(lock.relation())) {
                    upgrades.add(new Hold(effect, before.earlier(), lock.relation(), before.held()));
                }
                if (stronger) {
                    strongest.put(lock.relation(), new Hold(effect, effect, lock.relation(), lock.mode()));
                }
            }
        }
        return upgrades;
    }

    private static boolean isSameStatement(Effect one, Effect other) {
        return one.statement().range().equals(other.statement().range());
    }
}
