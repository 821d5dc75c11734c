package dev.plimsoll.check;

import dev.plimsoll.evaluate.Evaluator;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.own.OwnRule;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.FileSuppressions;
import dev.plimsoll.policy.Suppressed;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What findings are worth to a team: suppressions first, then the baseline, then the policy. */
public final class Judging {

    private final RuleCatalog catalog;
    private final Configuration configuration;
    private final WorkingDirectory workingDirectory;

    public Judging(RuleCatalog catalog, Configuration configuration, WorkingDirectory workingDirectory) {
        this.catalog = catalog;
        this.configuration = configuration;
        this.workingDirectory = workingDirectory;
    }

    /**
     * The findings, and what is wrong with the suppressions, in {@link Finding#ORDER}; none that is off.
     *
     * @param today day in UTC on which suppressions are judged
     */
    public List<JudgedFinding> of(
            Collection<Finding> found,
            Collection<FileSuppressions> suppressions,
            Evaluator evaluator,
            LocalDate today) {
        List<Finding> findings = new ArrayList<>(found);
        Suppressed suppressed = Suppressed.of(findings, suppressions, today);
        findings.addAll(evaluator.findings(suppressed.problems()));
        List<JudgedFinding> judged = new ArrayList<>();
        for (Finding finding : findings) {
            FindingState state = state(finding, suppressed);
            Finding weighed = configuration.policy().weighed(finding);
            Enforcement enforcement = configuration.policy().enforcementOf(weighed, fromConfiguration(weighed));
            if (enforcement != Enforcement.OFF) {
                judged.add(new JudgedFinding(weighed, enforcement, state));
            }
        }
        judged.sort(Comparator.comparing(JudgedFinding::finding, Finding.ORDER));
        return List.copyOf(judged);
    }

    private FindingState state(Finding finding, Suppressed suppressed) {
        if (suppressed.accepted().contains(finding)) {
            return FindingState.SUPPRESSED;
        }
        return configuration.baseline().has(finding) ? FindingState.BASELINED : FindingState.NEW;
    }

    /** Paths of a policy are relative to the folder of its file. */
    private String fromConfiguration(Finding finding) {
        String path = finding.place().path();
        Path file = configuration.file();
        Path folder = file == null ? null : file.getParent();
        if (folder == null || path.startsWith("<")) {
            return path;
        }
        return new WorkingDirectory(folder).show(workingDirectory.resolve(path));
    }

    /** Where the pages of the rules stand, relative to the product's folder, by rule. */
    public Map<String, String> pages(List<JudgedFinding> findings) {
        Map<String, String> pages = new HashMap<>();
        for (JudgedFinding judged : findings) {
            String rule = judged.finding().rule();
            catalog.rule(rule)
                    .filter(card -> !card.pack().equals(OwnRule.PACK))
                    .map(RuleCard::docs)
                    .ifPresent(page -> pages.put(rule, page));
        }
        return pages;
    }
}
