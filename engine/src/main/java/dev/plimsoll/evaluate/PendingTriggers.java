package dev.plimsoll.evaluate;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.DataChange.Insert;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SessionChange.OtherSessionChange;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.LockTable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table is altered while checks of rows written by the same transaction are still put off to its end: the server refuses that
 * ({@code CheckTableNotInUse}).
 *
 * @param effect the change that is refused
 * @param constraint the foreign key whose check is pending
 * @param certain whether rows have been written for certain
 */
@ForRules
public record PendingTriggers(Effect effect, String constraint, boolean certain) {

    private record Pending(String constraint, boolean certain) {}

    /** The first of a transaction; null where there is none. */
    public static @Nullable PendingTriggers in(TransactionEffects transaction) {
        Map<ObjectName, Pending> pending = new HashMap<>();
        for (Effect effect : transaction.effects()) {
            if (effect.change() instanceof OtherSessionChange other
                    && other.statement().equals("SET CONSTRAINTS")) {
                pending.clear();
            }
            Table target = effect.target();
            if (target == null) {
                continue;
            }
            Pending waiting = pending.get(target.name());
            if (waiting != null && isRefused(effect)) {
                return new PendingTriggers(effect, waiting.constraint(), waiting.certain());
            }
            Pending put = putOff(effect, target);
            if (put != null) {
                pending.putIfAbsent(target.name(), put);
            }
        }
        return null;
    }

    private static boolean isRefused(Effect effect) {
        return effect.change() instanceof CreateIndex
                || effect.change() instanceof TableChange
                        && !(effect.change() instanceof CreateTable)
                        && !(effect.change() instanceof LockTable);
    }

    private static @Nullable Pending putOff(Effect effect, Table table) {
        for (Constraint key : table.foreignKeys()) {
            if (key.initiallyDeferred() && key.enforced()) {
                if (effect.change() instanceof Insert insert) {
                    return new Pending(key.name(), !insert.fromQuery() && !insert.onConflict());
                }
                if (effect.change() instanceof Update update
                        && key.columns().stream().anyMatch(update.columns()::contains)) {
                    return new Pending(key.name(), false);
                }
            }
        }
        return null;
    }
}
