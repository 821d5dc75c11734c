package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Holds the files of {@code stores/} to their schema, as far as it uses the words of JSON Schema that are known here. */
class StoreSchemaTest {

    private static final Path STORES = Path.of("src", "main", "resources", "stores");

    private final Map<?, ?> schema = map(read(STORES.resolve("schema.json")));

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(STORES)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileFitsTheSchema(Path file) {
        assertThat(faults(file.getFileName().toString(), read(file), schema)).isEmpty();
    }

    @Test
    void whatTheSchemaDoesNotKnowIsAFault() {
        Object wrong = new Yaml()
                .load("stores: [{ kind: cache, types: [a], properties: { p: { form: [b], read: backwards } } }]");

        assertThat(faults("wrong", wrong, schema))
                .containsExactly(
                        "wrong/stores/0 lacks service",
                        "wrong/stores/0/properties/p has form",
                        "wrong/stores/0/properties/p/read is backwards");
    }

    private List<String> faults(String place, Object value, Map<?, ?> wanted) {
        if (wanted.get("$ref") instanceof String reference) {
            return faults(place, value, map(map(schema.get("$defs")).get(reference.substring("#/$defs/".length()))));
        }
        List<String> faults = new ArrayList<>();
        if (wanted.get("enum") instanceof List<?> words && !words.contains(value)
                || wanted.containsKey("type")
                        && list(wanted.get("type")).stream().noneMatch(type -> is(value, type))) {
            faults.add(place + " is " + value);
        } else if (value instanceof Map<?, ?> fields) {
            list(wanted.get("required")).stream()
                    .filter(name -> !fields.containsKey(name))
                    .forEach(name -> faults.add(place + " lacks " + name));
            fields.forEach((name, field) -> faults.addAll(field(place, String.valueOf(name), field, wanted)));
        } else if (value instanceof List<?> items && wanted.containsKey("items")) {
            for (int i = 0; i < items.size(); i++) {
                faults.addAll(faults(place + "/" + i, items.get(i), map(wanted.get("items"))));
            }
        }
        return faults;
    }

    private List<String> field(String place, String name, Object field, Map<?, ?> wanted) {
        Object known = map(wanted.get("properties")).get(name);
        Object others = wanted.get("additionalProperties");
        if (known == null && Boolean.FALSE.equals(others)) {
            return List.of(place + " has " + name);
        }
        Object schemaOfField = known == null ? others : known;
        return schemaOfField == null ? List.of() : faults(place + "/" + name, field, map(schemaOfField));
    }

    private static boolean is(Object value, Object type) {
        return switch (String.valueOf(type)) {
            case "string" -> value instanceof String;
            case "number" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            case "array" -> value instanceof List;
            default -> value instanceof Map;
        };
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Object read(Path file) {
        try {
            return new Yaml().load(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
