package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All effects known to share one transaction, in order: the fact for rules that judge a transaction as a whole. Never empty. */
public record TransactionEffects(List<Effect> effects) {
    public TransactionEffects {
        effects = List.copyOf(effects);
    }

    /** The effect with which the transaction locks the table that makes it {@code count}, or null if it locks fewer. */
    public @Nullable Effect lockOfTable(int count) {
        List<Effect> locks = firstLocks();
        return count >= 1 && count <= locks.size() ? locks.get(count - 1) : null;
    }

    /** The tables in use that the transaction locks so that their writes wait, in the order in which it does. */
    public List<String> lockedTables() {
        return firstLocks().stream().map(Effect::targetName).toList();
    }

    /** Tables that a statement locks besides its own target are not counted: no order of statements would avoid those. */
    private List<Effect> firstLocks() {
        Map<String, Effect> byTable = new LinkedHashMap<>();
        for (Effect effect : effects) {
            Table target = effect.target();
            if (target != null
                    && effect.onExisting()
                    && effect.impact()
                            .lockOn(target.name())
                            .filter(RelationLock::blocksWrites)
                            .isPresent()) {
                byTable.putIfAbsent(effect.targetName(), effect);
            }
        }
        return List.copyOf(byTable.values());
    }
}
