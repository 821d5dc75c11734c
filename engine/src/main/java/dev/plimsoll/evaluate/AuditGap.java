package dev.plimsoll.evaluate;

import dev.plimsoll.model.AccessChange.SetSessionDefault;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.ObjectChange.DropObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.RelationRuleChange.CreateTrigger;
import dev.plimsoll.model.RelationRuleChange.DropTrigger;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange.SetParameter;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange.DropTable;
import dev.plimsoll.model.TableChange.ToggleFiring;
import dev.plimsoll.model.TableChange.TruncateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A change after which changes of data leave no trace, or what was recorded is gone.
 *
 * @param message what happens
 */
@ForRules
public record AuditGap(Effect effect, String message) {

    /**
     * Those of a unit that it does not make good itself.
     *
     * @param words that names of triggers, functions and tables of an audit trail have, lower case
     */
    public static List<AuditGap> in(UnitEffects unit, List<String> words) {
        List<AuditGap> gaps = new ArrayList<>();
        List<Effect> effects = unit.effects();
        for (int i = 0; i < effects.size(); i++) {
            String message = message(effects.get(i), words);
            if (message != null && !isMadeGood(effects.get(i), effects.subList(i + 1, effects.size()), words)) {
                gaps.add(new AuditGap(effects.get(i), message));
            }
        }
        return gaps;
    }

    private static @Nullable String message(Effect effect, List<String> words) {
        SchemaChange change = effect.change();
        Table table = effect.target();
        if (table != null && effect.onExisting()) {
            if (change instanceof ToggleFiring toggle && toggle.firing().equals("disable")) {
                return records(table, toggle.name(), words)
                        ? "Changes of " + table.name()
                                + " leave no trace from now on: its audit trigger is disabled and stays so."
                        : null;
            }
            if (change instanceof DropTrigger drop && records(table, drop.name(), words)) {
                return "Changes of " + table.name() + " leave no trace from now on: its audit trigger is dropped.";
            }
            boolean emptied = change instanceof TruncateTable || change instanceof DropTable;
            if (emptied && !table.isPartition() && hasWord(table.name().name(), words)) {
                return "What " + table.name() + " recorded of changes is gone for good.";
            }
        }
        return settings(change);
    }

    private static @Nullable String settings(SchemaChange change) {
        boolean off =
                change instanceof SetSessionDefault set && set.parameter().equals("pgaudit.log") && isOff(set.value())
                        || change instanceof SetParameter parameter
                                && parameter.parameter().equals("pgaudit.log")
                                && parameter.values().stream().allMatch(AuditGap::isOff)
                        || change instanceof DropObject drop
                                && drop.kind() == ObjectKind.EXTENSION
                                && drop.name().name().equals("pgaudit");
        return off ? "Statements leave no trace in the audit log from now on." : null;
    }

    private static boolean isOff(@Nullable String value) {
        return value == null || value.isEmpty() || value.equalsIgnoreCase("none");
    }

    /** @param trigger null for all of them */
    private static boolean records(Table table, @Nullable String trigger, List<String> words) {
        return table.triggers().stream()
                .filter(each -> trigger == null || each.name().equals(trigger))
                .anyMatch(each ->
                        hasWord(each.name(), words) || hasWord(each.function().name(), words));
    }

    private static boolean hasWord(String name, List<String> words) {
        for (String part : name.replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z]+", -1)) {
            if (words.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMadeGood(Effect gap, List<Effect> later, List<String> words) {
        Table table = gap.target();
        return table != null
                && later.stream()
                        .filter(effect -> effect.target() != null
                                && effect.target().name().equals(table.name()))
                        .map(Effect::change)
                        .anyMatch(change -> gap.change() instanceof ToggleFiring off
                                        && change instanceof ToggleFiring on
                                        && !on.firing().equals("disable")
                                        && (on.name() == null || on.name().equals(off.name()))
                                || gap.change() instanceof DropTrigger
                                        && change instanceof CreateTrigger create
                                        && (hasWord(create.name(), words)
                                                || hasWord(create.function().name(), words))
                                || gap.change() instanceof DropTrigger && change instanceof DropTable);
    }
}
