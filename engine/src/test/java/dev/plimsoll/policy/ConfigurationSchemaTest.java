package dev.plimsoll.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The schema and the reader must know the same keys. */
class ConfigurationSchemaTest {

    @Test
    void offersOnlyKeysThatTheReaderKnows() throws Exception {
        JsonNode root = new ObjectMapper().readTree(ConfigurationSchema.text());
        StringBuilder yaml = new StringBuilder("version: 1\n");

        yaml.append("databases:\n  d:\n");
        JsonNode database = root.at("/properties/databases/additionalProperties/properties");
        for (Iterator<String> keys = database.fieldNames(); keys.hasNext(); ) {
            yaml.append("    ").append(keys.next()).append(":\n");
        }
        yaml.append("policy:\n");
        JsonNode policy = root.at("/properties/policy/properties");
        for (Iterator<String> keys = policy.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            yaml.append("  ").append(key).append(":\n");
            if (key.equals("rules")) {
                yaml.append("    no-drop-column:\n");
                policy.at("/rules/additionalProperties/properties")
                        .fieldNames()
                        .forEachRemaining(
                                name -> yaml.append("      ").append(name).append(":\n"));
            }
        }

        assertThat(new ConfigurationReader(TestCatalog.load())
                        .read(Path.of("/p.yaml"), "p.yaml", yaml.toString())
                        .databases())
                .hasSize(1);
        assertThat(database.size()).isEqualTo(12);
        assertThat(root.get("properties").size()).isEqualTo(5);
        assertThat(policy.size()).isEqualTo(6);
    }

    @Test
    void offersOnlyKeysOfWaiversThatTheReaderKnows() throws Exception {
        JsonNode root = new ObjectMapper().readTree(ConfigurationSchema.ofWaivers());
        Map<String, String> values = Map.of(
                "rule", "no-drop-column", "until", "2027-01-31", "fingerprint", "0123456789abcdef0123456789abcdef");
        StringBuilder yaml = new StringBuilder("version: 1\nwaivers:\n  -");
        JsonNode waiver = root.at("/properties/waivers/items/properties");
        waiver.fieldNames()
                .forEachRemaining(
                        key -> yaml.append("\n    ").append(key).append(": ").append(values.getOrDefault(key, "text")));

        assertThat(new WaiverFile(TestCatalog.load())
                        .read(yaml.toString(), "w.yaml")
                        .all())
                .hasSize(1);
        assertThat(waiver.size()).isEqualTo(10);
        assertThat(root.get("properties").size()).isEqualTo(2);
    }
}
