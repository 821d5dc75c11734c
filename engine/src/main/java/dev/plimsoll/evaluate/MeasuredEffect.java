package dev.plimsoll.evaluate;

import dev.plimsoll.model.Cost;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.live.LiveTable;
import java.util.List;
import java.util.Optional;

/**
 * An effect on a table that a running server has.
 *
 * @param table as the server has it
 * @param cost of the statement; {@link Cost#NONE} where it reads and writes nothing of known size
 */
@ForRules
public record MeasuredEffect(Effect effect, LiveTable table, Cost cost, BoundDatabase bound) {

    /** Of an effect whose target the server has. */
    static Optional<MeasuredEffect> of(Effect effect, BoundDatabase bound) {
        return Optional.ofNullable(effect.target())
                .filter(target -> effect.onExisting())
                .flatMap(target -> bound.table(target.name()))
                .map(table -> new MeasuredEffect(
                        effect, table, bound.measurements().cost(effect).orElse(Cost.NONE), bound));
    }

    /** Of those whose target the server has. */
    public static List<MeasuredEffect> of(List<Effect> effects, BoundDatabase bound) {
        return effects.stream().flatMap(effect -> of(effect, bound).stream()).toList();
    }

    public SchemaChange change() {
        return effect.change();
    }

    public Match match(String rule, String message) {
        return effect.match(rule, message);
    }
}
