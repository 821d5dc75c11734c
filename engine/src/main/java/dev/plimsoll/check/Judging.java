package dev.plimsoll.check;

import dev.plimsoll.evaluate.Evaluator;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.own.OwnRule;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.FileSuppressions;
import dev.plimsoll.policy.Judge;
import dev.plimsoll.policy.Suppressed;
import dev.plimsoll.policy.Waiver;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What findings are worth to a team: suppressions first, then waivers, then the baseline, then the policy. */
public final class Judging {

    private final RuleCatalog catalog;
    private final Configuration configuration;
    private final WorkingDirectory workingDirectory;

    public Judging(RuleCatalog catalog, Configuration configuration, WorkingDirectory workingDirectory) {
        this.catalog = catalog;
        this.configuration = configuration;
        this.workingDirectory = workingDirectory;
    }

    /** As {@link #of(Collection, Collection, Evaluator, LocalDate, Predicate)}, where nobody knows what waivers would accept elsewhere. */
    public List<JudgedFinding> of(
            Collection<Finding> found,
            Collection<FileSuppressions> suppressions,
            Evaluator evaluator,
            LocalDate today) {
        return of(found, suppressions, evaluator, today, waiver -> false);
    }

    /**
     * The findings, and what is wrong with suppressions and waivers, in {@link Finding#ORDER}; none that is off.
     *
     * @param today day in UTC on which suppressions and waivers are judged
     * @param known whether the run would have found what a waiver accepts
     */
    public List<JudgedFinding> of(
            Collection<Finding> found,
            Collection<FileSuppressions> suppressions,
            Evaluator evaluator,
            LocalDate today,
            Predicate<Waiver> known) {
        List<Finding> findings = new ArrayList<>(found);
        Suppressed suppressed = Suppressed.of(findings, suppressions, configuration.policy(), today);
        findings.addAll(evaluator.findings(suppressed.problems()));
        Judge judge = new Judge(configuration, this::fromConfiguration, today);
        List<JudgedFinding> judged = new ArrayList<>(judge.of(findings, suppressed.accepted()));
        judged.addAll(judge.of(evaluator.findings(judge.waiverProblems(known)), Set.of()));
        judged.sort(Comparator.comparing(JudgedFinding::finding, Finding.ORDER));
        return List.copyOf(judged);
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
