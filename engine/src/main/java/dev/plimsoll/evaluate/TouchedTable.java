package dev.plimsoll.evaluate;

import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.TableChange;
import org.jspecify.annotations.Nullable;

/** The table that a change is about, under one name for all changes of a run. */
final class TouchedTable {

    private static final String USUAL_SCHEMA = "public";

    private TouchedTable() {}

    /** The full name; the usual schema stands in where the table is not known. Null for a change that names no table. */
    static @Nullable ObjectName of(Effect effect) {
        if (effect.target() != null) {
            return effect.target().name();
        }
        ObjectName written = written(effect);
        if (written == null || written.isQualified()) {
            return written;
        }
        return effect.impact().locks().stream()
                .map(RelationLock::relation)
                .filter(relation -> relation.name().equals(written.name()))
                .findFirst()
                .orElse(written.in(USUAL_SCHEMA));
    }

    private static @Nullable ObjectName written(Effect effect) {
        if (effect.change() instanceof TableChange table) {
            return table.table();
        }
        if (effect.change() instanceof CreateIndex index) {
            return index.table();
        }
        if (effect.change() instanceof DataChange.Insert insert) {
            return insert.table();
        }
        if (effect.change() instanceof DataChange.Update update) {
            return update.table();
        }
        return effect.change() instanceof DataChange.Delete delete ? delete.table() : null;
    }
}
