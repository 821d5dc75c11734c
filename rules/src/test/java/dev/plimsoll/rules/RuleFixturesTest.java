package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.check.Check;
import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.JudgedFinding;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule's samples, through the whole of the check. */
class RuleFixturesTest {

    private static final Check CHECK = new Check(RuleCatalog.load());

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
        if (!fixture.pack().equals("integrity")) {
            assertThat(findings)
                    .as("samples must be read")
                    .noneMatch(finding -> finding.rule().startsWith("unreadable"));
        }
    }

    private List<Finding> check(Fixture fixture) {
        fixture.writeTo(folder);
        return CHECK
                .run(new CheckRequest(
                        new WorkingDirectory(folder),
                        List.of("."),
                        null,
                        fixture.server(),
                        InputStream.nullInputStream(),
                        "<stdin>",
                        LocalDate.of(2026, 1, 1),
                        "test"))
                .findings()
                .stream()
                .filter(judged -> judged.state() == FindingState.NEW)
                .map(JudgedFinding::finding)
                .toList();
    }
}
