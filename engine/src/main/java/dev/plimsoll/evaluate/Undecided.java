package dev.plimsoll.evaluate;

import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Undetermined;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What rules on data stores could not decide: those whose card reads a property that is not known. */
final class Undecided {

    private Undecided() {}

    private record Decided(String rule, String object) {}

    /** @param findings a rule that found something is decided, whatever else it could not read */
    static List<Undetermined> of(
            Collection<DataStore> stores, Collection<RuleUse> rules, Collection<Finding> findings) {
        Set<Decided> decided = new HashSet<>();
        findings.forEach(finding ->
                decided.add(new Decided(finding.rule(), finding.subject().name())));
        List<Undetermined> undetermined = new ArrayList<>();
        for (RuleUse use : rules) {
            for (DataStore store : stores) {
                RuleCard card = use.card();
                if (appliesTo(card, store) && !decided.contains(new Decided(card.id(), store.address()))) {
                    undetermined.addAll(unknown(card, store));
                }
            }
        }
        return undetermined;
    }

    private static boolean appliesTo(RuleCard card, DataStore store) {
        return card.kind().equals("store")
                && (card.stores().isEmpty()
                        || card.stores().contains(store.kind().id()));
    }

    private static List<Undetermined> unknown(RuleCard card, DataStore store) {
        List<Undetermined> unknown = new ArrayList<>();
        for (String property : card.reads()) {
            if (store.property(property) instanceof Value.Unknown value) {
                unknown.add(new Undetermined(
                        card.id(),
                        store.database(),
                        new Subject(ObjectKind.DATA_STORE, store.address()),
                        property,
                        value.reason(),
                        value.trace().range()));
            }
        }
        return unknown;
    }
}
