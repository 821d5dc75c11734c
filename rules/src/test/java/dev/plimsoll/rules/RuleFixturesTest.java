package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.check.Check;
import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.infrastructure.InfrastructureInputs;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.report.CheckReport;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule's samples, through the whole of the check. */
class RuleFixturesTest {

    private static final Check CHECK = new Check(RuleCatalog.load());

    private static final RuleCatalog CATALOG = RuleCatalog.load();

    @TempDir
    Path folder;

    static List<Fixture> fixtures() {
        return Fixture.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void firesExactlyWhereItIsMarked(Fixture fixture) {
        List<Finding> findings = check(fixture);

        Set<String> places = new TreeSet<>();
        findings.stream()
                .filter(finding -> finding.rule().equals(fixture.rule()))
                .forEach(finding -> places.add(
                        finding.place().path() + ":" + finding.place().line()));
        assertThat(places).as("findings of %s", fixture).isEqualTo(fixture.expected());
        assertThat(fixture.expected().isEmpty())
                .as("markers of %s: a bad sample has some, a good one has none", fixture)
                .isEqualTo(!fixture.bad());
        assertThat(findings)
                .filteredOn(finding -> !finding.pack().equals("conventions"))
                .extracting(Finding::message)
                .as("words that nobody filled in")
                .noneMatch(message -> message.matches("(?s).*\\{[a-z]+}.*"));
        if (!fixture.pack().equals("integrity")) {
            assertThat(findings)
                    .as("samples must be read")
                    .noneMatch(finding -> finding.rule().startsWith("unreadable"));
        }
    }

    /** What comes a release later is as grave then as now, only nobody misses it any more. */
    private static final String LATER = "a release later";

    /** Of a table that no migration creates nothing can be proved, so what makes a step harmless does not count there. */
    static List<Fixture> badFixtures() {
        return Fixture.all().stream()
                .filter(fixture ->
                        fixture.bad() && fixture.isSql() && !fixture.name().startsWith("unknown"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFixtures")
    void theProposedStatementsAreReadAndPassTheRule(Fixture fixture) {
        Fixture before = fixture.withoutLastFile();
        check(fixture).stream()
                .filter(finding -> finding.rule().equals(fixture.rule()) && finding.help() != null)
                .forEach(finding -> assertThat(check(before.followedBy(steps(finding))))
                        .as("findings in %s", steps(finding))
                        .noneMatch(again -> again.rule().startsWith("unreadable")
                                || (again.rule().equals(fixture.rule())
                                        && again.place().path().startsWith(Fixture.ADDED))));
    }

    static List<Fixture> badFixturesOfRulesWithARemedy() {
        return badFixtures().stream()
                .filter(fixture ->
                        CATALOG.rule(fixture.rule()).map(RuleCard::remedy).isPresent())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFixturesOfRulesWithARemedy")
    void aRuleWithARemedyProposesSomething(Fixture fixture) {
        assertThat(check(fixture))
                .filteredOn(finding -> finding.rule().equals(fixture.rule()))
                .allSatisfy(finding -> assertThat(finding.help()).isNotNull());
    }

    @Test
    void noReportCanPrintAPasswordThatWasFound() {
        Fixture roles = new Fixture(
                "security", "no-password-in-sql", true, "", 16, Map.of("1.sql", "create role a password 'hunter2-é';"));

        CheckReport report = report(roles);

        assertThat(report.findings())
                .anyMatch(judged -> judged.finding().rule().equals("no-password-in-sql"))
                .noneMatch(judged -> judged.finding().toString().contains("hunter2"));
        assertThat(report.sources().get("1.sql").text()).isEqualTo("create role a password '*********';");
    }

    @Test
    void noReportCanPrintANumberThatWasFound() {
        Fixture rows = new Fixture(
                "security",
                "no-real-account-number",
                true,
                "",
                16,
                Map.of(
                        "1.sql", "create table cards (id bigint primary key, number text);",
                        "2.sql", "insert into cards (id, number) values (1, '4539578763621486');"));

        CheckReport report = report(rows);

        assertThat(report.findings())
                .anyMatch(judged -> judged.finding().rule().equals("no-real-account-number"))
                .noneMatch(judged -> judged.finding().toString().contains("4539578763621486"));
        assertThat(report.sources().get("2.sql").text()).contains("(1, '****************')");
    }

    @Test
    void noReportCanPrintATokenThatWasFound() {
        String token = "ghp_" + "k3Jq9ZtW1xVb7RmY5cHd2LsF8gPn4TaE6uQo";
        Fixture rows = new Fixture(
                "security",
                "no-secret-in-migration",
                true,
                "",
                16,
                Map.of("1.sql", "-- " + token + "\nalter table t alter column c set default '" + token + "';"));

        CheckReport report = report(rows);

        assertThat(report.findings())
                .anyMatch(judged -> judged.finding().rule().equals("no-secret-in-migration"))
                .noneMatch(judged -> judged.finding().toString().contains(token));
        assertThat(report.sources().get("1.sql").text()).doesNotContain(token);
    }

    /** An ellipsis stands for what only the team knows. */
    private static List<String> steps(Finding finding) {
        return finding.help().steps().stream()
                .filter(step -> !step.title().startsWith(LATER) && !step.sql().contains("…"))
                .map(SaferForm.Step::sql)
                .toList();
    }

    private CheckReport report(Fixture fixture) {
        return CHECK.run(new CheckRequest(
                new WorkingDirectory(fixture.writeTo(folder)),
                fixture.paths(),
                null,
                null,
                fixture.server(),
                fixture.since(),
                List.of(),
                null,
                InfrastructureInputs.NONE,
                InputStream.nullInputStream(),
                "<stdin>",
                LocalDate.of(2026, 1, 1),
                "test"));
    }

    private List<Finding> check(Fixture fixture) {
        return report(fixture).findings().stream()
                .filter(judged -> judged.state() == FindingState.NEW)
                .map(JudgedFinding::finding)
                .toList();
    }
}
