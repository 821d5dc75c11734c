package dev.plimsoll.report;

import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The top of the page: the verdict and its reason, counts that lead to what they count, and a filter for those whose browser runs scripts. */
final class HtmlSummary {

    private static final int MOST_DATABASES = 200;

    private HtmlSummary() {}

    static Html of(CheckReport report) {
        Verdict verdict = report.verdict();
        String word = verdict.name().toLowerCase(Locale.ROOT);
        return Html.tag(
                "header",
                Html.tag("a.skip", Map.of("href", "#main"), Html.text("Skip to the findings")),
                Html.tag("p.brand", mark(), Html.tag("span", Html.text("Plimsoll"))),
                Html.tag("h1.verdict." + word, Html.text(sign(verdict) + " " + capital(word))),
                Html.tag("p.reason", Html.text(report.reason())),
                Html.tag("p.muted", Html.text(scope(report.counts()))),
                Html.tag(
                        "nav",
                        Map.of("aria-label", "Parts of this report"),
                        Html.tag("ul.counts", Html.all(counts(report)))));
    }

    private static String scope(CheckReport.Counts counts) {
        CheckReport.Audited audited = counts.audited();
        return Totals.scope(counts) + (audited == null ? "" : "; " + Totals.assessed(audited));
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> "✕";
            case INCOMPLETE -> "!";
            case PASSED -> "✓";
        };
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** A circle and the line through it. */
    private static Html mark() {
        return Html.tag(
                "svg",
                Map.of("viewBox", "0 0 32 32", "width", "28", "height", "28", "aria-hidden", "true"),
                Html.tag("circle", Map.of("cx", "16", "cy", "16", "r", "10")),
                Html.tag("path", Map.of("d", "M1 16h30")));
    }

    private static List<Html> counts(CheckReport report) {
        long blocking = report.findings().stream().filter(JudgedFinding::blocks).count();
        long open = report.count(FindingState.NEW);
        long accepted = report.findings().size() - open;
        List<Html> counts = new ArrayList<>();
        counts.add(count("blocking", blocking, blocking == 1 ? "blocks" : "block"));
        String rest = Words.count(report.count(Severity.ERROR), "error") + ", "
                + Words.count(report.count(Severity.WARNING), "warning") + ", "
                + report.count(Severity.INFO) + " info";
        counts.add(count(open > blocking ? "others" : "blocking", open, "open: " + rest));
        counts.add(count("not-assessed", report.notAssessed().size(), "not assessed"));
        counts.add(count("undetermined", report.undetermined().size(), "undetermined"));
        counts.add(count("accepted", accepted, "accepted"));
        return counts;
    }

    /** Leads to its part where there is one. */
    private static Html count(String part, long number, String label) {
        Html[] content = {Html.tag("b", Html.text(Long.toString(number))), Html.text(" " + label)};
        return Html.tag(
                "li", number > 0 ? Html.tag("a", Map.of("href", "#" + part), content) : Html.tag("span", content));
    }

    /** Hidden until the script shows it: without scripts it would do nothing. */
    static Html filter(CheckReport report) {
        if (report.findings().size() < 2) {
            return Html.NONE;
        }
        TreeSet<String> databases = new TreeSet<>();
        report.findings()
                .forEach(judged -> databases.add(Html.shortened(judged.finding().database())));
        List<Html> severities = new ArrayList<>(List.of(option("", "all severities")));
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            severities.add(option(severity.id(), severity.id()));
        }
        List<Html> names = new ArrayList<>(List.of(option("", "all databases")));
        databases.stream().limit(MOST_DATABASES).forEach(name -> names.add(option(name, name)));
        return Html.tag(
                "form.filter",
                Map.of("id", "filter", "role", "search", "hidden", ""),
                Html.tag(
                        "label",
                        Html.text("Search "),
                        Html.tag("input", Map.of("id", "words", "type", "search", "autocomplete", "off"))),
                choice("severity", "Severity ", severities),
                databases.size() > 1 ? choice("database", "Database ", names) : Html.NONE,
                Html.tag("output", Map.of("id", "shown", "role", "status")));
    }

    private static Html choice(String id, String label, List<Html> options) {
        return Html.tag("label", Html.text(label), Html.tag("select", Map.of("id", id), Html.all(options)));
    }

    private static Html option(String value, String label) {
        return Html.tag("option", Map.of("value", value), Html.name(label));
    }
}
