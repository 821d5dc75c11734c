package dev.plimsoll.report;

import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The findings counted by database and by rule, and what was looked at. */
final class HtmlViews {

    private static final int MOST_ROWS = 500;

    private HtmlViews() {}

    static Html databases(CheckReport report) {
        TreeSet<String> names = new TreeSet<>();
        report.findings().forEach(judged -> names.add(judged.finding().database()));
        report.sets().forEach(set -> names.add(set.database()));
        report.servers().forEach(server -> names.add(server.database()));
        report.notAssessed().forEach(each -> names.add(each.database()));
        report.undetermined().forEach(each -> names.add(each.database()));
        List<List<Html>> rows = new ArrayList<>();
        for (String name : names.stream().limit(MOST_ROWS).toList()) {
            List<JudgedFinding> all = report.findings().stream()
                    .filter(judged -> judged.finding().database().equals(name))
                    .toList();
            long undecided = report.undetermined().stream()
                            .filter(each -> each.database().equals(name))
                            .count()
                    + report.notAssessed().stream()
                            .filter(each -> each.database().equals(name))
                            .count();
            rows.add(List.of(
                    Html.name(name),
                    number(all.stream().filter(JudgedFinding::blocks).count()),
                    number(count(all, Severity.ERROR)),
                    number(count(all, Severity.WARNING)),
                    number(count(all, Severity.INFO)),
                    number(undecided),
                    number(all.stream().filter(judged -> !judged.isOpen()).count())));
        }
        return HtmlTable.of(
                "How many findings and gaps",
                List.of("Database", "Blocks", "Errors", "Warnings", "Info", "Not decided", "Accepted"),
                rows);
    }

    private static long count(List<JudgedFinding> findings, Severity severity) {
        return findings.stream()
                .filter(judged -> judged.isOpen() && judged.finding().severity() == severity)
                .count();
    }

    static Html rules(CheckReport report, RuleCatalog catalog) {
        Map<String, Long> counts = new TreeMap<>();
        report.findings().stream()
                .filter(JudgedFinding::isOpen)
                .forEach(judged -> counts.merge(judged.finding().rule(), 1L, Long::sum));
        if (counts.isEmpty()) {
            return Html.NONE;
        }
        List<List<Html>> rows = new ArrayList<>();
        counts.forEach((rule, count) -> {
            RuleCard card = catalog.rule(rule).orElse(null);
            rows.add(List.of(
                    Html.code(rule),
                    number(count),
                    card == null ? Html.NONE : Html.text(card.summary()),
                    card == null ? Html.NONE : Html.all(sources(card))));
        });
        return HtmlTable.of(
                "Rules with open findings, and what they rest on",
                List.of("Rule", "Findings", "What it says", "Sources"),
                rows);
    }

    private static List<Html> sources(RuleCard card) {
        return card.facts().stream()
                .filter(address -> address.startsWith("https://"))
                .map(address -> Html.tag(
                        "div", Html.tag("a", Map.of("href", address, "rel", "noreferrer"), Html.name(address))))
                .toList();
    }

    /** What was read, and which server each database was judged for. */
    static Html subject(CheckReport report) {
        List<Html> items = new ArrayList<>();
        items.add(Html.tag("li", Html.text(Totals.scope(report.counts()))));
        for (CheckReport.FileSet set : report.sets().stream().limit(MOST_ROWS).toList()) {
            String because = set.because().isEmpty() ? "" : ", since " + set.because();
            String engine =
                    set.engine().isJudged() ? "" : "; for " + set.engine().displayName() + ": not judged";
            items.add(Html.tag(
                    "li",
                    Html.text(set.tool() + ": " + Words.count(set.files(), "file") + " in "),
                    Html.code(set.folder()),
                    Html.text(because + engine)));
        }
        for (CheckReport.JudgedServer judged :
                report.servers().stream().limit(MOST_ROWS).toList()) {
            SourceRange place = judged.place();
            String by = place == null ? " by default, since " : ", since ";
            items.add(Html.tag(
                    "li",
                    Html.name(judged.database()),
                    Html.text(" judged for " + judged.server() + by + judged.because() + " "),
                    place == null ? Html.NONE : Html.code(place.path() + ":" + place.line())));
        }
        report.notes().forEach(note -> items.add(Html.tag("li", Html.text(note))));
        return Html.tag("ul", Html.all(items));
    }

    private static Html number(long number) {
        return Html.text(Long.toString(number));
    }
}
