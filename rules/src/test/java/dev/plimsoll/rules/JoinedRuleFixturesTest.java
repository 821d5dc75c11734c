package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.check.Check;
import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.infrastructure.InfrastructureInputs;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.JudgedFinding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample of several sources, through the whole of the check. */
class JoinedRuleFixturesTest {

    private static final Check CHECK = new Check(RuleCatalog.load());

    @TempDir
    Path folder;

    static List<JoinedFixture> fixtures() {
        return JoinedFixture.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void firesExactlyWhereItMust(JoinedFixture fixture) throws IOException, SQLException {
        fixture.writeTo(folder);

        List<Finding> findings = CHECK
                .run(new CheckRequest(
                        new WorkingDirectory(folder),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        InfrastructureInputs.NONE,
                        InputStream.nullInputStream(),
                        "<stdin>",
                        LocalDate.of(2026, 1, 1),
                        "test"))
                .findings()
                .stream()
                .map(JudgedFinding::finding)
                .toList();

        Set<String> places = findings.stream()
                .filter(finding -> finding.rule().equals(fixture.rule()))
                .map(finding -> finding.place().path() + ":" + finding.place().line())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(places).as("findings of %s among %s", fixture, findings).isEqualTo(fixture.expected());
        assertThat(fixture.expected().isEmpty())
                .as("places of %s: a bad sample has some, a good one has none", fixture)
                .isEqualTo(!fixture.bad());
        assertThat(findings)
                .extracting(Finding::message)
                .as("words that nobody filled in")
                .noneMatch(message -> message.matches("(?s).*(\\{[a-z]+}|NaN|null\\b).*"));
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals(fixture.rule()))
                .as("a joined finding shows every place that it rests on")
                .allSatisfy(finding -> assertThat(finding.related()).isNotEmpty());
    }
}
