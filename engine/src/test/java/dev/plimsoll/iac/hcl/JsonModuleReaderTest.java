package dev.plimsoll.iac.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.iac.hcl.HclExpression.Literal;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonModuleReaderTest {

    @Test
    void blocksOfTerraformAreBlocksAndTheRestAttributes() {
        HclBody body = read("""
            {
              "//": "comment",
              "resource": {
                "aws_db_instance": {
                  "main": {
                    "port": 5432,
                    "instance_class": "db.${var.size}",
                    "lifecycle": { "prevent_destroy": true },
                    "dynamic": { "tag": [ { "for_each": "${var.tags}", "content": { "key": "${tag.key}" } } ] }
                  }
                }
              },
              "locals": [ { "a": 1 }, { "b": null } ]
            }
            """);

        HclBody.Block block = body.blocks().get(0);
        assertThat(block.labels()).containsExactly("aws_db_instance", "main");
        assertThat(block.body().attributes())
                .extracting(HclBody.Attribute::name)
                .containsExactly("port", "instance_class");
        assertThat(block.body().attribute("instance_class")).get().isInstanceOf(HclExpression.Template.class);
        assertThat(block.body().blocks()).extracting(HclBody.Block::type).containsExactly("lifecycle", "dynamic");
        HclBody.Block dynamic = block.body().blocks().get(1);
        assertThat(dynamic.labels()).containsExactly("tag");
        assertThat(dynamic.body().attribute("for_each")).get().isInstanceOf(HclExpression.Attribute.class);
        assertThat(dynamic.body().blocks("content")).hasSize(1);
        assertThat(body.blocks("locals")).hasSize(2);
    }

    @Test
    void placesAreThoseOfTheJson() {
        HclBody body = read("{\"locals\": {\n  \"né\": \"x\",\n  \"b\": [1, 22]}}");

        HclBody.Attribute list = body.blocks().get(0).body().attributes().get(1);
        assertThat(list.range()).isEqualTo(new SourceRange("main.tf.json", 28, 40, 3, 3, 3, 15));
        assertThat(((HclExpression.Elements) list.value()).values().get(1).range())
                .isEqualTo(new SourceRange("main.tf.json", 37, 39, 3, 12, 3, 14));
        assertThat(body.blocks().get(0).body().attributes().get(0).value().range())
                .isEqualTo(new SourceRange("main.tf.json", 21, 24, 2, 9, 2, 12));
    }

    @Test
    void textsOfVariablesAreNoTemplates() {
        HclBody body = read("{\"variable\": {\"a\": {\"default\": \"${x}\"}}}");

        assertThat(body.blocks().get(0).body().attribute("default"))
                .get()
                .extracting(value -> ((Literal) value).value())
                .isEqualTo(new Tree.Text("${x}"));
        HclReading variables = HclReader.readJsonVariables("a.tfvars.json", "{\"a\": {\"b\": \"${x}\"}}");
        assertThat(((HclReading.Read) variables).body().attribute("a")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"resource\": {\"a\": {\"b\": {\"c\": \"${\"}}}} | MALFORMED",
                "{\"a\" | MALFORMED",
                "'' | MALFORMED",
                "{} {} | MALFORMED"
            })
    void whatIsNoJsonOrNoTemplateIsRefused(String text, Kind kind) {
        assertThat(((HclReading.Refused) HclReader.readJson("main.tf.json", text))
                        .fault()
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void deepJsonIsRefused() {
        HclReading reading = HclReader.readJson("main.tf.json", "{\"locals\": {\"a\": " + "[".repeat(100_000));

        assertThat(((HclReading.Refused) reading).fault().kind()).isEqualTo(Kind.LIMIT);
    }

    @Test
    void unknownBlocksAndRepeatedNamesAreFaults() {
        HclReading.Read reading = (HclReading.Read)
                HclReader.readJson("main.tf.json", "{\"resourse\": {}, \"locals\": {\"a\": 1, \"a\": 2}}");

        assertThat(reading.faults())
                .extracting(fault -> fault.message())
                .containsExactly(
                        "\"resourse\" is no block of Terraform", "property \"a\" is set twice in the same object");
    }

    private static HclBody read(String text) {
        HclReading reading = HclReader.readJson("main.tf.json", text);
        assertThat(reading).isInstanceOf(HclReading.Read.class);
        assertThat(((HclReading.Read) reading).faults()).isEmpty();
        return ((HclReading.Read) reading).body();
    }
}
