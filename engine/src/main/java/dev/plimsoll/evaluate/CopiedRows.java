package dev.plimsoll.evaluate;

import dev.plimsoll.model.DataChange.Delete;
import dev.plimsoll.model.DataChange.Insert;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.TableChange.CreateTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Copies of rows that are about to change. */
@ForRules
public final class CopiedRows {

    private CopiedRows() {}

    /** Statements of a unit that change or delete rows in use before the unit has copied any of their table. */
    public static List<Effect> missingBefore(UnitEffects unit) {
        Set<String> copied = new HashSet<>();
        List<Effect> found = new ArrayList<>();
        for (Effect effect : unit.effects()) {
            if (effect.change() instanceof CreateTable create && create.query() != null) {
                create.query().reads().forEach(table -> copied.add(table.name()));
            } else if (effect.change() instanceof Insert insert) {
                insert.reads().forEach(table -> copied.add(table.name()));
            } else if (effect.onExisting()
                    && (effect.change() instanceof Update update
                                    && !copied.contains(update.table().name())
                            || effect.change() instanceof Delete delete
                                    && !copied.contains(delete.table().name()))) {
                found.add(effect);
            }
        }
        return found;
    }
}
