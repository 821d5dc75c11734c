package dev.plimsoll.policy;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What suppressions make of findings.
 *
 * @param accepted the findings that a suppression covers, by identity
 * @param problems what is wrong with suppressions: malformed, expired, or silencing nothing
 */
public record Suppressed(Set<Finding> accepted, List<Match> problems) {

    private static final String UNUSED = "unused-suppression";
    private static final String MALFORMED = "malformed-suppression";
    private static final String EXPIRED = "expired-suppression";

    /** What is said about suppressions cannot be suppressed: it would have no end. */
    private static final Set<String> ABOUT_SUPPRESSIONS = Set.of(UNUSED, MALFORMED, EXPIRED);

    /** Which rules of a suppression found something to silence. */
    private record Use(Suppression suppression, String rule) {}

    /**
     * @param policy says which rules comments may suppress
     * @param today the day in UTC on which the findings are judged
     */
    public static Suppressed of(
            List<Finding> findings, Collection<FileSuppressions> files, Policy policy, LocalDate today) {
        Map<String, SuppressionIndex> holding = new HashMap<>();
        for (FileSuppressions file : files) {
            List<Suppression> valid = file.suppressions().stream()
                    .filter(suppression -> suppression.holdsOn(today))
                    .toList();
            if (!valid.isEmpty()) {
                holding.putIfAbsent(file.path(), new SuppressionIndex(valid));
            }
        }
        Set<Finding> accepted = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Use> used = new HashSet<>();
        for (Finding finding : findings) {
            SuppressionIndex index = holding.get(finding.place().path());
            if (index != null
                    && !ABOUT_SUPPRESSIONS.contains(finding.rule())
                    && policy.isSuppressible(finding.rule())) {
                List<Suppression> covering = index.covering(finding.place(), finding.rule());
                covering.forEach(suppression -> used.add(new Use(suppression, finding.rule())));
                if (!covering.isEmpty()) {
                    accepted.add(finding);
                }
            }
        }
        return new Suppressed(accepted, problems(files, used, policy, today));
    }

    private static List<Match> problems(
            Collection<FileSuppressions> files, Set<Use> used, Policy policy, LocalDate today) {
        Set<Suppression> usedAtAll = new HashSet<>();
        used.forEach(use -> usedAtAll.add(use.suppression()));
        Set<String> told = new HashSet<>();
        List<Match> problems = new ArrayList<>();
        for (FileSuppressions file : files) {
            if (!told.add(file.path())) {
                continue;
            }
            for (FileSuppressions.Problem problem : file.problems()) {
                problems.add(problem(
                        MALFORMED,
                        "This suppression is not understood, so it silences nothing: " + problem.message() + ".",
                        file,
                        problem.comment()));
            }
            for (Suppression suppression : file.suppressions()) {
                if (!file.knowsUseOf(suppression) && suppression.holdsOn(today)) {
                    continue;
                }
                if (!suppression.holdsOn(today)) {
                    problems.add(problem(
                            EXPIRED,
                            "This suppression held until " + suppression.until() + " and silences nothing any more.",
                            file,
                            suppression.comment()));
                } else if (suppression.rules().isEmpty() && !usedAtAll.contains(suppression)) {
                    problems.add(problem(UNUSED, unused("any rule"), file, suppression.comment()));
                }
                for (String rule : suppression.rules()) {
                    if (!policy.isSuppressible(rule)) {
                        problems.add(problem(UNUSED, refused(rule), file, suppression.comment()));
                    } else if (suppression.holdsOn(today) && !used.contains(new Use(suppression, rule))) {
                        problems.add(problem(UNUSED, unused(rule), file, suppression.comment()));
                    }
                }
            }
        }
        return List.copyOf(problems);
    }

    private static String refused(String rule) {
        return "The policy lets no comment silence " + rule + ": mend what it finds, or have it waived.";
    }

    private static String unused(String rule) {
        return "Nothing here breaks " + rule + ", so this suppression is not needed.";
    }

    private static Match problem(String rule, String message, FileSuppressions file, SourceRange place) {
        return Match.of(rule, message, file.database(), place, new Subject(ObjectKind.FILE, file.path()));
    }
}
