package dev.plimsoll.policy;

import dev.plimsoll.evaluate.Measuring;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.RulePack;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Severity;
import dev.plimsoll.policy.Policy.RulePolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a change of a policy relaxes: packs, rules, their options, and what sizes are worth. */
final class PolicyRelaxations {

    private final Policy base;
    private final Policy head;
    private final RuleCatalog catalog;
    private final List<Relaxation> found = new ArrayList<>();

    PolicyRelaxations(Policy base, Policy head, RuleCatalog catalog) {
        this.base = base;
        this.head = head;
        this.catalog = catalog;
    }

    /** In the order of the catalogue. */
    List<Relaxation> all() {
        for (RulePack pack : catalog.packs()) {
            if (base.isInUse(pack.id()) && !head.isInUse(pack.id())) {
                found.add(Relaxation.of(List.of("policy", "packs"), "This change switches off the pack " + pack.id()));
            } else {
                pack.rules().forEach(this::addRule);
            }
        }
        addMeasuring(base.measuring(), head.measuring());
        return List.copyOf(found);
    }

    private void addRule(RuleCard card) {
        Enforcement before = base.enforcementOf(card);
        Enforcement now = head.enforcementOf(card);
        if (before == Enforcement.OFF) {
            return;
        }
        if (now == Enforcement.OFF) {
            add(card, "enforcement", "This change switches off " + card.id());
            return;
        }
        Severity severity = base.severityOf(card);
        boolean milder = head.severityOf(card).compareTo(severity) < 0;
        if (milder) {
            add(
                    card,
                    "severity",
                    "This change lowers the severity of " + card.id() + " from " + severity.id() + " to "
                            + head.severityOf(card).id());
        }
        if (now.compareTo(before) < 0 && !(milder && now == Enforcement.of(head.severityOf(card)))) {
            add(
                    card,
                    "enforcement",
                    "This change lowers the enforcement of " + card.id() + " from " + before.id() + " to " + now.id());
        }
        if (!base.isSuppressible(card.id()) && head.isSuppressible(card.id())) {
            add(card, "suppressible", "This change lets comments in files silence " + card.id());
        }
        card.options().forEach((name, option) -> {
            String old = option(base, card, name, option);
            String present = option(head, card, name, option);
            if (!old.equals(present)) {
                found.add(Relaxation.of(
                        List.of("policy", "rules", card.id(), "options", name),
                        "This change sets the option " + name + " of " + card.id() + " from \"" + old + "\" to \""
                                + present + "\""));
            }
        });
    }

    private static String option(Policy policy, RuleCard card, String name, RuleCard.Option option) {
        RulePolicy own = policy.rules().get(card.id());
        return own == null ? option.defaultValue() : own.options().getOrDefault(name, option.defaultValue());
    }

    private void add(RuleCard card, String key, String message) {
        found.add(Relaxation.of(List.of("policy", "rules", card.id(), key), message));
    }

    private void addMeasuring(Measuring before, Measuring now) {
        addLonger("note-below", before.noteBelow(), now.noteBelow());
        addLonger("error-from", before.errorFrom(), now.errorFrom());
        if (now.snapshotDays() > before.snapshotDays()) {
            addMeasured("snapshot-days", before.snapshotDays() + " days", now.snapshotDays() + " days");
        }
    }

    private void addLonger(String key, Duration before, Duration now) {
        if (now.compareTo(before) > 0) {
            addMeasured(key, before.toMillis() + " ms", now.toMillis() + " ms");
        }
    }

    private void addMeasured(String key, String before, String now) {
        found.add(Relaxation.of(
                List.of("policy", "measured", key), "This change raises " + key + " from " + before + " to " + now));
    }
}
