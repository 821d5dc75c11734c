package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one database's migrations come to, ready to be judged.
 *
 * @param effects of the migrations that are judged, in the order in which they run
 * @param endState what is judged once all migrations have run: {@link dev.plimsoll.model.DeclaredTable} of each table, the
 *     {@link dev.plimsoll.model.DeclaredDatabase} and what {@link History} tells
 * @param bound the running server and the infrastructure that the configuration binds to the database, or null
 */
public record Facts(
        List<Effect> effects, List<?> endState, @Nullable BoundDatabase bound) {
    public Facts {
        effects = List.copyOf(effects);
        endState = List.copyOf(endState);
    }

    /** Of what no server is known for. */
    public Facts(List<Effect> effects, List<?> endState) {
        this(effects, endState, null);
    }
}
