package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ReportSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaProblems schema = new SchemaProblems(JSON.readTree(ReportSchema.text()));

    ReportSchemaTest() throws IOException {}

    private static String text() throws IOException {
        StringWriter out = new StringWriter();
        new JsonReporter().write(ReportFixture.report(), out);
        return out.toString();
    }

    @Test
    void aReportWithAFindingOfEachKindFollowsIt() throws IOException {
        assertThat(schema.of(JSON.readTree(text()))).isEmpty();
    }

    @Test
    void anotherDoesNot() throws IOException {
        JsonNode other = JSON.readTree(text().replaceFirst("\"state\": \"new\"", "\"state\": \"old\"")
                .replaceFirst("\"startOffset\"", "\"start\"")
                .replaceFirst("\"verdict\": \"BLOCKED\"", "\"verdict\": true"));

        assertThat(schema.of(other))
                .containsExactlyInAnyOrder(
                        "$.verdict",
                        "$.findings[].state",
                        "$.findings[].fix.edits[].startOffset is missing",
                        "$.findings[].fix.edits[].start");
    }
}
