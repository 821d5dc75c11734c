package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import java.util.List;

/**
 * What one database's migrations come to, ready to be judged.
 *
 * @param effects of the migrations that are judged, in the order in which they run
 * @param endState what is judged once all migrations have run: {@link dev.plimsoll.model.DeclaredTable} of each table, the
 *     {@link dev.plimsoll.model.DeclaredDatabase} and what {@link History} tells
 */
public record Facts(List<Effect> effects, List<?> endState) {
    public Facts {
        effects = List.copyOf(effects);
        endState = List.copyOf(endState);
    }
}
