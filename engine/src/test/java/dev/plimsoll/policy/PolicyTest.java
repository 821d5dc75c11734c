package dev.plimsoll.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.evaluate.RuleUse;
import dev.plimsoll.migration.Glob;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Verdict;
import dev.plimsoll.policy.Policy.PathPolicy;
import dev.plimsoll.policy.Policy.RulePolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyTest {

    @Test
    void takesAllPacksButThoseToBeAskedFor() {
        assertThat(rules(Policy.DEFAULT))
                .containsExactly("expired-suppression", "unreadable-file", "no-drop-column", "require-lock-timeout");
        assertThat(rules(new Policy(List.of("conventions"), Map.of(), List.of())))
                .containsExactly("prefer-plural", "expired-suppression", "unreadable-file");
        RulePolicy off = new RulePolicy(Enforcement.OFF, null, Map.of());
        assertThat(rules(new Policy(null, Map.of("no-drop-column", off), List.of())))
                .doesNotContain("no-drop-column");
    }

    @Test
    void aRuleThatIsOffWaitsForAnEnforcement() {
        assertThat(rules(asking(new RulePolicy(null, Severity.ERROR, Map.of()))))
                .doesNotContain("no-delete-cascade");
        assertThat(rules(asking(new RulePolicy(Enforcement.WARN, null, Map.of()))))
                .contains("no-delete-cascade");
    }

    private static Policy asking(RulePolicy policy) {
        return new Policy(null, Map.of("no-delete-cascade", policy), List.of());
    }

    @Test
    void weighsByPathThenRuleThenSeverity() {
        Policy policy = new Policy(
                null,
                Map.of("no-drop-column", new RulePolicy(Enforcement.WARN, null, Map.of())),
                List.of(
                        new PathPolicy(Glob.of("legacy/**"), Enforcement.INFORM),
                        new PathPolicy(Glob.of("legacy/x/**"), Enforcement.BLOCK)));

        assertThat(policy.enforcementOf(finding("other", Severity.ERROR), "a.sql", null))
                .isEqualTo(Enforcement.BLOCK);
        assertThat(policy.enforcementOf(finding("other", Severity.WARNING), "a.sql", null))
                .isEqualTo(Enforcement.WARN);
        assertThat(policy.enforcementOf(finding("other", Severity.INFO), "a.sql", null))
                .isEqualTo(Enforcement.INFORM);
        Finding dropped = finding("no-drop-column", Severity.ERROR);
        assertThat(policy.enforcementOf(dropped, "a.sql", null)).isEqualTo(Enforcement.WARN);
        assertThat(policy.enforcementOf(dropped, "legacy/a.sql", null)).isEqualTo(Enforcement.INFORM);
        assertThat(policy.enforcementOf(dropped, "legacy/x/a.sql", null)).isEqualTo(Enforcement.BLOCK);
    }

    @Test
    void changesSeverities() {
        Policy policy =
                new Policy(null, Map.of("no-drop-column", new RulePolicy(null, Severity.INFO, Map.of())), List.of());

        Finding weighed = policy.weighed(finding("no-drop-column", Severity.ERROR));

        assertThat(weighed.severity()).isEqualTo(Severity.INFO);
        assertThat(policy.enforcementOf(weighed, "a.sql", null)).isEqualTo(Enforcement.INFORM);
    }

    @Test
    void foldsTheVerdict() {
        JudgedFinding blocking = judged(Enforcement.BLOCK, FindingState.NEW);
        JudgedFinding accepted = judged(Enforcement.BLOCK, FindingState.SUPPRESSED);
        JudgedFinding mild = judged(Enforcement.WARN, FindingState.NEW);

        assertThat(Judgement.of(List.of())).isEqualTo(new Judgement(Verdict.PASSED, "no findings"));
        assertThat(Judgement.of(List.of(accepted))).isEqualTo(new Judgement(Verdict.PASSED, "no findings"));
        assertThat(Judgement.of(List.of(mild)))
                .isEqualTo(new Judgement(Verdict.PASSED, "1 finding, which does not block"));
        assertThat(Judgement.of(List.of(mild, blocking)))
                .isEqualTo(new Judgement(
                        Verdict.BLOCKED,
                        "1 blocking finding: Dropping a.b loses its values (no-drop-column, db/V1.sql:3)"));
        assertThat(Judgement.of(List.of(blocking, blocking)).reason()).startsWith("2 blocking findings, the first: ");
    }

    private static List<String> rules(Policy policy) {
        return policy.uses(TestCatalog.load()).stream()
                .map(RuleUse::card)
                .map(card -> card.id())
                .toList();
    }

    private static JudgedFinding judged(Enforcement enforcement, FindingState state) {
        return new JudgedFinding(finding("no-drop-column", Severity.ERROR), enforcement, state);
    }

    private static Finding finding(String rule, Severity severity) {
        return new Finding(
                rule,
                "schema-safety",
                severity,
                "Dropping a.b loses its values. Nobody can bring them back.",
                null,
                "default",
                new Subject(ObjectKind.COLUMN, "public.a.b"),
                new SourceRange("db/V1.sql", 0, 1, 3, 1, 3, 2),
                0,
                List.of(),
                null,
                null,
                null,
                "00");
    }
}
