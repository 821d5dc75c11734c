package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.MaintenanceChange.Analyze;
import dev.plimsoll.model.MaintenanceChange.Vacuum;
import dev.plimsoll.model.ObjectName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Indexes on expressions of which the planner knows nothing yet. */
@ForRules
public final class UnanalyzedIndex {

    private UnanalyzedIndex() {}

    /** Those that a unit creates on tables in use without an {@code ANALYZE} of the table behind them. */
    public static List<Effect> in(UnitEffects unit) {
        Set<String> analyzed = new HashSet<>();
        List<Effect> found = new ArrayList<>();
        boolean all = false;
        for (int i = unit.effects().size() - 1; i >= 0; i--) {
            Effect effect = unit.effects().get(i);
            if (effect.change() instanceof Analyze analyze) {
                all |= analyze.tables().isEmpty();
                names(analyze.tables(), analyzed);
            } else if (effect.change() instanceof Vacuum vacuum && vacuum.analyze()) {
                all |= vacuum.tables().isEmpty();
                names(vacuum.tables(), analyzed);
            } else if (!all
                    && effect.change() instanceof CreateIndex index
                    && effect.onExisting()
                    && index.keys().stream().anyMatch(UnanalyzedIndex::isComputed)
                    && !analyzed.contains(index.table().name())) {
                found.add(effect);
            }
        }
        return found;
    }

    private static boolean isComputed(IndexKey key) {
        return key.expression() != null && !key.expression().columns().isEmpty();
    }

    private static void names(List<ObjectName> tables, Set<String> names) {
        tables.forEach(table -> names.add(table.name()));
    }
}
