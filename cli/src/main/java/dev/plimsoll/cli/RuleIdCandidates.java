package dev.plimsoll.cli;

import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import java.util.Iterator;

/** The ids of all rules of Plimsoll, for completion. Looked up when a script is written. */
final class RuleIdCandidates implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return RuleCatalog.load().all().stream().map(RuleCard::id).sorted().iterator();
    }
}
