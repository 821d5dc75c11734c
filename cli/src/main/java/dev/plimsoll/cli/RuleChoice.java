package dev.plimsoll.cli;

import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.policy.RuleIds;
import dev.plimsoll.policy.Spelling;

/** A rule named on the command line. */
final class RuleChoice {

    private RuleChoice() {}

    static RuleCard of(String id, RuleCatalog catalog) {
        return catalog.rule(id)
                .orElseThrow(() -> new CannotRun("unknown rule \"" + id + "\"" + Spelling.hint(id, RuleIds.of(catalog))
                        + "\nSee plimsoll rules list."));
    }
}
