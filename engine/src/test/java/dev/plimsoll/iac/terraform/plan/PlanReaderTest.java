package dev.plimsoll.iac.terraform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.iac.files.SourceFiles;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.PlannedChange;
import dev.plimsoll.model.PlannedChange.Action;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import dev.plimsoll.model.Value;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanReaderTest {

    private static final String PLAN = """
            {
              "format_version": "1.2",
              "planned_values": {
                "root_module": {
                  "resources": [],
                  "child_modules": [{
                    "address": "module.db[\\"e.u\\"]",
                    "resources": [{
                      "address": "module.db[\\"e.u\\"].aws_db_instance.this[0]",
                      "mode": "managed",
                      "type": "aws_db_instance",
                      "name": "this",
                      "index": 0,
                      "provider_name": "registry.terraform.io/hashicorp/aws",
                      "values": {
                        "port": 5432,
                        "password": "secret",
                        "kms_key_id": null,
                        "tags": { "a": "b" },
                        "disk": [{ "size": 10 }, { "size": null }]
                      },
                      "sensitive_values": { "password": true, "tags": {}, "disk": [{}, {}] }
                    }]
                  }]
                }
              },
              "resource_changes": [{
                "address": "module.db[\\"e.u\\"].aws_db_instance.this[0]",
                "previous_address": "aws_db_instance.this",
                "type": "aws_db_instance",
                "action_reason": "replace_because_cannot_update",
                "change": {
                  "actions": ["delete", "create"],
                  "before": { "port": 5433 },
                  "after": { "port": 5432, "disk": [{ "size": 10 }, {}] },
                  "before_sensitive": {},
                  "after_sensitive": {},
                  "after_unknown": { "arn": true, "tags": {}, "disk": [{}, { "size": true, "id": true }] },
                  "replace_paths": [["storage_encrypted"], ["disk", 0, "size"]]
                }
              }]
            }
            """;

    @Test
    void aPlanSaysWhatIsKnownUnknownAbsentAndSecret() {
        Resource resource = read(PLAN).resources().get(0);

        assertThat(resource.provider()).isEqualTo("aws");
        assertThat(resource.modulePath()).extracting(Resource.ModuleCall::name).containsExactly("db[\"e.u\"]");
        assertThat(((Value.Known) resource.attribute("port")).tree()).isEqualTo(Tree.Numeral.of(5432));
        assertThat(resource.attribute("port").trace().range().line()).isEqualTo(16);
        assertThat(resource.attribute("port").trace().range().column()).isEqualTo(21);
        assertThat(resource.attribute("kms_key_id")).isInstanceOf(Value.Absent.class);
        assertThat(resource.attribute("arn").isKnown()).isFalse();
        assertThat(resource.attribute("arn")).isInstanceOf(Value.Unknown.class);
        assertThat(resource.attribute("password").trace().sensitive()).isTrue();
        assertThat(resource.attribute("tags").field("a").text()).contains("b");
        assertThat(resource.attribute("disk").item(0).field("size").text()).contains("10");
        assertThat(resource.attribute("disk").item(1).field("size")).isInstanceOf(Value.Unknown.class);
        assertThat(resource.attribute("disk").item(1).field("id")).isInstanceOf(Value.Unknown.class);
    }

    @Test
    void aReplacementSaysWhatMakesItOne() {
        PlannedChange change = read(PLAN).changes().get(0);

        assertThat(change.action()).isEqualTo(Action.REPLACE);
        assertThat(change.action().destroys()).isTrue();
        assertThat(change.previousAddress()).isEqualTo("aws_db_instance.this");
        assertThat(change.reason()).isEqualTo("replace_because_cannot_update");
        assertThat(change.replacedBy()).containsExactly("storage_encrypted", "disk[0].size");
        assertThat(change.before().field("port").text()).contains("5433");
        assertThat(change.after().field("arn")).isInstanceOf(Value.Unknown.class);
        assertThat(change.range().line()).isEqualTo(27);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"no-op\"', NONE",
        "'\"create\"', CREATE",
        "'\"read\"', READ",
        "'\"update\"', UPDATE",
        "'\"delete\"', DELETE",
        "'\"create\", \"delete\"', REPLACE_AFTER_CREATE",
        "'\"forget\"', FORGET",
        "'\"create\", \"forget\"', CREATE"
    })
    void everyActionHasItsName(String actions, Action expected) {
        String change = """
                {"format_version": "1.2", "planned_values": {}, "resource_changes":
                  [{"address": "a.b", "change": {"actions": [%s], "before": null, "after": null}}]}
                """.formatted(actions);

        assertThat(read(change).changes().get(0).action()).isEqualTo(expected);
        assertThat(read(change).changes().get(0).before()).isInstanceOf(Value.Absent.class);
    }

    @Test
    void aSecretAsAWholeIsSecretInEveryPart() {
        String state = """
                {"format_version": "1.0", "values": {"root_module": {"resources": [
                  {"address": "data.a.b", "mode": "data", "type": "a", "name": "b",
                   "values": {"c": {"d": ["x"]}}, "sensitive_values": {"c": true}}]}}}
                """;

        Resource resource = read(state).resources().get(0);
        assertThat(resource.kind()).isEqualTo(Resource.Kind.DATA);
        assertThat(resource.attribute("c").field("d").item(0).trace().sensitive())
                .isTrue();
    }

    @Test
    void placesComeFromTheSources() {
        SourceRange header = new SourceRange("main.tf", 0, 10, 1, 1, 1, 11);
        SourceRange port = new SourceRange("main.tf", 20, 24, 2, 10, 2, 14);
        Resource plan = read(PLAN).resources().get(0);
        Resource source = new Resource(
                "module.db[*].aws_db_instance.this[*]",
                "aws_db_instance",
                "this",
                Resource.Kind.MANAGED,
                Resource.Format.TERRAFORM,
                "aws",
                List.of(new Resource.ModuleCall("db[*]", header)),
                Map.of("port", new Value.Known(Tree.Numeral.of(1), Trace.at(port))),
                plan.presence(),
                header,
                header);

        Resource placed = PlanPlaces.in(List.of(source), List.of(plan)).get(0);
        assertThat(placed.header()).isEqualTo(header);
        assertThat(placed.attribute("port").text()).contains("5432");
        assertThat(placed.attribute("port").trace().range()).isEqualTo(port);
        assertThat(placed.attribute("port").trace().decidedBy())
                .extracting(DecidingPlace::kind)
                .containsExactly(DecidingPlace.Kind.PLAN);
        assertThat(placed.attribute("tags").trace().range().path()).isEqualTo("plan.json");
        assertThat(PlanPlaces.in(List.of(), List.of(plan))).containsExactly(plan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"format_version\": \"1.2\"}", "not json"})
    void whatIsNoPlanIsRefused(String text) {
        assertThat(read(text).unread())
                .singleElement()
                .satisfies(unread -> assertThat(unread.kind()).isEqualTo(Kind.MALFORMED));
    }

    @Test
    void aHugeFileIsRefusedUnread(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("plan.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }

        PlanReading reading = PlanReader.read(new SourceFiles(folder, folder), file);
        assertThat(reading.unread().get(0).kind()).isEqualTo(Kind.LIMIT);
        assertThat(reading.unread().get(0).message()).isEqualTo("the plan has more than the limit of 64 MiB");
    }

    private static PlanReading read(String text) {
        return PlanReader.read("plan.json", text);
    }
}
