package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.datastore.DataStores;
import dev.plimsoll.datastore.StoreCatalog;
import dev.plimsoll.iac.arm.ArmReader;
import dev.plimsoll.iac.cloudformation.CloudFormationReader;
import dev.plimsoll.iac.compose.ComposeReader;
import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.ProjectFiles;
import dev.plimsoll.iac.files.SourceFiles;
import dev.plimsoll.iac.kubernetes.KubernetesReader;
import dev.plimsoll.iac.settings.SettingsReader;
import dev.plimsoll.iac.terraform.TerraformOptions;
import dev.plimsoll.iac.terraform.TerraformReader;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the mappings to definitions: each folder of {@code stores/} has definitions as people write them and, in {@code expected.txt}, every
 * property that they come to; {@code -Dplimsoll.regenerate=true} writes it anew, to be read. Loading alone checks the form of the mappings and that
 * the vocabulary has each of their properties.
 */
class StoreMappingsTest {

    private static final Path SAMPLES = Path.of("src", "test", "resources", "stores");
    private static final String EXPECTED = "expected.txt";
    private static final StoreCatalog CATALOG = StoreCatalog.load(StoreMappingsTest.class.getClassLoader());

    @Test
    void theVocabularySaysWhatEachPropertyMeans() {
        assertThat(CATALOG.vocabulary())
                .containsKeys("encryption.at-rest", "backup.retention-days", "parameter.*")
                .allSatisfy((name, property) -> {
                    assertThat(property.meaning()).as(name).endsWith(".");
                    assertThat(property.type()).as(name).isIn("boolean", "number", "text", "list");
                });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void definitionsComeToTheExpectedProperties(Path sample) throws IOException {
        String found = stores(sample).stream().map(StoreMappingsTest::text).collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("plimsoll.regenerate")) {
            Files.writeString(sample.resolve(EXPECTED), found);
        }

        assertThat(found).isEqualTo(Files.readString(sample.resolve(EXPECTED)));
    }

    @Test
    void everyTypeAndEveryPropertyOfAMappingHasASample() throws IOException {
        Set<String> sampled = new TreeSet<>();
        for (Path sample : samples().toList()) {
            Map<String, String> types = new LinkedHashMap<>();
            resources(sample).forEach(resource -> types.put(resource.address(), resource.type()));
            for (DataStore store : stores(sample)) {
                sampled.add(types.get(store.address()));
                store.properties().forEach((name, value) -> {
                    if (!(value instanceof Value.Absent)) {
                        sampled.add(store.service() + ": " + name);
                    }
                });
            }
        }

        assertThat(sampled).containsAll(ofThisModule(CATALOG.types())).containsAll(ofThisModule(CATALOG.mapped()));
    }

    /** Without the mapping that the tests of the engine bring. */
    private static List<String> ofThisModule(Set<String> names) {
        return names.stream()
                .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith("test"))
                .toList();
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    private static List<DataStore> stores(Path sample) throws IOException {
        return DataStores.of(resources(sample), CATALOG);
    }

    private static List<Resource> resources(Path sample) throws IOException {
        List<Resource> resources = new ArrayList<>();
        Map<String, String> texts = texts(sample);
        if (texts.keySet().stream().anyMatch(name -> name.endsWith(".tf"))) {
            SourceFiles files = new SourceFiles(sample, sample.toAbsolutePath());
            resources.addAll(new TerraformReader(files, TerraformOptions.none())
                    .read(sample)
                    .resources());
        }
        Documents documents = new Documents(ProjectFiles.of(texts));
        resources.addAll(CloudFormationReader.read(documents, List.of()).resources());
        resources.addAll(ArmReader.read(documents, List.of()).resources());
        resources.addAll(KubernetesReader.read(documents).resources());
        resources.addAll(ComposeReader.read(documents).resources());
        resources.addAll(SettingsReader.read(documents).resources());
        return resources;
    }

    private static Map<String, String> texts(Path sample) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sample)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(EXPECTED))
                    .forEach(file -> texts.put(sample.relativize(file).toString(), read(file)));
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(DataStore store) {
        StringBuilder text =
                new StringBuilder(store.address() + "\n  " + store.kind().id() + ", " + store.service());
        text.append(", ")
                .append(store.environment().stage().name().toLowerCase(Locale.ROOT))
                .append('\n');
        new TreeMap<>(store.properties()).forEach((name, value) -> append(text, name, value));
        new TreeMap<>(store.families()).forEach((name, value) -> append(text, name + ".*", value));
        return text.toString();
    }

    private static void append(StringBuilder text, String name, Value value) {
        if (value instanceof Value.Unknown unknown) {
            text.append("  ")
                    .append(name)
                    .append(" unknown: ")
                    .append(unknown.reason().text())
                    .append('\n');
        } else if (value.text().isPresent()) {
            text.append("  ")
                    .append(name)
                    .append(" = ")
                    .append(value.text().get())
                    .append('\n');
        } else if (value.isKnown()) {
            text.append("  ").append(name).append(" is a list or map\n");
        }
    }
}
