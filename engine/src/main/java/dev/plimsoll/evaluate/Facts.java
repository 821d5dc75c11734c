package dev.plimsoll.evaluate;

import dev.plimsoll.model.DeclaredTable;
import dev.plimsoll.model.Effect;
import java.util.List;

/**
 * What one database's migrations come to, ready to be judged.
 *
 * @param effects of the migrations that are judged, in the order in which they run
 * @param tables as all migrations leave them
 */
public record Facts(List<Effect> effects, List<DeclaredTable> tables) {
    public Facts {
        effects = List.copyOf(effects);
        tables = List.copyOf(tables);
    }
}
