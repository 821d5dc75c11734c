package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.evaluate.Control;
import dev.plimsoll.evaluate.Framework;
import dev.plimsoll.evaluate.Frameworks;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.StoreKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrameworksTest {

    private static final RuleCatalog CATALOG = RuleCatalog.load();

    static List<Framework> all() {
        return new Frameworks(CATALOG).all();
    }

    @Test
    void everyFrameworkOfACardHasAFileAndNoFileIsOfNoCard() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/frameworks"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(new Frameworks(CATALOG).ids());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theFileHasTheNumbersThatCardsUseAndNoOthers(Framework framework) {
        Set<String> used = new TreeSet<>();
        CATALOG.all().forEach(card -> used.addAll(card.controls().getOrDefault(framework.id(), List.of())));

        assertThat(framework.controls().stream().map(Control::number)).containsExactlyInAnyOrderElementsOf(used);
        assertThat(framework.controls())
                .allSatisfy(control ->
                        assertThat(control.title()).matches("[A-Z].*[^.]").hasSizeLessThan(90));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aControlIsAboutKindsOfStoresThatExistAndThatARuleOfItConcerns(Framework framework) {
        Set<String> kinds = Arrays.stream(StoreKind.values()).map(StoreKind::id).collect(Collectors.toSet());
        for (Control control : framework.controls()) {
            assertThat(kinds).containsAll(control.stores());
            assertThat(CATALOG.all().stream()
                            .filter(card -> framework.isNamedBy(card, control))
                            .filter(card -> control.stores().isEmpty()
                                    || card.stores().isEmpty()
                                    || card.stores().stream().anyMatch(control.stores()::contains))
                            .map(RuleCard::id))
                    .as("rules of %s %s", framework.id(), control.number())
                    .isNotEmpty();
        }
    }

    @Test
    void aNameWithoutAVersionIsTheNewest() {
        Frameworks frameworks = new Frameworks(CATALOG);

        assertThat(frameworks.named("pci-dss")).map(Framework::id).contains("pci-dss-4.0.1");
        assertThat(frameworks.named("cis-postgresql")).map(Framework::title).contains("CIS PostgreSQL 16");
        assertThat(frameworks.named("soc-2")).map(Framework::id).contains("soc-2");
        assertThat(frameworks.named("cis")).isEmpty();
        assertThat(frameworks.named("soc")).map(Framework::id).contains("soc-2");
    }

    @Test
    void numbersAreSortedAsPeopleCount() {
        Framework iso = new Frameworks(CATALOG).named("iso-27001").orElseThrow();

        assertThat(iso.controls().stream().map(Control::number))
                .containsSubsequence("A.5.9", "A.5.15", "A.8.2", "A.8.13");
    }
}
