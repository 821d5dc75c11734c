package dev.plimsoll.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What samples of rules came to.
 *
 * @param cases in the order of their paths
 * @param gaps what of the team's rules no sample tries
 * @param total how many things there are to try: of each rule and each condition both ways
 */
public record FixtureReport(List<CaseResult> cases, List<Gap> gaps, int total) {

    /** @param problem why it could not be judged, or is no sample as it should be; else null */
    public record CaseResult(
            String name,
            List<Difference> differences,
            @Nullable String problem) {
        public CaseResult {
            differences = List.copyOf(differences);
        }

        public boolean passed() {
            return differences.isEmpty() && problem == null;
        }
    }

    /**
     * A finding that is marked and is none, or is one and is not marked.
     *
     * @param place {@code file:line}
     * @param message of the finding; empty where it is missing
     */
    public record Difference(Kind kind, String rule, String place, String message) {
        /** Which of the two. */
        public enum Kind {
            MISSING,
            UNEXPECTED
        }
    }

    /**
     * What no sample tries.
     *
     * @param subject the rule, or the place of a condition
     * @param line of the condition, 0 for a rule as a whole
     * @param condition as written; empty for a rule as a whole
     * @param what is missing
     */
    public record Gap(String subject, int line, String condition, String what) {}

    public FixtureReport {
        cases = List.copyOf(cases);
        gaps = List.copyOf(gaps);
    }

    public long failed() {
        return cases.stream().filter(result -> !result.passed()).count();
    }

    /** How much of what there is to try is tried, of 100, rounded down; 100 where there is nothing. */
    public int percent() {
        return total == 0 ? 100 : (total - gaps.size()) * 100 / total;
    }
}
