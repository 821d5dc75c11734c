package dev.plimsoll.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rule as a policy wants it.
 *
 * @param options values by name; what is left out has the card's default
 */
public record RuleUse(RuleCard card, Map<String, String> options) {
    public RuleUse {
        Map<String, String> complete = new LinkedHashMap<>();
        card.options().forEach((name, option) -> complete.put(name, option.defaultValue()));
        complete.putAll(options);
        options = Map.copyOf(complete);
    }

    /** The rule as its card has it. */
    public static RuleUse of(RuleCard card) {
        return new RuleUse(card, Map.of());
    }
}
