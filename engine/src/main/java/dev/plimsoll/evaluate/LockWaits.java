package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SessionChange.SetParameter;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.LockTable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long statements of a unit may queue for a lock that writes wait for, on tables that others may be using. */
@ForRules
public final class LockWaits {

    private LockWaits() {}

    /** The first effect that may queue without limit; null where there is none. */
    public static @Nullable Effect firstWithoutLimit(UnitEffects unit) {
        return blocking(unit).stream()
                .filter(effect -> !TimeLimits.limitWaiting(effect))
                .findFirst()
                .orElse(null);
    }

    /** The first effect that may queue for more than so many seconds, though not without limit; null where there is none. */
    public static @Nullable Effect firstLongerThan(UnitEffects unit, int seconds) {
        return blocking(unit).stream()
                .filter(effect -> TimeLimits.longestWait(effect)
                        .map(wait -> wait.compareTo(Duration.ofSeconds(seconds)) > 0)
                        .orElse(false))
                .findFirst()
                .orElse(null);
    }

    /** The first effect that waits at all and that the setting does not limit; null where there is none. */
    public static @Nullable Effect firstWithout(UnitEffects unit, String setting) {
        return blocking(unit).stream()
                .filter(effect -> !TimeLimits.holds(effect, setting))
                .findFirst()
                .orElse(null);
    }

    /** Why nothing limits the wait: a whole sentence. */
    public static String reason(UnitEffects unit, Effect effect) {
        if (effect.settings().containsKey(TimeLimits.LOCK)) {
            return "lock_timeout is 0, which is no limit.";
        }
        for (Effect later : unit.effects()) {
            if (later.change() instanceof SetParameter set
                    && set.parameter().equals(TimeLimits.LOCK)
                    && !set.values().isEmpty()
                    && set.range().path().equals(effect.change().range().path())
                    && set.range().startOffset() > effect.change().range().startOffset()) {
                return "lock_timeout is set only after it, in line "
                        + set.range().line() + ".";
            }
        }
        return "No lock_timeout is set.";
    }

    /** Effects that may have to queue for a lock on a table in use. */
    private static List<Effect> blocking(UnitEffects unit) {
        Set<ObjectName> created = new HashSet<>();
        return unit.effects().stream()
                .filter(effect -> {
                    boolean blocks = blocksOthers(effect, created);
                    if (!(effect.change() instanceof CreateTable table && table.ifNotExists())) {
                        effect.impact().locks().stream()
                                .filter(RelationLock::isNew)
                                .map(RelationLock::relation)
                                .forEach(created::add);
                    }
                    return blocks;
                })
                .toList();
    }

    private static boolean blocksOthers(Effect effect, Set<ObjectName> created) {
        return !(effect.change() instanceof LockTable lock && lock.nowait())
                && (effect.target() == null || !effect.target().isTemporary())
                && effect.impact().locks().stream()
                        .anyMatch(lock -> lock.blocksWrites() && !created.contains(lock.relation()));
    }
}
