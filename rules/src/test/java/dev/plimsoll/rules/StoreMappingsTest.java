package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.datastore.StoreCatalog;
import org.junit.jupiter.api.Test;

/** Loading checks the mappings: their form, their types, and that the vocabulary has each of their properties. */
class StoreMappingsTest {

    @Test
    void theMappingsOfAllProvidersFitTheVocabulary() {
        StoreCatalog catalog = StoreCatalog.load(StoreMappingsTest.class.getClassLoader());

        assertThat(catalog.vocabulary())
                .containsKeys("encryption.at-rest", "backup.retention-days", "parameter.*")
                .allSatisfy((name, property) -> {
                    assertThat(property.meaning()).as(name).endsWith(".");
                    assertThat(property.type()).as(name).isIn("boolean", "number", "text", "list");
                });
    }
}
