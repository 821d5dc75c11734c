package dev.plimsoll.report;

import dev.plimsoll.evaluate.Frameworks;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.JudgedFinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The controls of each framework with their states: all of those that the report was asked for, or else those that it touches. */
final class HtmlControls {

    private static final int MOST_LINKS = 12;

    private final HtmlFindings findings;

    private HtmlControls(HtmlFindings findings) {
        this.findings = findings;
    }

    /** A table for each framework, or nothing where no control is touched. */
    static Html of(CheckReport report, RuleCatalog catalog, HtmlFindings findings) {
        boolean asked = !report.controls().isEmpty();
        List<ControlResult> results = asked ? report.controls() : touched(report, catalog);
        if (results.isEmpty()) {
            return Html.NONE;
        }
        List<Html> parts = new ArrayList<>();
        parts.add(Html.tag(
                "p.muted",
                Html.text(
                        asked
                                ? "Controls that rules concern. One that is not listed is not thereby met. A control is satisfied where its"
                                        + " rules found nothing in what was looked at; what no rule can see is for people to judge."
                                : "Controls that findings and gaps of this report touch. One that is not listed is not thereby met;"
                                        + " --framework tells of all that rules concern.")));
        HtmlControls controls = new HtmlControls(findings);
        ControlText.byFramework(results)
                .forEach((title, each) -> parts.add(HtmlTable.of(
                        asked ? title + ": " + ControlText.summary(each) : title,
                        List.of("Control", "State", "Why"),
                        each.stream().map(controls::row).toList())));
        return Html.all(parts);
    }

    private static List<ControlResult> touched(CheckReport report, RuleCatalog catalog) {
        Set<String> undecided = new HashSet<>();
        report.undetermined().forEach(each -> undecided.add(each.rule()));
        report.notAssessed().forEach(each -> undecided.add(each.rule()));
        return Compliance.of(report, catalog, new Frameworks(catalog).all()).stream()
                .filter(each -> !each.findings().isEmpty()
                        || each.state() == ControlState.NOT_ASSESSED
                                && each.rules().stream().anyMatch(undecided::contains))
                .toList();
    }

    private List<Html> row(ControlResult result) {
        return List.of(
                Html.all(List.of(
                        Html.name(result.control()),
                        result.title().isEmpty() ? Html.NONE : Html.tag("div.muted.small", Html.name(result.title())))),
                Html.tag(
                        "span.state." + result.state().id(),
                        Html.text(result.state().words())),
                Html.all(reasons(result)));
    }

    private List<Html> reasons(ControlResult result) {
        Map<String, List<JudgedFinding>> open = new TreeMap<>();
        result.findings().stream()
                .filter(JudgedFinding::isOpen)
                .forEach(judged -> open.computeIfAbsent(judged.finding().rule(), none -> new ArrayList<>())
                        .add(judged));
        List<Html> reasons = new ArrayList<>();
        open.forEach(
                (rule, all) -> reasons.add(Html.tag("div", Html.code(rule), Html.text(" at "), Html.all(links(all)))));
        reasons.add(Html.tag("div.muted", Html.text(result.reason())));
        return reasons;
    }

    private List<Html> links(List<JudgedFinding> open) {
        List<Html> links = new ArrayList<>();
        for (JudgedFinding judged : open.stream().limit(MOST_LINKS).toList()) {
            Html place = Html.name(Words.place(judged.finding().place()));
            links.add(links.isEmpty() ? Html.NONE : Html.text(", "));
            links.add(findings.anchor(judged)
                    .map(id -> Html.tag("a", Map.of("href", "#" + id), place))
                    .orElse(place));
        }
        if (open.size() > MOST_LINKS) {
            links.add(Html.text(" and " + (open.size() - MOST_LINKS) + " more"));
        }
        return links;
    }
}
