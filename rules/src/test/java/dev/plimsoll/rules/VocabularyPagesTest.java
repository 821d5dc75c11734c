package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.datastore.StoreCatalog;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.live.Facet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps pages on data stores equal to mappings and cards; {@code -Dplimsoll.regenerate=true} writes them anew. */
class VocabularyPagesTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final StoreCatalog STORES = shipped();
    private static final RuleCatalog RULES = RuleCatalog.load();

    /** Without the mappings that only tests have on their class path. */
    private static StoreCatalog shipped() {
        try (URLClassLoader own = new URLClassLoader(
                new URL[] {Path.of("target", "classes").toUri().toURL()}, null)) {
            return StoreCatalog.load(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theDocumentationIsUpToDate() throws IOException {
        for (Map.Entry<String, String> page :
                new VocabularyPages(STORES, RULES).all().entrySet()) {
            Path file = DOCS.resolve(page.getKey());
            if (Boolean.getBoolean("plimsoll.regenerate")) {
                Files.writeString(file, page.getValue());
            }
            assertThat(Files.readString(file).replace("\r\n", "\n"))
                    .as("run: mvn -pl engine,rules test -Dtest=VocabularyPagesTest -Dplimsoll.regenerate=true")
                    .isEqualTo(page.getValue());
        }
    }

    @Test
    void rulesReadWhatTheVocabularyHasAndSomeServiceFeeds() {
        Set<String> families = STORES.vocabulary().keySet().stream()
                .filter(name -> name.endsWith(".*"))
                .map(name -> name.substring(0, name.length() - 1))
                .collect(Collectors.toSet());
        assertThat(RULES.all())
                .filteredOn(rule -> rule.kind().equals("store"))
                .flatExtracting(RuleCard::reads)
                .filteredOn(name -> families.stream().noneMatch(name::startsWith))
                .allSatisfy(name -> assertThat(STORES.vocabulary()).containsKey(name));
    }

    @Test
    void rulesOnServersReadWhatASnapshotOrAFileOfEvidenceHas() {
        Set<String> facets = Arrays.stream(Facet.values()).map(Facet::id).collect(Collectors.toSet());
        facets.addAll(Set.of("backups", "restore-tests"));
        assertThat(RULES.all())
                .filteredOn(rule -> rule.kind().equals("live") || rule.kind().equals("joined"))
                .isNotEmpty()
                .flatExtracting(RuleCard::reads)
                .isSubsetOf(facets);
    }
}
