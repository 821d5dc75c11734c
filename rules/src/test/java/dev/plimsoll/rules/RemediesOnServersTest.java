package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

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
import dev.plimsoll.rules.AcceptedRemedies.Kind;
import dev.plimsoll.rules.RemedyTrial.CannotRun;
import dev.plimsoll.rules.Trial.Refused;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What rules propose, run on real servers in place of what they complain of: the end is the same, and nobody waits for work that
 * grows with a table.
 */
class RemediesOnServersTest {

    private static final RuleCatalog CATALOG = RuleCatalog.load();
    private static final Check CHECK = new Check(CATALOG);
    private static final AcceptedRemedies ACCEPTED = new AcceptedRemedies();
    private static final int OLDEST = 12;
    private static final int NEWEST = 18;

    private static final int GENERATED = 48;
    private static final int MANY_GENERATED = 60;

    private static int tried;

    @TempDir
    Path folder;

    static List<Fixture> samples() {
        return Fixture.all().stream()
                .filter(Fixture::isSql)
                .filter(fixture -> fixture.bad()
                        && CATALOG.rule(fixture.rule()).map(RuleCard::remedy).isPresent())
                .toList();
    }

    static List<Fixture> samplesOnOtherServers() {
        return samples().stream()
                .flatMap(sample -> IntStream.rangeClosed(OLDEST, NEWEST)
                        .filter(major -> major != sample.server())
                        .mapToObj(sample::on))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void theStepsEndWhereTheSampleEndsAndNobodyWaits(Fixture sample) throws SQLException {
        List<Finding> findings = findings(sample);
        try {
            judge(sample, findings);
            tried++;
        } catch (CannotRun e) {
            assertThat(ACCEPTED.accepts(sample, Kind.SKIPPED, String.valueOf(e.getMessage())))
                    .as("%s: %s", sample, e.getMessage())
                    .isTrue();
        }
    }

    @Tag("exhaustive")
    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("samplesOnOtherServers")
    void theSameHoldsOnTheOtherServers(Fixture sample) throws SQLException {
        List<Finding> findings = findings(sample);
        if (!findings.isEmpty()) {
            try {
                judge(sample, findings);
            } catch (CannotRun e) {
                // The sample needs another version.
            }
        }
    }

    static List<Fixture> generatedSamples() {
        return GeneratedSamples.of(16, GENERATED);
    }

    static List<Fixture> generatedSamplesOnAllServers() {
        return IntStream.rangeClosed(OLDEST, NEWEST)
                .boxed()
                .flatMap(major -> GeneratedSamples.of(major, MANY_GENERATED).stream())
                .toList();
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("generatedSamples")
    void andOfSamplesThatAreMadeUp(Fixture sample) throws SQLException {
        tryMadeUp(sample);
    }

    @Tag("exhaustive")
    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("generatedSamplesOnAllServers")
    void andOfManyOfThemOnAllServers(Fixture sample) throws SQLException {
        tryMadeUp(sample);
    }

    private void tryMadeUp(Fixture sample) throws SQLException {
        List<Finding> findings = findings(sample);
        if (!findings.isEmpty()) {
            try {
                judge(sample, findings);
            } catch (CannotRun e) {
                fail("%s on %s, %s", sample.files(), sample.server(), e.getMessage());
            }
        }
    }

    @AfterAll
    static void everyAcceptedExceptionIsNeeded() {
        if (tried > 1) {
            assertThat(ACCEPTED.unused()).isEmpty();
        }
    }

    private void judge(Fixture sample, List<Finding> findings) throws SQLException, CannotRun {
        List<String> words = findings.stream()
                .map(Finding::help)
                .filter(help -> help == null || !isExecutable(help))
                .map(String::valueOf)
                .toList();
        assertThat(ACCEPTED.rejected(sample, Kind.WORDS, words))
                .as("%s on %s proposes words alone%n%s", sample, sample.server(), text(sample))
                .isEmpty();
        List<Finding> executable = findings.stream()
                .filter(finding -> finding.help() != null && isExecutable(finding.help()))
                .toList();
        if (executable.isEmpty()) {
            return;
        }
        RemedyTrial trial;
        try {
            trial = RemedyTrial.of(sample, executable, folder);
        } catch (Refused e) {
            fail("%s on %s: a step is refused: %s%n%s", sample, sample.server(), e.getMessage(), text(sample));
            return;
        }
        boolean ordered = !ACCEPTED.accepts(sample, Kind.ORDER, "");
        assertThat(ACCEPTED.rejected(sample, Kind.DIFFERS, trial.difference(ordered)))
                .as("%s on %s: how the end differs%n%s", sample, sample.server(), text(sample))
                .isEmpty();
        assertThat(ACCEPTED.rejected(sample, Kind.WAITS, trial.waits()))
                .as("%s on %s: what others wait for%n%s", sample, sample.server(), text(sample))
                .isEmpty();
        if (trial.asWritten().hurts().isEmpty() && sample.rule().startsWith("require-concurrent")) {
            assertThat(ACCEPTED.rejected(sample, Kind.WAITS, trial.blocks()))
                    .as("%s on %s: what blocks others", sample, sample.server())
                    .isEmpty();
        }
    }

    private static String text(Fixture sample) {
        return String.join("\n", sample.files().values());
    }

    private static boolean isExecutable(SaferForm help) {
        return !help.steps().isEmpty()
                && help.steps().stream().noneMatch(step -> step.sql().contains("…"));
    }

    private List<Finding> findings(Fixture sample) {
        return CHECK
                .run(new CheckRequest(
                        new WorkingDirectory(sample.writeTo(folder)),
                        List.of("."),
                        null,
                        null,
                        sample.server(),
                        sample.since(),
                        List.of(),
                        null,
                        InfrastructureInputs.NONE,
                        InputStream.nullInputStream(),
                        "<stdin>",
                        LocalDate.of(2026, 1, 1),
                        "test"))
                .findings()
                .stream()
                .filter(judged -> judged.state() == FindingState.NEW)
                .map(JudgedFinding::finding)
                .filter(finding -> finding.rule().equals(sample.rule()))
                .toList();
    }
}
