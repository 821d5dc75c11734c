package dev.plimsoll.report;

import dev.plimsoll.evaluate.Control;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.NotAssessed;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Undetermined;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** How far a run got with the rules of a control. */
final class RuleReach {

    /** What Plimsoll reports where it could not read what it was given. */
    private static final Set<String> UNREAD = Set.of("unreadable-file", "unreadable-statement", "unread-definition");

    private static final String SETTINGS = "settings";

    private final CheckReport report;
    private final Looked looked;
    private final BiPredicate<Control, Subject> concerns;
    private final Set<String> notApplied = new HashSet<>();
    private final boolean allRead;

    /** The rule as written, from which it shows what it reads. */
    private final Function<RuleCard, String> source;

    /** @param concerns whether a control is about a subject */
    RuleReach(CheckReport report, RuleCatalog catalog, BiPredicate<Control, Subject> concerns) {
        this.source = card -> catalog.source(card).orElse("");
        this.report = report;
        this.looked = report.looked();
        this.concerns = concerns;
        report.notAssessed().stream().map(NotAssessed::rule).forEach(notApplied::add);
        this.allRead = report.findings().stream()
                .noneMatch(judged -> isUnread(judged.finding().rule()));
    }

    /** Whether a finding of this rule tells of something that was not read, and so not judged by any rule. */
    static boolean isUnread(String rule) {
        return UNREAD.contains(rule);
    }

    ControlReach of(Control control, List<RuleCard> rules) {
        ControlReach reach = new ControlReach(allRead);
        rules.forEach(card -> reach.add(card.id(), extent(control, card)));
        return reach;
    }

    private ControlReach.Extent extent(Control control, RuleCard card) {
        if (!looked.rules().contains(card.id())) {
            return card.enabled() ? ControlReach.Extent.OFF : ControlReach.Extent.NOT_CHOSEN;
        } else if (notApplied.contains(card.id()) || notApplied.contains("*")) {
            return ControlReach.Extent.NOT_APPLIED;
        } else if (report.undetermined().stream().anyMatch(each -> isOpen(control, card, each))) {
            return ControlReach.Extent.UNDETERMINED;
        }
        return switch (card.kind()) {
            case "sql" ->
                looked.statements().stream()
                                .map(Engine::id)
                                .anyMatch(id -> card.dialects().isEmpty()
                                        || card.dialects().contains(id))
                        ? ControlReach.Extent.APPLIED
                        : ControlReach.Extent.NO_STATEMENTS;
            case "live" -> looked.audited() ? ControlReach.Extent.APPLIED : ControlReach.Extent.NO_SERVER;
            case "joined" ->
                looked.servers().isEmpty() || looked.audited()
                        ? ControlReach.Extent.NO_JOIN
                        : ControlReach.Extent.APPLIED;
            case "drift" -> ControlReach.Extent.NO_DRIFT;
            case "store" -> stores(control, card);
            default -> ControlReach.Extent.APPLIED;
        };
    }

    private ControlReach.Extent stores(Control control, RuleCard card) {
        boolean some = looked.stores().stream()
                .anyMatch(store -> control.concerns(store)
                        && (card.stores().isEmpty()
                                || card.stores().contains(store.kind().id()))
                        && tells(store, card));
        if (some) {
            return ControlReach.Extent.APPLIED;
        }
        return looked.stores().stream().anyMatch(this::isDefined)
                ? ControlReach.Extent.NO_STORE
                : ControlReach.Extent.NO_DEFINITIONS;
    }

    /** Not what a running server shows of itself. */
    private boolean isDefined(DataStore store) {
        return looked.servers().stream()
                .noneMatch(server ->
                        server.database().place().path().equals(store.header().path()));
    }

    /** Settings of a server tell of themselves alone: a rule on backups that finds nothing in them has not looked at backups. */
    private boolean tells(DataStore store, RuleCard card) {
        if (!store.provider().equals(SETTINGS)) {
            return true;
        }
        String written = source.apply(card);
        return written.contains("\"parameter.")
                || store.properties().keySet().stream().anyMatch(name -> written.contains("\"" + name + "\""));
    }

    private boolean isOpen(Control control, RuleCard card, Undetermined each) {
        return each.rule().equals(card.id())
                && (each.subject().kind() != ObjectKind.DATA_STORE || concerns.test(control, each.subject()));
    }
}
