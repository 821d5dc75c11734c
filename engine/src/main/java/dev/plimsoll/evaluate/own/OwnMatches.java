package dev.plimsoll.evaluate.own;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.Related;
import dev.plimsoll.model.SourceRange;
import java.util.Map;

/** What an own rule found, as a match like that of any other rule. */
final class OwnMatches {

    private OwnMatches() {}

    /** @param facts by variable; the finding is about the first */
    static void add(OwnRule rule, Map<String, Fact> facts) {
        Fact first = facts.values().iterator().next();
        String message = rule.message().filledFrom(facts);
        Match match = match(rule, message, first);
        boolean others = false;
        for (Fact fact : facts.values()) {
            SourceRange place = fact.place();
            if (others && !place.equals(first.place())) {
                String words = fact.type().id() + " " + fact.subject().name();
                match = match.withRelated(new Related(words, source(fact), place));
            }
            others = true;
        }
        first.session().found(rule, rule.help() == null ? match : match.withAdvice(rule.help()));
    }

    private static Match match(OwnRule rule, String message, Fact fact) {
        Effect effect = fact.effect();
        return effect != null
                ? effect.match(rule.id(), message)
                : Match.of(rule.id(), message, fact.database(), fact.place(), fact.subject());
    }

    private static String source(Fact fact) {
        String type = fact.type().id();
        if (type.equals(StoreFactTypes.STORE.id()) || type.equals(StoreFactTypes.RESOURCE.id())) {
            return "infrastructure";
        }
        return LiveFactTypes.ALL.contains(fact.type()) ? "snapshot" : "migration";
    }
}
