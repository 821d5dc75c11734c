package dev.plimsoll.evaluate;

import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column that goes with its values.
 *
 * @param replacement the column that the same unit adds and fills from it, or null
 */
@ForRules
public record DroppedColumn(Effect effect, @Nullable String replacement) {

    private record Key(ObjectName table, String column) {}

    /** Those of a unit, in order; columns that the unit itself added before are left out. */
    public static List<DroppedColumn> in(UnitEffects unit) {
        Set<Key> added = new HashSet<>();
        Map<Key, String> replacements = new HashMap<>();
        List<DroppedColumn> dropped = new ArrayList<>();
        for (Effect effect : unit.effects()) {
            ObjectName table = TouchedTable.of(effect);
            if (table == null) {
                continue;
            }
            if (effect.change() instanceof AddColumn add) {
                added.add(new Key(table, add.column()));
            } else if (effect.change() instanceof Update update) {
                update.columns().stream()
                        .filter(column -> added.contains(new Key(table, column)))
                        .findFirst()
                        .ifPresent(column -> update.mentions()
                                .forEach(source -> replacements.putIfAbsent(new Key(table, source), column)));
            } else if (effect.change() instanceof DropColumn drop && isLoss(effect)) {
                Key key = new Key(table, drop.column());
                if (!added.contains(key)) {
                    dropped.add(new DroppedColumn(effect, replacements.get(key)));
                }
            }
        }
        return dropped;
    }

    private static boolean isLoss(Effect effect) {
        return effect.onExisting() && effect.targetColumnHoldsData();
    }
}
