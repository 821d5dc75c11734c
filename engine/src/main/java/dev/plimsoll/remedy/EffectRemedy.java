package dev.plimsoll.remedy;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.SaferForm;
import java.util.Optional;

/** A remedy for one change. */
@FunctionalInterface
interface EffectRemedy extends Remedy {

    Optional<SaferForm> write(Effect effect);

    @Override
    @SuppressWarnings("FunctionalInterfaceMethodChanged") // a match without an effect has no remedy here
    default Optional<SaferForm> write(Match match) {
        return Optional.ofNullable(match.effect()).flatMap(this::write);
    }
}
