package dev.plimsoll.report;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The controls of each framework that this report says something about: violated, accepted, or not decided. */
final class HtmlControls {

    private static final int MOST_LINKS = 12;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** {@code A.8.2} before {@code A.8.13}. */
    private static final Comparator<String> BY_NUMBER = Comparator.comparing((String number) -> DIGITS.matcher(number)
                    .replaceAll(digits ->
                            "0".repeat(Math.max(0, 6 - digits.group().length())) + digits.group()))
            .thenComparing(Comparator.naturalOrder());

    /** What concerns one control: open findings by rule, how many are accepted, rules that could not be decided. */
    private static final class Control {
        private final Map<String, List<JudgedFinding>> open = new TreeMap<>();
        private final TreeSet<String> undecided = new TreeSet<>();
        private int accepted;
    }

    private final RuleCatalog catalog;
    private final HtmlFindings findings;
    private final Map<String, Map<String, Control>> frameworks = new TreeMap<>();

    private HtmlControls(RuleCatalog catalog, HtmlFindings findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    /** A table for each framework, or nothing where no control is touched. */
    static Html of(CheckReport report, RuleCatalog catalog, HtmlFindings findings) {
        HtmlControls controls = new HtmlControls(catalog, findings);
        for (JudgedFinding judged : report.findings()) {
            String rule = judged.finding().rule();
            for (Control control : controls.concerned(
                    rule, judged.finding().subject(), judged.finding().message())) {
                if (judged.isOpen()) {
                    control.open
                            .computeIfAbsent(rule, none -> new ArrayList<>())
                            .add(judged);
                } else {
                    control.accepted++;
                }
            }
        }
        report.undetermined().forEach(each -> controls.undecided(each.rule(), each.subject()));
        report.notAssessed()
                .forEach(each -> controls.undecided(each.rule(), new Subject(ObjectKind.DATABASE, each.database())));
        return Html.all(controls.tables());
    }

    private void undecided(String rule, Subject subject) {
        concerned(rule, subject, "").forEach(control -> control.undecided.add(rule));
    }

    private List<Control> concerned(String rule, Subject subject, String message) {
        List<Control> concerned = new ArrayList<>();
        catalog.rule(rule)
                .ifPresent(card -> Frameworks.concerning(subject, message, card.controls())
                        .forEach((framework, numbers) -> numbers.forEach(number -> concerned.add(frameworks
                                .computeIfAbsent(framework, none -> new TreeMap<>(BY_NUMBER))
                                .computeIfAbsent(number, none -> new Control())))));
        return concerned;
    }

    private List<Html> tables() {
        List<Html> tables = new ArrayList<>();
        frameworks.forEach((framework, controls) -> {
            List<List<Html>> rows = new ArrayList<>();
            controls.forEach((number, control) ->
                    rows.add(List.of(Html.text(number), Html.text(state(control)), Html.all(reasons(control)))));
            tables.add(HtmlTable.of(Frameworks.title(framework), List.of("Control", "State", "Why"), rows));
        });
        return tables;
    }

    private static String state(Control control) {
        if (!control.open.isEmpty()) {
            return "violated";
        }
        return control.undecided.isEmpty() ? "accepted" : "not decided";
    }

    private List<Html> reasons(Control control) {
        List<Html> reasons = new ArrayList<>();
        control.open.forEach((rule, open) ->
                reasons.add(Html.tag("div", Html.code(rule), Html.text(" at "), Html.all(links(open)))));
        if (!control.undecided.isEmpty()) {
            reasons.add(Html.tag("div.muted", Html.text("not decided: " + String.join(", ", control.undecided))));
        }
        if (control.accepted > 0) {
            reasons.add(Html.tag("div.muted", Html.text(Words.count(control.accepted, "finding") + " accepted")));
        }
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
