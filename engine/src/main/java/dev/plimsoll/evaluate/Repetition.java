package dev.plimsoll.evaluate;

import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.MaintenanceChange;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange;
import dev.plimsoll.model.TransactionState;
import dev.plimsoll.model.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which statements of a unit fail when the unit is run a second time. */
@ForRules
public final class Repetition {

    private Repetition() {}

    /** Those of a script that the tool runs again, once it has run as a whole. */
    public static List<Effect> failingAgain(UnitEffects unit) {
        List<Effect> effects = unit.effects();
        if (!effects.get(0).runsAgain()) {
            return List.of();
        }
        Set<String> made = new HashSet<>();
        Set<String> unmade = new HashSet<>();
        for (Effect effect : effects) {
            OneTime step = OneTime.of(effect.change());
            if (step != null) {
                (step.makes() ? made : unmade).addAll(step.own());
            }
        }
        List<Effect> failing = new ArrayList<>();
        for (Effect effect : effects) {
            OneTime step = onceOnly(effect);
            if (step != null && !step.isAnsweredBy(made, unmade)) {
                failing.add(effect);
            }
        }
        return failing;
    }

    /**
     * The first statement, of a unit in which each commits by itself, at which the unit fails for ever once a later statement has failed;
     * null where there is none. Units that {@link UnitTransactions#firstMixed} tells of are left to it.
     */
    public static @Nullable Effect firstStuck(UnitEffects unit) {
        List<Effect> effects = unit.effects();
        int last = lastThatMayFail(effects);
        if (last < 0 || UnitTransactions.firstMixed(unit) != null) {
            return null;
        }
        Set<String> made = new HashSet<>();
        Set<String> unmade = new HashSet<>();
        for (Effect effect : effects) {
            OneTime step = OneTime.of(effect.change());
            if (step == null) {
                continue;
            }
            boolean stuck = onceOnly(effect) != null
                    && effect.transaction() == TransactionState.IMPLICIT
                    && effect.statement().index() < last
                    && !step.isAnsweredBy(made, unmade);
            if (stuck) {
                return effect;
            }
            (step.makes() ? made : unmade).addAll(step.own());
        }
        return null;
    }

    private static int lastThatMayFail(List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect.enclosing() == null && effect.transaction() == TransactionState.IMPLICIT)
                .filter(effect -> mayFail(effect.change()))
                .mapToInt(effect -> effect.statement().index())
                .max()
                .orElse(-1);
    }

    private static boolean mayFail(SchemaChange change) {
        return !(change instanceof SessionChange)
                && !(change instanceof MaintenanceChange)
                && !(change instanceof DataChange.Select);
    }

    /** Null for what can be said twice; a block may look first what is there. */
    private static @Nullable OneTime onceOnly(Effect effect) {
        OneTime step =
                effect.enclosing() == null && effect.impact().error() == null ? OneTime.of(effect.change()) : null;
        return step == null || step.guarded() ? null : step;
    }

    /** What runs it again and when, completing "… and then it fails here". */
    public static String occasion(Effect effect) {
        boolean always = effect.unit().repetition() == Unit.Repetition.ALWAYS;
        String what = effect.unit().changeset() == null ? "script" : "changeset";
        String tool = effect.migration().tool();
        return tool.substring(0, 1).toUpperCase(Locale.ROOT) + tool.substring(1) + " runs this " + what + " again "
                + (always ? "with every update" : "whenever it changes");
    }

    /** Why it fails, completing "fails here, since …". */
    public static String reason(Effect effect) {
        OneTime step = OneTime.of(effect.change());
        return step == null || step.makes() ? "what it makes is there already" : "what it names is not there any more";
    }
}
