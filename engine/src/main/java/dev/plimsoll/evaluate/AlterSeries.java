package dev.plimsoll.evaluate;

import dev.plimsoll.model.ColumnChange;
import dev.plimsoll.model.ColumnChange.RenameColumn;
import dev.plimsoll.model.ConstraintChange;
import dev.plimsoll.model.ConstraintChange.RenameConstraint;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Impact;
import dev.plimsoll.model.SchemaChange;
import java.util.ArrayList;
import java.util.List;

/** {@code ALTER TABLE} statements that follow each other and could be one. */
@ForRules
public final class AlterSeries {

    private AlterSeries() {}

    /** The first effect of the second statement of each series: same table, all of them quick. */
    public static List<Effect> seconds(UnitEffects unit) {
        List<Effect> seconds = new ArrayList<>();
        Effect before = null;
        boolean told = false;
        for (Effect effect : unit.effects()) {
            if (!isQuickAlteration(effect)) {
                before = null;
                told = false;
            } else if (before == null || !before.targetName().equals(effect.targetName())) {
                before = effect;
                told = false;
            } else if (!told
                    && !before.statement().range().equals(effect.statement().range())) {
                seconds.add(effect);
                told = true;
            }
        }
        return seconds;
    }

    private static boolean isQuickAlteration(Effect effect) {
        SchemaChange change = effect.change();
        Impact impact = effect.impact();
        boolean mergeable = change instanceof ColumnChange && !(change instanceof RenameColumn)
                || change instanceof ConstraintChange && !(change instanceof RenameConstraint);
        return mergeable
                && effect.onExisting()
                && impact.blocksReads()
                && impact.scans().isEmpty()
                && impact.rewrites().isEmpty()
                && impact.builds().isEmpty();
    }
}
