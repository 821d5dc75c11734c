package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.drift.DriftCheck;
import dev.plimsoll.check.drift.DriftRequest;
import dev.plimsoll.check.infrastructure.InfrastructureInputs;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.migration.WorkingDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Samples of drift: {@code declared} and {@code live} are rows by facet, {@code expect} the objects that the rule must find. In place of
 * {@code declared}, {@code infrastructure} may list addresses of the database {@code shop} among definitions in {@code files}.
 */
class DriftFixturesTest {

    private static final String ENDING = ".drift.yaml";

    @TempDir
    Path folder;

    static boolean is(Path file) {
        return file.toString().endsWith(ENDING);
    }

    static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(Fixture.ROOT)) {
            return files.filter(DriftFixturesTest::is).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsTheObjectsThatAreMarked(Path file) throws IOException {
        Map<String, ?> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        String rule = file.getParent().getParent().getFileName().toString();
        List<String> expected =
                ((List<?>) yaml.get("expect")).stream().map(String::valueOf).toList();
        write(yaml);
        DriftRequest request = new DriftRequest(
                snapshot((Map<?, ?>) yaml.get("live")),
                "shop",
                "<shop>",
                yaml.get("declared") instanceof Map<?, ?> declared ? snapshot(declared) : null,
                "before.json",
                false,
                DriftRequest.FailOn.ANY,
                null,
                null,
                nothing());

        assertThat(new DriftCheck(RuleCatalog.load())
                        .run(request).report().findings().stream()
                                .filter(judged -> judged.finding().rule().equals(rule))
                                .map(judged -> judged.finding().subject().name()))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected.isEmpty())
                .as("a bad sample expects something, a good one nothing")
                .isEqualTo(!file.getParent().endsWith("bad"));
    }

    private void write(Map<String, ?> yaml) throws IOException {
        if (yaml.get("files") instanceof Map<?, ?> files) {
            for (Map.Entry<?, ?> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey().toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue().toString());
            }
            Files.writeString(
                    folder.resolve("plimsoll.yaml"),
                    "version: 1\ndatabases: { shop: { infrastructure: " + yaml.get("infrastructure") + " } }\n");
        }
    }

    private CheckRequest nothing() {
        return new CheckRequest(
                new WorkingDirectory(folder),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                InfrastructureInputs.NONE,
                InputStream.nullInputStream(),
                "<stdin>",
                LocalDate.of(2026, 1, 1),
                "test");
    }

    private static Snapshot snapshot(Map<?, ?> said) {
        Map<Facet, Rows> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, said.get(facet.id()) instanceof List<?> rows ? LiveFixture.rows(rows) : Rows.NONE);
        }
        return new Snapshot(
                new Snapshot.Meta(
                        "test",
                        Instant.ofEpochSecond(LiveFixture.ASKED),
                        0,
                        160_004,
                        Snapshot.Service.SELF_MANAGED,
                        "shop",
                        "auditor",
                        false,
                        false,
                        0),
                facets,
                List.of());
    }
}
