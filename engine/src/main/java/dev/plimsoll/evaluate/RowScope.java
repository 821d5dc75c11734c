package dev.plimsoll.evaluate;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.Condition;
import dev.plimsoll.model.DataChange.Delete;
import dev.plimsoll.model.DataChange.Merge;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.Trigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many rows of a table in use a statement writes, as far as its text tells. */
@ForRules
public final class RowScope {

    private record Key(ObjectName table, String column) {}

    private RowScope() {}

    /** Statements of a unit whose condition no row of the target fails. */
    public static List<Effect> ofEmptyConditions(UnitEffects unit) {
        return unit.effects().stream().filter(RowScope::isEveryRow).toList();
    }

    /** Statements of a unit that join rows of the target with rows of others, where nothing says which with which. */
    public static List<Effect> ofOpenJoins(UnitEffects unit) {
        return unit.effects().stream().filter(RowScope::isJoinedWithAll).toList();
    }

    /** Whether a condition is written that only asks for values that are never missing. */
    private static boolean isEveryRow(Effect effect) {
        Condition where = where(effect);
        Table target = effect.target();
        return where != null
                && target != null
                && where.onlyAsksForValues()
                && where.columns().stream().allMatch(column -> isNeverNull(target, column));
    }

    private static boolean isNeverNull(Table table, String column) {
        return table.column(column).filter(Column::notNull).isPresent();
    }

    private static boolean isJoinedWithAll(Effect effect) {
        if (effect.change() instanceof Merge merge) {
            return merge.on() == null || !merge.on().ofTarget();
        }
        Condition where = where(effect);
        return where != null && !where.ofTarget() && isJoined(effect);
    }

    private static boolean isJoined(Effect effect) {
        return effect.change() instanceof Update update && update.joined()
                || effect.change() instanceof Delete delete && delete.joined();
    }

    private static @Nullable Condition where(Effect effect) {
        if (effect.change() instanceof Update update) {
            return update.where();
        }
        return effect.change() instanceof Delete delete ? delete.where() : null;
    }

    /**
     * Updates of a unit that fill a column wherever it has no value: their condition names no value that would choose some rows, and
     * they set a column that the unit added, or one that the condition finds null. Batches, and statements of a loop, are none.
     */
    public static List<Effect> backfills(List<Effect> unit) {
        Set<Key> added = new HashSet<>();
        List<Effect> backfills = new ArrayList<>();
        Loops loops = new Loops();
        for (Effect effect : unit) {
            ObjectName table = TouchedTable.of(effect);
            if (table == null) {
                continue;
            }
            if (effect.change() instanceof AddColumn add) {
                added.add(new Key(table, add.column()));
            } else if (effect.change() instanceof Update update
                    && effect.onExisting()
                    && !loops.hold(effect)
                    && !isEveryRow(effect)
                    && !isJoinedWithAll(effect)
                    && isUnbounded(update)) {
                boolean fillsNull = update.where() != null
                        && !Collections.disjoint(update.where().nullColumns(), update.columns());
                if (fillsNull || update.columns().stream().allMatch(column -> added.contains(new Key(table, column)))) {
                    backfills.add(effect);
                }
            }
        }
        return backfills;
    }

    private static boolean isUnbounded(Update update) {
        Condition where = update.where();
        return where != null
                && !where.constants()
                && (!update.joined() || !update.reads().isEmpty());
    }

    /** Tells of effects in order whether they are in a loop; the text of each block is looked at once. */
    private static final class Loops {
        private @Nullable Statement block;
        private boolean loops;

        @SuppressWarnings("ReferenceEquality") // blocks of equal text may follow each other
        boolean hold(Effect effect) {
            if (effect.enclosing() != block) {
                block = effect.enclosing();
                loops = block != null && BlockText.of(block).loops();
            }
            return loops;
        }
    }

    /** Statements of a unit that write every row of a table, or all that have no value yet. */
    public static List<Effect> wide(List<Effect> unit) {
        Set<Effect> wide = Collections.newSetFromMap(new IdentityHashMap<>());
        wide.addAll(backfills(unit));
        unit.stream().filter(RowScope::meansEveryRow).forEach(wide::add);
        return unit.stream().filter(wide::contains).toList();
    }

    private static boolean meansEveryRow(Effect effect) {
        boolean changes = effect.change() instanceof Update || effect.change() instanceof Delete;
        return changes && effect.onExisting() && (where(effect) == null || isEveryRow(effect));
    }

    /** The triggers that such a statement fires once for each row, such as {@code a and b}; null where it fires none. */
    public static @Nullable String triggersFired(Effect effect) {
        Table target = effect.target();
        String event = effect.change() instanceof Update ? "update" : "delete";
        List<String> names = target == null
                ? List.of()
                : target.triggers().stream()
                        .filter(trigger -> trigger.enabled()
                                && trigger.forEachRow()
                                && trigger.events().contains(event))
                        .map(Trigger::name)
                        .toList();
        return names.isEmpty() ? null : Wording.list(names);
    }
}
