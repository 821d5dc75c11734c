package dev.plimsoll.evaluate;

import dev.plimsoll.model.DataChange.Insert;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Impact.RelationLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Many rows are written while the same transaction keeps tables from being read.
 *
 * @param effect the statement that writes
 * @param locked the tables, sorted
 */
@ForRules
public record LockedWrite(Effect effect, List<String> locked) {

    /** The first of a transaction; null where there is none. */
    public static @Nullable LockedWrite in(TransactionEffects transaction) {
        List<Effect> wide = RowScope.wide(transaction.effects());
        Set<String> locked = new TreeSet<>();
        int next = 0;
        for (Effect effect : transaction.effects()) {
            boolean isWide = next < wide.size() && isSame(wide.get(next), effect);
            next += isWide ? 1 : 0;
            boolean writes = isWide || effect.change() instanceof Insert insert && insert.fromQuery() && copies(insert);
            if (writes && !locked.isEmpty()) {
                return new LockedWrite(effect, new ArrayList<>(locked));
            }
            effect.impact().locks().stream()
                    .filter(RelationLock::blocksReads)
                    .forEach(lock -> locked.add(lock.relation().toString()));
        }
        return null;
    }

    /** Two effects of equal statements are told apart. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Effect effect, Effect other) {
        return effect == other;
    }

    /** Whether rows come from another table, and not from values. */
    private static boolean copies(Insert insert) {
        return !insert.reads().isEmpty();
    }
}
