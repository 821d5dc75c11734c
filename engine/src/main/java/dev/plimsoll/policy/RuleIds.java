package dev.plimsoll.policy;

import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import java.util.List;

/** The ids of all rules. */
public final class RuleIds {

    private RuleIds() {}

    /** In the catalogue's order. */
    public static List<String> of(RuleCatalog catalog) {
        return catalog.all().stream().map(RuleCard::id).toList();
    }
}
