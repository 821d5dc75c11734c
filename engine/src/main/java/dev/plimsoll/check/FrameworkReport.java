package dev.plimsoll.check;

import dev.plimsoll.evaluate.Framework;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.Verdict;
import dev.plimsoll.policy.Judgement;
import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.Compliance;
import dev.plimsoll.report.ControlResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A report cut down to what frameworks ask for, with a result for each of their controls. Its verdict is that of the findings that are left; what
 * could not be read stays in, since it concerns every control.
 */
public final class FrameworkReport {

    private FrameworkReport() {}

    /** The report itself where no framework is named. */
    public static CheckReport of(CheckReport report, RuleCatalog catalog, List<Framework> frameworks) {
        if (frameworks.isEmpty()) {
            return report;
        }
        List<ControlResult> controls = Compliance.of(report, catalog, frameworks);
        Set<String> rules = new HashSet<>();
        Set<JudgedFinding> concerned = new HashSet<>();
        controls.forEach(control -> {
            rules.addAll(control.rules());
            concerned.addAll(control.findings());
        });
        Predicate<String> kept =
                rule -> rules.contains(rule) || catalog.rule(rule).isEmpty();
        List<JudgedFinding> findings = report.findings().stream()
                .filter(judged -> concerned.contains(judged)
                        || Compliance.concernsAll(judged.finding().rule()))
                .toList();
        Judgement judgement = judgement(
                report,
                findings,
                report.looked().required().stream().filter(kept).toList());
        return report.judged(
                judgement.verdict(),
                judgement.reason(),
                findings,
                report.undetermined().stream()
                        .filter(each -> kept.test(each.rule()))
                        .toList(),
                report.notAssessed().stream()
                        .filter(each -> kept.test(each.rule()))
                        .toList(),
                controls);
    }

    /** A run that is incomplete for another reason than rules that could not be applied stays so. */
    private static Judgement judgement(CheckReport report, List<JudgedFinding> findings, List<String> required) {
        Judgement judgement = Judgement.of(findings, required);
        boolean otherReason = report.verdict() == Verdict.INCOMPLETE
                && report.looked().required().isEmpty();
        return judgement.verdict() == Verdict.PASSED && otherReason
                ? new Judgement(report.verdict(), report.reason())
                : judgement;
    }
}
