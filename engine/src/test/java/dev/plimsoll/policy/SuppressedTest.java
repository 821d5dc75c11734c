package dev.plimsoll.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import dev.plimsoll.policy.Policy.RulePolicy;
import dev.plimsoll.sql.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuppressedTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    private static final String SQL = """
        -- plimsoll:ignore no-drop-column reason="unused" until=2026-12-31
        alter table a drop column b;
        alter table a drop column c;
        """;

    private final SourceText source = new SourceText("a.sql", SQL);
    private final Finding covered = finding("no-drop-column", SQL.indexOf("drop column b"));
    private final Finding after = finding("no-drop-column", SQL.indexOf("drop column c"));
    private final Finding other = finding("require-lock-timeout", SQL.indexOf("drop column b"));

    @Test
    void acceptsFindingsOfItsRuleInItsStatement() {
        Suppressed suppressed = suppressed(LAST_DAY, covered, after, other);

        assertThat(suppressed.accepted()).containsExactly(covered);
        assertThat(suppressed.problems()).isEmpty();
    }

    @Test
    void endsAfterItsLastDay() {
        Suppressed suppressed = suppressed(LAST_DAY.plusDays(1), covered);

        assertThat(suppressed.accepted()).isEmpty();
        assertThat(suppressed.problems())
                .extracting(Match::rule, Match::message)
                .containsExactly(tuple(
                        "expired-suppression",
                        "This suppression held until 2026-12-31 and silences nothing any more."));
    }

    @Test
    void isReportedWhenNothingNeedsIt() {
        Suppressed suppressed = suppressed(LAST_DAY, after, other);

        assertThat(suppressed.accepted()).isEmpty();
        assertThat(suppressed.problems()).extracting(Match::rule).containsExactly("unused-suppression");
        assertThat(suppressed.problems().get(0).place().line()).isEqualTo(1);
    }

    @Test
    void doesNotHideWhatIsSaidAboutSuppressions() {
        FileSuppressions wholeFile = SuppressionReaderTest.read("-- plimsoll:ignore-file reason=\"x\"\nselect 1;");
        Finding expired = finding("expired-suppression", 0);

        Suppressed suppressed = Suppressed.of(List.of(expired, covered), List.of(wholeFile), Policy.DEFAULT, LAST_DAY);

        assertThat(suppressed.accepted()).containsExactly(covered);
    }

    @Test
    void silencesNothingThatThePolicyKeepsFromIt() {
        Policy strict =
                new Policy(null, Map.of("no-drop-column", new RulePolicy(null, null, Map.of(), false)), List.of());

        Suppressed suppressed =
                Suppressed.of(List.of(covered), List.of(SuppressionReaderTest.read(SQL)), strict, LAST_DAY);

        assertThat(suppressed.accepted()).isEmpty();
        assertThat(suppressed.problems())
                .extracting(Match::rule, Match::message)
                .containsExactly(tuple(
                        "unused-suppression",
                        "The policy lets no comment silence no-drop-column: mend what it finds, or have it waived."));
    }

    private Suppressed suppressed(LocalDate today, Finding... findings) {
        return Suppressed.of(List.of(findings), List.of(SuppressionReaderTest.read(SQL)), Policy.DEFAULT, today);
    }

    private Finding finding(String rule, int offset) {
        SourceRange place = source.range(offset, offset + 4);
        return new Finding(
                rule,
                "schema-safety",
                Severity.ERROR,
                "Something is wrong.",
                null,
                "default",
                new Subject(ObjectKind.TABLE, "public.a"),
                place,
                0,
                List.of(),
                null,
                null,
                null,
                "00");
    }
}
