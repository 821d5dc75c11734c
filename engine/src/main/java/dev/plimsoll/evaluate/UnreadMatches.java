package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.UnreadChange.Opaque;
import dev.plimsoll.model.UnreadChange.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** What was not understood, as matches of its own: what was not checked must not pass, whatever packs are loaded. */
final class UnreadMatches {

    private static final String UNREADABLE = "unreadable-statement";
    private static final String OPAQUE = "opaque-statement";

    private UnreadMatches() {}

    static List<Match> of(List<Effect> effects) {
        List<Match> matches = new ArrayList<>();
        for (Effect effect : effects) {
            if (effect.change() instanceof Unreadable unreadable) {
                matches.add(effect.match(
                        UNREADABLE,
                        "This could not be read, so nothing in it was checked: " + unreadable.reason() + "."));
            } else if (effect.change() instanceof Opaque opaque) {
                matches.add(effect.match(
                        OPAQUE, "This is built at run time, so it was not checked: " + opaque.reason() + "."));
            }
        }
        return matches;
    }
}
