package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.check.audit.Audit;
import dev.plimsoll.check.audit.AuditRequest;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Environment;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample of a running server, through the whole of the audit. */
class LiveRuleFixturesTest {

    private static final RuleCatalog CATALOG = RuleCatalog.load();

    @TempDir
    Path folder;

    static List<LiveFixture> fixtures() {
        return LiveFixture.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsTheObjectsItMust(LiveFixture fixture) throws IOException, SQLException {
        List<Finding> findings = findings(fixture);

        Set<String> objects = findings.stream()
                .filter(finding -> finding.rule().equals(fixture.rule()))
                .map(finding -> finding.subject().name())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(objects).as("findings of %s", fixture).isEqualTo(fixture.expected());
        assertThat(fixture.expected().isEmpty())
                .as("objects of %s: a bad sample has some, a good one has none", fixture)
                .isEqualTo(!fixture.bad());
        assertThat(findings)
                .extracting(Finding::message)
                .as("words that nobody filled in")
                .noneMatch(message -> message.matches("(?s).*(\\{[a-z]+}|NaN|null).*"));
    }

    private List<Finding> findings(LiveFixture fixture) throws IOException, SQLException {
        RuleCard card = CATALOG.rule(fixture.rule()).orElseThrow();
        Policy asked = new Policy(List.of(card.pack()), alone(card), List.of());
        return new Audit(CATALOG)
                        .run(new AuditRequest(
                                fixture.snapshot(),
                                "shop",
                                "<shop>",
                                Environment.UNKNOWN,
                                fixture.writeEvidenceTo(folder),
                                new Configuration(null, List.of(), asked),
                                new WorkingDirectory(folder),
                                LocalDate.of(2026, 1, 1),
                                "test"))
                        .findings()
                        .stream()
                        .map(JudgedFinding::finding)
                        .toList();
    }

    /** The rule by itself: to load all rules of its pack for each sample takes too long. */
    private static Map<String, Policy.RulePolicy> alone(RuleCard card) {
        return CATALOG.all().stream()
                .filter(other -> other.equals(card) ? !card.enabled() : other.enabled())
                .collect(Collectors.toMap(
                        RuleCard::id,
                        other -> new Policy.RulePolicy(
                                other.equals(card) ? Enforcement.WARN : Enforcement.OFF, null, Map.of())));
    }
}
