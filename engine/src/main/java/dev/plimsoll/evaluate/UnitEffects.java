package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.TableChange.CreateTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All effects of one unit, in order: the fact for rules that judge a unit as a whole. Never empty. */
public record UnitEffects(List<Effect> effects) {

    private static final String LOCK_TIMEOUT = "lock_timeout";

    public UnitEffects {
        effects = List.copyOf(effects);
    }

    /**
     * The first effect that takes a lock on a table that others may be using, one that writes wait for, while nothing limits how long
     * it queues for that lock; null where there is none.
     */
    public @Nullable Effect firstWithoutLockTimeout() {
        Set<ObjectName> created = new HashSet<>();
        for (Effect effect : effects) {
            if (!limitsWaiting(effect) && blocksOthers(effect, created)) {
                return effect;
            }
            if (!(effect.change() instanceof CreateTable table && table.ifNotExists())) {
                effect.impact().locks().stream()
                        .filter(RelationLock::isNew)
                        .map(RelationLock::relation)
                        .forEach(created::add);
            }
        }
        return null;
    }

    private static boolean limitsWaiting(Effect effect) {
        String value = effect.settings().get(LOCK_TIMEOUT);
        return value != null && value.chars().anyMatch(digit -> digit >= '1' && digit <= '9');
    }

    private static boolean blocksOthers(Effect effect, Set<ObjectName> created) {
        return (effect.target() == null || !effect.target().isTemporary())
                && effect.impact().locks().stream()
                        .anyMatch(lock -> lock.blocksWrites() && !created.contains(lock.relation()));
    }
}
