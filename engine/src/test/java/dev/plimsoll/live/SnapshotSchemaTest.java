package dev.plimsoll.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.postgres.PostgresServer;
import dev.plimsoll.report.SchemaProblems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published schema against what is written. */
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
        return new SchemaProblems(schema).of(file);
    }
}
