package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.remedy.Remedies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCatalogTest {

    private static final RuleCatalog CATALOG = RuleCatalog.load();

    static Stream<RuleCard> all() {
        return CATALOG.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void everyRuleShipsAPageOfTheUsualParts(RuleCard rule) {
        assertThat(CATALOG.page(rule)
                        .lines()
                        .filter(line -> line.startsWith("## "))
                        .toList())
                .as("headings of %s", rule.id())
                .isEqualTo(
                        rule.options().isEmpty()
                                ? List.of("## Why", "## Avoid", "## Prefer", "## When it is fine", "## Sources")
                                : List.of(
                                        "## Why",
                                        "## Avoid",
                                        "## Prefer",
                                        "## When it is fine",
                                        "## Options",
                                        "## Sources"));
        rule.options()
                .keySet()
                .forEach(option -> assertThat(CATALOG.page(rule))
                        .as("page of %s", rule.id())
                        .contains("`" + option + "`"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void everyRuleShipsBothKindsOfFixture(RuleCard rule) {
        assertThat(List.of("bad", "good"))
                .as("fixtures of %s", rule.id())
                .allSatisfy(kind -> assertThat(Path.of("src/test/resources/packs", rule.pack(), rule.id(), kind))
                        .isDirectoryContaining(file -> rule.kind().equals("store")
                                || rule.kind().equals("live") && LiveFixture.is(file)
                                || rule.kind().equals("joined") && JoinedFixture.is(file)
                                || rule.kind().equals("drift") && DriftFixturesTest.is(file)
                                || file.toString().endsWith(".sql")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void everyRuleNamesARemedyThatExistsAndAPageOfTheVendor(RuleCard rule) {
        if (rule.remedy() != null) {
            assertThat(Remedies.names()).contains(rule.remedy());
        }
        boolean ofPostgres = rule.kind().equals("sql") && !rule.pack().equals("integrity");
        assertThat(rule.facts())
                .isNotEmpty()
                .allSatisfy(page ->
                        assertThat(page).startsWith(ofPostgres ? "https://www.postgresql.org/docs/" : "https://"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void namesSayWhatIsWantedOrRefused(RuleCard rule) {
        if (!rule.pack().equals("integrity")) {
            assertThat(rule.id()).matches("(require|no|prefer)-[a-z0-9-]+");
        }
        assertThat(rule.summary()).matches("[A-Z].*[^.]").hasSizeLessThan(100);
        assertThat(Files.exists(Path.of("src/main/resources/packs", rule.pack(), rule.id(), "rule.yaml")))
                .isTrue();
    }
}
