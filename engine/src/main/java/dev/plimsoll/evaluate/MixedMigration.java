package dev.plimsoll.evaluate;

import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.DataChange.Select;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.IndexChange;
import dev.plimsoll.model.TableChange;
import org.jspecify.annotations.Nullable;

/** Migrations that change the schema, and rows that were there before. */
@ForRules
public final class MixedMigration {

    private MixedMigration() {}

    /** The first statement of the unit that writes such rows, if the unit changes tables or indexes that are in use; else null. */
    public static @Nullable Effect firstWrite(UnitEffects unit) {
        boolean changesSchema = unit.effects().stream().anyMatch(MixedMigration::changesSchema);
        return changesSchema
                ? unit.effects().stream()
                        .filter(effect -> effect.enclosing() == null
                                && effect.change() instanceof DataChange data
                                && !(data instanceof Select)
                                && !data.writes().isEmpty()
                                && effect.target() != null
                                && !effect.createdInUnit())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static boolean changesSchema(Effect effect) {
        return (effect.change() instanceof TableChange || effect.change() instanceof IndexChange)
                && !(effect.change() instanceof DataChange)
                && !(effect.change() instanceof TableChange.TruncateTable)
                && !(effect.change() instanceof TableChange.LockTable)
                && effect.target() != null
                && !effect.createdInUnit();
    }
}
