package dev.plimsoll.iac.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.iac.InfrastructureReading;
import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.ProjectFiles;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import dev.plimsoll.model.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$TAG | 16",
                "pg:${TAG} | pg:16",
                "${TAG:-15} | 16",
                "${NONE:-15} | 15",
                "${NONE-15} | 15",
                "${EMPTY:-15} | 15",
                "x${EMPTY-15} | x",
                "${NONE:-${TAG}-alpine} | 16-alpine",
                "${NONE:-${ALSO_NONE:-a}} | a",
                "${TAG:+set} | set",
                "x${EMPTY:+set} | x",
                "x${NONE+set} | x",
                "${TAG:?no tag} | 16",
                "$$TAG | $TAG",
                "a$${b} | a${b}",
                "${QUOTED} | a # b",
                "${SINGLE} | ${TAG}",
                "${DERIVED} | pg-16",
                "${COMMENTED} | x",
                "${EXPORTED} | y",
                "${MULTI} | one two",
                "plain | plain"
            })
    void variablesAreReplaced(String written, String expected) {
        assertThat(image(written).text()).as(written).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$NONE | INPUT",
                "a${NONE} | INPUT",
                "${NONE:?no} | INPUT",
                "${NONE | ERROR",
                "${} | ERROR",
                "a$ | ERROR",
                "${A B} | ERROR"
            })
    void whatIsNotKnownSaysWhy(String written, UnknownReason.Kind kind) {
        assertThat(image(written))
                .isInstanceOfSatisfying(
                        Value.Unknown.class,
                        unknown -> assertThat(unknown.reason().kind()).isEqualTo(kind));
    }

    @Test
    void nestedVariablesEnd() {
        String deep = "${A:-".repeat(10_000) + "}".repeat(10_000);
        assertThat(image(deep))
                .isInstanceOfSatisfying(
                        Value.Unknown.class,
                        unknown -> assertThat(unknown.reason().kind()).isEqualTo(UnknownReason.Kind.LIMIT));
    }

    @Test
    void aVariableTellsWhatDecidedIt() {
        assertThat(image("pg:${TAG}").trace().chain()).isEqualTo("${TAG} ← .env:1");
        assertThat(image("pg:${TAG}").trace().decidedBy().get(0).kind()).isEqualTo(DecidingPlace.Kind.VARIABLE_FILE);
        assertThat(image("${NONE:-15}").trace().decidedBy().get(0).kind()).isEqualTo(DecidingPlace.Kind.DEFAULT);
    }

    @Test
    void servicesAndVolumesAreResources() {
        InfrastructureReading reading =
                read(Map.of("docker-compose.yml", """
                x-common: &common
                  restart: always
                services:
                  db:
                    <<: *common
                    image: postgres:16
                    ports: ["5432:5432"]
                  debug:
                    image: x
                    profiles: [debug]
                volumes:
                  data:
                  named: {name: n}
                """, "other.yml", "services: {a: {image: b}}"));
        assertThat(reading.unread()).isEmpty();
        assertThat(reading.resources())
                .extracting(Resource::address)
                .containsExactly("service/db", "service/debug", "volume/data", "volume/named");
        Resource db = reading.resources().get(0);
        assertThat(db.attribute("restart").text()).contains("always");
        assertThat(db.attribute("restart").trace().chain())
                .isEqualTo("<< ← docker-compose.yml:5 ← *common ← docker-compose.yml:1");
        assertThat(List.of(db.type(), db.name())).containsExactly("compose/service", "db");
        assertThat(db.header().line()).isEqualTo(4);
        assertThat(reading.resources().get(1).presence()).isInstanceOf(Presence.Uncertain.class);
        assertThat(db.presence()).isInstanceOf(Presence.Present.class);
    }

    @Test
    void theEnvironmentIsAMapHoweverItIsWritten() {
        InfrastructureReading reading =
                read(Map.of("compose.yaml", """
                services:
                  a:
                    image: x
                    env_file: [a.env, none.env]
                    environment:
                    - POSTGRES_PASSWORD=${SECRET}
                    - POSTGRES_DB=shop=1
                    - TAG
                  b:
                    image: x
                    environment: {POSTGRES_DB: shop, EMPTY: '', GIVEN: null, ON: on, PORT: 5432}
                """, ".env", "TAG=16\n", "a.env", "POSTGRES_DB=other\nPOSTGRES_USER=me\n"));
        Value a = reading.resources().get(0).attribute("environment");
        assertThat(a.field("POSTGRES_PASSWORD")).isInstanceOf(Value.Unknown.class);
        assertThat(a.field("POSTGRES_DB").text()).contains("shop=1");
        assertThat(a.field("POSTGRES_USER").text()).contains("me");
        assertThat(a.field("POSTGRES_USER").trace().chain()).isEqualTo("${POSTGRES_USER} ← a.env:2");
        assertThat(a.field("TAG").text()).contains("16");
        Value files = reading.resources().get(0).attribute("env_file");
        assertThat(files.item(0).text()).contains("a.env");
        assertThat(files.item(1)).isInstanceOf(Value.Unknown.class);
        Value b = reading.resources().get(1).attribute("environment");
        assertThat(b.field("EMPTY").text()).contains("");
        assertThat(b.field("GIVEN")).isInstanceOf(Value.Unknown.class);
        assertThat(b.field("ON").text()).contains("on");
        assertThat(b.field("PORT").number()).isPresent();
    }

    @Test
    void aServiceHasWhatItExtends() {
        InfrastructureReading reading = read(
                Map.of(
                        "compose.yaml",
                        """
                services:
                  db:
                    extends: {file: common/base.yml, service: db}
                    environment: {A: own}
                    ports: [b]
                    command: [mine]
                  near: {extends: db, image: y}
                  loop: {extends: loop}
                  lost: {extends: {service: nobody}}
                """,
                        "common/base.yml",
                        "services: {db: {image: x, environment: [A=base, B=base], ports: [a], command: [theirs], depends_on: [z]}}"));
        Resource db = reading.resources().get(0);
        assertThat(db.attribute("image").text()).contains("x");
        assertThat(db.attribute("image").trace().chain()).isEqualTo("extends ← db compose.yaml:3");
        assertThat(db.attribute("environment").field("A").text()).contains("own");
        assertThat(db.attribute("environment").field("B").text()).contains("base");
        assertThat(db.attribute("ports").item(0).text()).contains("a");
        assertThat(db.attribute("ports").item(1).text()).contains("b");
        assertThat(db.attribute("command").item(0).text()).contains("mine");
        assertThat(db.attribute("depends_on")).isInstanceOf(Value.Absent.class);
        assertThat(reading.resources().get(1).attribute("image").text()).contains("y");
        assertThat(reading.unread())
                .extracting(UnreadInfrastructure::kind)
                .containsExactly(Kind.MALFORMED, Kind.NOT_AT_HAND);
    }

    @Test
    void overridesArePutOverTheirBase() {
        InfrastructureReading reading = read(Map.of(
                "compose.yaml", "services: {db: {image: a, ports: [1]}, web: {image: w}}",
                "compose.override.yaml", "services: {db: {image: b}}",
                "compose.prod.yaml", "services: {db: {restart: always}}",
                "compose.alone.yaml", "services: {db: {image: c}}"));
        assertThat(reading.resources())
                .extracting(
                        Resource::address,
                        resource -> resource.attribute("image").text().orElse(""))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("service/db", "c"),
                        org.assertj.core.groups.Tuple.tuple("service/db", "a"),
                        org.assertj.core.groups.Tuple.tuple("service/db", "b"),
                        org.assertj.core.groups.Tuple.tuple("service/web", "w"));
        assertThat(reading.resources().get(1).attribute("restart").text()).contains("always");
    }

    @Test
    void includedFilesBelongToTheFileThatIncludesThem() {
        InfrastructureReading reading = read(Map.of(
                "compose.yaml", "include: [db/compose.yaml, {path: none.yaml}]\nservices: {web: {image: w}}",
                "db/compose.yaml", "include: [../compose.yaml]\nservices: {db: {image: x}}"));
        assertThat(reading.resources()).extracting(Resource::address).containsOnlyOnce("service/web");
        assertThat(reading.unread()).extracting(UnreadInfrastructure::kind).contains(Kind.NOT_AT_HAND);
    }

    @Test
    void brokenFilesAreTold() {
        InfrastructureReading reading = read(Map.of(
                "a/compose.yaml", "services: [\nservices:",
                "b/compose.yaml", "services:\n  db: {{ x }}\n",
                "c/compose.yaml", "services:\n  db: {image: a}\n  db: {image: b}\n"));
        assertThat(reading.unread())
                .extracting(fault -> fault.range().path(), UnreadInfrastructure::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a/compose.yaml", Kind.MALFORMED),
                        org.assertj.core.groups.Tuple.tuple("b/compose.yaml", Kind.UNRENDERED),
                        org.assertj.core.groups.Tuple.tuple("c/compose.yaml", Kind.MALFORMED));
        assertThat(reading.resources()).extracting(Resource::address).containsExactly("service/db");
    }

    private static Value image(String written) {
        InfrastructureReading reading =
                read(Map.of("compose.yaml", "services:\n  db:\n    image: '" + written + "'\n", ".env", """
                        TAG=16
                        EMPTY=
                        # a comment
                        QUOTED="a # b" # c
                        SINGLE='${TAG}'
                        DERIVED=pg-${TAG}
                        COMMENTED=x # y
                        export EXPORTED = y
                        MULTI="one
                         two"
                        """.replace(
                                "one\n", "one")));
        assertThat(reading.unread()).isEmpty();
        return reading.resources().get(0).attribute("image");
    }

    private static InfrastructureReading read(Map<String, String> files) {
        return ComposeReader.read(new Documents(ProjectFiles.of(files)));
    }
}
