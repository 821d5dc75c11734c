package dev.plimsoll.report;

import dev.plimsoll.evaluate.Control;
import dev.plimsoll.evaluate.Framework;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.JudgedFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a report says of the controls of frameworks. A pure function of the report, of what it looked at, and of the cards: equal inputs, equal
 * results.
 *
 * <p>A control is violated by any open finding of one of its rules, whatever the severity: an auditor decides what is grave. It is waived where
 * somebody accepted all. Without findings it is satisfied only where a rule of it was applied, all was read, and no rule of it was switched off, could
 * not be applied, stayed undetermined, or is about a kind of input of which nothing was looked at: SQL statements, definitions of data stores, running
 * servers. A rule that is about data stores of a kind that is not there, or is off unless a policy asks for it, takes nothing from that.
 */
public final class Compliance {

    private final ControlSubjects subjects;
    private final Map<String, List<JudgedFinding>> findings = new TreeMap<>();
    private final RuleReach reach;
    private final List<RuleCard> cards;

    private Compliance(CheckReport report, RuleCatalog catalog) {
        this.subjects = new ControlSubjects(report, catalog);
        this.cards = catalog.all();
        this.reach = new RuleReach(report, catalog, subjects::concerns);
        report.findings()
                .forEach(judged -> findings.computeIfAbsent(judged.finding().rule(), none -> new ArrayList<>())
                        .add(judged));
    }

    /** A result for each control, in the order of the frameworks and of their numbers. */
    public static List<ControlResult> of(CheckReport report, RuleCatalog catalog, List<Framework> frameworks) {
        Compliance compliance = new Compliance(report, catalog);
        List<ControlResult> results = new ArrayList<>();
        for (Framework framework : frameworks) {
            framework.controls().forEach(control -> results.add(compliance.result(framework, control)));
        }
        return results;
    }

    /** Whether a finding of this rule concerns every control: it tells of something that was not read. */
    public static boolean concernsAll(String rule) {
        return RuleReach.isUnread(rule);
    }

    private ControlResult result(Framework framework, Control control) {
        List<RuleCard> rules = cards.stream()
                .filter(card -> framework.isNamedBy(card, control))
                .toList();
        List<JudgedFinding> found = rules.stream()
                .flatMap(card -> findings.getOrDefault(card.id(), List.of()).stream())
                .filter(judged -> subjects.concerns(control, judged.finding().subject()))
                .toList();
        ControlReach reached = reach.of(control, rules);
        ControlState state;
        List<String> reason = new ArrayList<>();
        if (found.stream().anyMatch(JudgedFinding::isOpen)) {
            state = ControlState.VIOLATED;
            reason.add(open(found));
        } else if (!found.isEmpty()) {
            state = ControlState.WAIVED;
        } else {
            state = reached.proves() ? ControlState.SATISFIED : ControlState.NOT_ASSESSED;
        }
        reason.addAll(accepted(found));
        reason.addAll(reached.words());
        return new ControlResult(
                framework.id(),
                framework.title(),
                control.number(),
                control.title(),
                state,
                rules.stream().map(RuleCard::id).toList(),
                found,
                String.join("; ", reason));
    }

    private static String open(List<JudgedFinding> found) {
        Map<String, Integer> rules = new TreeMap<>();
        found.stream()
                .filter(JudgedFinding::isOpen)
                .forEach(judged -> rules.merge(judged.finding().rule(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        rules.forEach((rule, count) -> words.add(count == 1 ? rule : rule + " (" + count + ")"));
        return String.join(", ", words);
    }

    private static List<String> accepted(List<JudgedFinding> found) {
        List<String> words = new ArrayList<>();
        for (FindingState state : List.of(FindingState.SUPPRESSED, FindingState.WAIVED, FindingState.BASELINED)) {
            long count =
                    found.stream().filter(judged -> judged.state() == state).count();
            if (count > 0) {
                words.add(Words.count(count, "finding") + " " + state.id());
            }
        }
        return words;
    }
}
