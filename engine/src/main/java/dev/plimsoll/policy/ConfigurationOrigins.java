package dev.plimsoll.policy;

import dev.plimsoll.model.SourceRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** Which file and line of a configuration that has been found right says what holds. */
public final class ConfigurationOrigins {

    private static final String DEFAULT = "default";

    /** From the ground up. */
    private final List<ConfigurationPlaces> layers = new ArrayList<>();

    private final List<ConfigurationPlaces> nested = new ArrayList<>();

    private ConfigurationOrigins() {}

    /**
     * @param file that {@link ConfigurationReader} has read
     * @param shown how it is named
     */
    public static ConfigurationOrigins of(Path file, String shown) {
        ConfigurationOrigins origins = new ConfigurationOrigins();
        String text = ConfigurationFiles.PRESENT.text(file, shown);
        YamlMapping mapping = origins.add(file, shown, text);
        for (Path each : NestedFiles.of(mapping, file).files()) {
            if (ConfigurationFiles.PRESENT.has(each)) {
                String name = Shown.beside(shown, file, each);
                origins.nested.add(new ConfigurationPlaces(ConfigurationFiles.PRESENT.text(each, name), name));
            }
        }
        return origins;
    }

    private YamlMapping add(Path file, String shown, String text) {
        YamlDocument document = new YamlDocument(shown);
        Node root = document.read(text);
        YamlMapping mapping = YamlMapping.of(document, root, "");
        for (String name : mapping.textsAmong("extends")) {
            Path ground = file.resolveSibling(name).normalize();
            String groundShown = Shown.beside(shown, file, ground);
            add(ground, groundShown, ConfigurationFiles.PRESENT.text(ground, groundShown));
        }
        layers.add(new ConfigurationPlaces(text, shown));
        return mapping;
    }

    /** {@code plimsoll.yaml:9}, or {@code default} where no file says it. */
    String of(String... keys) {
        List<String> path = List.of(keys);
        for (int i = layers.size() - 1; i >= 0; i--) {
            Optional<SourceRange> place = layers.get(i).of(path);
            if (place.isPresent()) {
                return words(place.get());
            }
        }
        return nested.stream()
                .flatMap(places -> places.of(path).stream())
                .findFirst()
                .map(ConfigurationOrigins::words)
                .orElse(DEFAULT);
    }

    /** Of an entry of a list of the policy to which all layers add, and after them nested files. */
    String ofEntry(String list, int index) {
        int left = index;
        for (ConfigurationPlaces layer : layers) {
            for (int i = 0; ; i++) {
                Optional<SourceRange> place = layer.of(List.of("policy", list, Integer.toString(i)));
                if (place.isEmpty()) {
                    break;
                }
                if (left-- == 0) {
                    return words(place.get());
                }
            }
        }
        return "nested";
    }

    private static String words(SourceRange place) {
        return place.path() + ":" + place.line();
    }
}
