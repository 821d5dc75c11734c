package dev.plimsoll.evaluate;

import dev.plimsoll.model.ColumnChange.AlterIdentity;
import dev.plimsoll.model.DataChange.Insert;
import dev.plimsoll.model.DataChange.Select;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.SequenceChange.AlterSequence;
import dev.plimsoll.model.SequenceChange.CreateSequence;
import dev.plimsoll.model.SequenceOptions;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.TruncateTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sequence that rows have taken numbers from is set to a number that the statement writes out.
 *
 * @param name of the sequence, or of the table and column whose identity it is
 * @param number the number it gives next, as written; {@code its start} where none is
 */
@ForRules
public record SequenceReset(Effect effect, String name, String number) {

    private static final Pattern SETVAL =
            Pattern.compile("(?i)\\bsetval\\s*\\(\\s*'([^']+)'(?:::regclass)?\\s*,\\s*(\\d+)");

    /** Those of a unit; sequences that it creates, and those of tables that it creates, fills or empties, are left out. */
    public static List<SequenceReset> in(UnitEffects unit) {
        Set<String> fresh = new HashSet<>();
        List<SequenceReset> resets = new ArrayList<>();
        for (Effect effect : unit.effects()) {
            String own = own(effect);
            if (own != null) {
                fresh.add(own);
            }
            SequenceReset reset = of(effect);
            if (reset != null) {
                resets.add(reset);
            }
        }
        return resets.stream()
                .filter(reset -> !isFresh(bare(reset.name()), fresh))
                .toList();
    }

    private static @Nullable String own(Effect effect) {
        if (effect.change() instanceof CreateSequence create) {
            return create.sequence().name();
        }
        if (effect.change() instanceof CreateTable create) {
            return create.table().name();
        }
        if (effect.change() instanceof TruncateTable truncate) {
            return truncate.table().name();
        }
        return effect.change() instanceof Insert insert ? insert.table().name() : null;
    }

    private static @Nullable SequenceReset of(Effect effect) {
        if (effect.change() instanceof AlterSequence alter
                && alter.options().restart()
                && effect.standing().sequence() != null
                && effect.standing().sequence().origin() instanceof Origin.Declared) {
            return new SequenceReset(effect, effect.standing().sequence().name().toString(), number(alter.options()));
        }
        if (effect.change() instanceof AlterIdentity alter && alter.options().restart() && effect.onExisting()) {
            return new SequenceReset(effect, effect.targetName() + "." + alter.column(), number(alter.options()));
        }
        if (effect.change() instanceof Select select
                && select.reads().isEmpty()
                && select.functions().stream()
                        .allMatch(function -> function.name().equals("setval"))) {
            Matcher call = SETVAL.matcher(effect.statement().text());
            return call.find() ? new SequenceReset(effect, call.group(1).replace("\"", ""), call.group(2)) : null;
        }
        return null;
    }

    private static String number(SequenceOptions options) {
        return options.start() == null ? "its start" : options.start().toString();
    }

    private static String bare(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    /** Sequences are named after their table, {@code orders_id_seq}, or are told with it, {@code orders.id}. */
    private static boolean isFresh(String name, Set<String> fresh) {
        if (fresh.contains(name)) {
            return true;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c == '_' || c == '.') && fresh.contains(name.substring(0, i))) {
                return true;
            }
        }
        return false;
    }
}
