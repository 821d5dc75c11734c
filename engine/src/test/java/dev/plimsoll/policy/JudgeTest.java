package dev.plimsoll.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final int SEEDS = 2_000;

    @Test
    void theVerdictIsAFunctionOfWhatIsJudgedWhateverItsOrder() {
        for (int seed = 0; seed < SEEDS; seed++) {
            JudgedCases cases = new JudgedCases(seed);
            List<Finding> findings = cases.findings();
            Configuration one = cases.configuration();
            Configuration other = one.with(
                            new Waivers(cases.shuffled(one.waivers().all())))
                    .with(new Baseline(cases.shuffled(one.baseline().entries())));

            List<JudgedFinding> judged = JudgedCases.judged(findings, one);
            List<JudgedFinding> again = JudgedCases.judged(cases.shuffled(findings), other);

            assertThat(again).as("seed %d", seed).isEqualTo(judged);
            assertThat(Judgement.of(again)).isEqualTo(Judgement.of(judged));
        }
    }

    @Test
    void oneWaiverMoreNeverAddsAFindingThatBlocks() {
        int fewer = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            JudgedCases cases = new JudgedCases(seed);
            List<Finding> findings = cases.findings();
            Configuration before = cases.configuration();
            List<Waiver> more = new ArrayList<>(before.waivers().all());
            more.add(cases.waiver());

            Set<Finding> blocked = blocking(findings, before);
            Set<Finding> still = blocking(findings, before.with(new Waivers(more)));

            assertThat(blocked).as("seed %d", seed).containsAll(still);
            fewer += blocked.size() > still.size() ? 1 : 0;
        }
        assertThat(fewer).as("cases in which the waiver does something").isGreaterThan(SEEDS / 50);
    }

    private static Set<Finding> blocking(List<Finding> findings, Configuration configuration) {
        return JudgedCases.judged(findings, configuration).stream()
                .filter(JudgedFinding::blocks)
                .map(JudgedFinding::finding)
                .collect(Collectors.toSet());
    }

    @Test
    void afterABaselineTheSameInputHoldsNothingNew() {
        int accepted = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            JudgedCases cases = new JudgedCases(seed);
            List<Finding> findings = cases.findings();
            Configuration before = cases.configuration();
            Baseline baseline = Baseline.of(JudgedCases.judged(findings, before));

            assertThat(JudgedCases.judged(findings, before.with(baseline)))
                    .as("seed %d", seed)
                    .noneMatch(judged ->
                            judged.isOpen() && !judged.finding().rule().equals(WaiverProblems.EXPIRED));
            accepted += baseline.entries().size();
        }
        assertThat(accepted).isGreaterThan(SEEDS);
    }

    @Test
    void anExpiredWaiverAcceptsNothingAndIsTold() {
        Waiver waiver = waiver(JudgedCases.TODAY.minusDays(1));

        assertThat(states(List.of(finding("no-drop-table")), waiver)).containsExactly(FindingState.NEW);
        assertThat(problems(List.of(finding("no-drop-table")), waiver, 14)).containsExactly(WaiverProblems.EXPIRED);
    }

    @Test
    void onItsLastDayAWaiverAcceptsAndIsToldToExpire() {
        Waiver waiver = waiver(JudgedCases.TODAY);

        assertThat(states(List.of(finding("no-drop-table")), waiver)).containsExactly(FindingState.WAIVED);
        assertThat(problems(List.of(finding("no-drop-table")), waiver, 14)).containsExactly(WaiverProblems.EXPIRING);
        Waiver later = waiver(JudgedCases.TODAY.plusDays(15));
        assertThat(problems(List.of(finding("no-drop-table")), later, 14)).isEmpty();
        assertThat(problems(List.of(finding("no-drop-table")), later, 15)).containsExactly(WaiverProblems.EXPIRING);
    }

    @Test
    void oneThatAcceptsNothingIsToldWhereThatIsKnown() {
        Waiver waiver = waiver(JudgedCases.TODAY.plusDays(100));
        Judge judge = judge(waiver, 14);
        judge.of(List.of(finding("no-drop-column")), Set.of());

        assertThat(judge.waiverProblems(any -> true)).extracting(Match::rule).containsExactly(WaiverProblems.UNUSED);
        assertThat(judge.waiverProblems(any -> false)).isEmpty();
    }

    @Test
    void aSuppressionComesBeforeAWaiverWhichIsUsedAllTheSame() {
        Waiver waiver = waiver(JudgedCases.TODAY.plusDays(100));
        Finding finding = finding("no-drop-table");
        Set<Finding> suppressed = Collections.newSetFromMap(new IdentityHashMap<>());
        suppressed.add(finding);
        Judge judge = judge(waiver, 14);

        assertThat(judge.of(List.of(finding), suppressed))
                .extracting(JudgedFinding::state)
                .containsExactly(FindingState.SUPPRESSED);
        assertThat(judge.waiverProblems(any -> true)).isEmpty();
    }

    @Test
    void whatIsToldOfWaiversNothingAccepts() {
        Finding told = finding(WaiverProblems.UNUSED);
        Configuration accepting = new Configuration(
                null,
                List.of(),
                Policy.DEFAULT,
                new Waivers(List.of(new Waiver(
                        WaiverProblems.UNUSED,
                        new NamePattern("*"),
                        null,
                        null,
                        null,
                        "r",
                        null,
                        null,
                        null,
                        JudgedCases.TODAY.plusDays(1),
                        told.place()))),
                new Baseline(List.of(new Baseline.Entry(told.fingerprint(), "", "", ""))));

        assertThat(new Judge(accepting, any -> "", JudgedCases.TODAY).of(List.of(told), Set.of(told)))
                .extracting(JudgedFinding::state)
                .containsExactly(FindingState.NEW);
    }

    private static List<FindingState> states(List<Finding> findings, Waiver waiver) {
        return judge(waiver, 14).of(findings, Set.of()).stream()
                .map(JudgedFinding::state)
                .toList();
    }

    private static List<String> problems(List<Finding> findings, Waiver waiver, int expiringDays) {
        Judge judge = judge(waiver, expiringDays);
        judge.of(findings, Set.of());
        return judge.waiverProblems(any -> true).stream().map(Match::rule).toList();
    }

    private static Judge judge(Waiver waiver, int expiringDays) {
        Policy usual = Policy.DEFAULT;
        Policy policy = new Policy(
                usual.packs(),
                usual.packEnforcements(),
                usual.rules(),
                usual.measuring(),
                usual.paths(),
                usual.overrides(),
                expiringDays);
        return new Judge(
                new Configuration(null, List.of(), policy).with(new Waivers(List.of(waiver))),
                finding -> finding.place().path(),
                JudgedCases.TODAY);
    }

    private static Waiver waiver(LocalDate until) {
        Finding finding = finding("no-drop-table");
        return new Waiver(
                "no-drop-table",
                new NamePattern("public.*"),
                null,
                null,
                null,
                "r",
                null,
                null,
                null,
                until,
                finding.place());
    }

    private static Finding finding(String rule) {
        return new JudgedCases(1)
                .findings().stream()
                        .findFirst()
                        .map(any -> new Finding(
                                rule,
                                any.pack(),
                                Severity.ERROR,
                                any.message(),
                                null,
                                any.database(),
                                new Subject(any.subject().kind(), "public.a"),
                                any.place(),
                                0,
                                List.of(),
                                null,
                                null,
                                null,
                                any.fingerprint()))
                        .orElseThrow();
    }
}
