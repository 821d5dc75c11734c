package dev.plimsoll.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named set of rules shipped together.
 *
 * @param rules sorted by id
 * @param model class of the precompiled rules, or null where none of them needs any
 */
public record RulePack(
        String id, List<RuleCard> rules, @Nullable String model) {
    public RulePack {
        rules = List.copyOf(rules);
    }
}
