package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import java.util.List;

/** All effects of one unit, in order: the fact for rules that judge a unit as a whole. Never empty. */
public record UnitEffects(List<Effect> effects) {
    public UnitEffects {
        effects = List.copyOf(effects);
    }
}
