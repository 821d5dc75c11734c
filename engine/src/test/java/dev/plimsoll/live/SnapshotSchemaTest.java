package dev.plimsoll.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.postgres.PostgresServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published schema against what is written, by the words of JSON Schema that it uses. */
class SnapshotSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode schema;

    SnapshotSchemaTest() throws Exception {
        schema = JSON.readTree(SnapshotSchema.text());
    }

    @Test
    void describesEveryFacet() {
        List<String> names = new ArrayList<>();
        schema.at("/$defs/facetName/enum").forEach(name -> names.add(name.asText()));

        assertThat(names)
                .containsExactlyElementsOf(
                        Arrays.stream(Facet.values()).map(Facet::id).toList());
    }

    @Test
    void realFilesFollowIt() throws Exception {
        Collected collected = Collected.from(PostgresServer.shared(18), "template1", "pg_monitor");

        for (SnapshotPrivacy privacy : SnapshotPrivacy.values()) {
            assertThat(problems(JSON.readTree(collected.file(privacy)))).isEmpty();
        }
    }

    @Test
    void otherFilesDoNot() throws Exception {
        String file = Collected.from(PostgresServer.shared(18), "template1").file(SnapshotPrivacy.NORMAL);

        assertThat(problems(JSON.readTree(file.replace("\"format\": 1", "\"format\": 2"))))
                .containsExactly("$.format");
        assertThat(problems(JSON.readTree(file.replace("\"tool\"", "\"tools\""))))
                .containsExactly("$.tool is missing", "$.tools");
        assertThat(problems(JSON.readTree(file.replace("\"settings\":", "\"secrets\":"))))
                .containsExactly("$.facets.secrets");
    }

    private List<String> problems(JsonNode file) {
        List<String> problems = new ArrayList<>();
        check(schema, file, "$", problems);
        return problems;
    }

    private void check(JsonNode rule, JsonNode value, String path, List<String> problems) {
        JsonNode here = rule.has("$ref") ? schema.at(rule.get("$ref").asText().substring(1)) : rule;
        if (here.has("const") && !here.get("const").equals(value)
                || here.has("enum") && !contains(here.get("enum"), value)
                || here.has("pattern")
                        && !value.asText().matches(here.get("pattern").asText())
                || here.has("type") && !isOf(here.get("type"), value)) {
            problems.add(path);
        }
        here.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                problems.add(path + "." + name.asText() + " is missing");
            }
        });
        if (here.has("items")) {
            value.forEach(item -> check(here.get("items"), item, path + "[]", problems));
        }
        value.fieldNames().forEachRemaining(name -> {
            String inner = path + "." + name;
            JsonNode known = here.path("properties").path(name);
            JsonNode others = here.path("additionalProperties");
            if (here.has("propertyNames")) {
                check(here.get("propertyNames"), JSON.getNodeFactory().textNode(name), inner, problems);
            }
            if (known.isObject()) {
                check(known, value.get(name), inner, problems);
            } else if (others.isObject()) {
                check(others, value.get(name), inner, problems);
            } else if (others.isBoolean() && !others.asBoolean()) {
                problems.add(inner);
            }
        });
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode each : values) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(JsonNode types, JsonNode value) {
        for (JsonNode type : types.isArray() ? types : JSON.createArrayNode().add(types)) {
            boolean fits = switch (type.asText()) {
                case "object" -> value.isObject();
                case "array" -> value.isArray();
                case "string" -> value.isTextual();
                case "integer" -> value.isIntegralNumber();
                case "number" -> value.isNumber();
                default -> value.isBoolean();
            };
            if (fits) {
                return true;
            }
        }
        return false;
    }
}
