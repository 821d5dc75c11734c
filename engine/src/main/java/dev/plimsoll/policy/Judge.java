package dev.plimsoll.policy;

import dev.plimsoll.model.Acceptance;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.Match;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What findings are worth: a pure function of them, the policy, the waivers, the baseline and the day. Not for use by several threads. */
public final class Judge {

    private final Configuration configuration;
    private final Function<Finding, String> paths;
    private final LocalDate today;
    private final Set<Waiver> used = new HashSet<>();

    /**
     * @param paths of a finding, relative to the folder of the configuration
     * @param today day in UTC on which waivers are judged
     */
    public Judge(Configuration configuration, Function<Finding, String> paths, LocalDate today) {
        this.configuration = configuration;
        this.paths = paths;
        this.today = today;
    }

    /**
     * The findings in {@link Finding#ORDER}; none that is off.
     *
     * @param suppressed those of them that a comment accepts
     */
    public List<JudgedFinding> of(Collection<Finding> findings, Set<Finding> suppressed) {
        List<JudgedFinding> judged = new ArrayList<>();
        for (Finding finding : findings) {
            Finding weighed = configuration.policy().weighed(finding);
            String path = paths.apply(weighed);
            Enforcement enforcement =
                    configuration.policy().enforcementOf(weighed, path, configuration.environment(weighed.database()));
            if (enforcement != Enforcement.OFF) {
                judged.add(judged(weighed, enforcement, path, suppressed.contains(finding)));
            }
        }
        judged.sort((one, other) -> Finding.ORDER.compare(one.finding(), other.finding()));
        return List.copyOf(judged);
    }

    private JudgedFinding judged(Finding finding, Enforcement enforcement, String path, boolean suppressed) {
        if (Waivers.isAboutAcceptance(finding.rule())) {
            return new JudgedFinding(finding, enforcement, FindingState.NEW);
        }
        List<Waiver> accepting = configuration.waivers().accepting(finding, path, today);
        used.addAll(accepting);
        if (suppressed) {
            return new JudgedFinding(finding, enforcement, FindingState.SUPPRESSED);
        }
        if (!accepting.isEmpty()) {
            Acceptance acceptance = accepting.get(0).acceptance(today);
            return new JudgedFinding(finding, enforcement, FindingState.WAIVED, acceptance);
        }
        boolean known = configuration.baseline().has(finding);
        return new JudgedFinding(finding, enforcement, known ? FindingState.BASELINED : FindingState.NEW);
    }

    /**
     * What is wrong with the waivers, given what was judged so far.
     *
     * @param known whether the run would have found what a waiver accepts
     */
    public List<Match> waiverProblems(Predicate<Waiver> known) {
        return WaiverProblems.of(
                configuration.waivers(), used, known, configuration.policy().expiringDays(), today);
    }
}
