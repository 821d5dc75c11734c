package dev.plimsoll.policy;

import dev.plimsoll.model.SourceRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds keys in the text of a configuration. */
public final class ConfigurationPlaces {

    private final YamlDocument document;
    private final @Nullable Node root;

    /** @param text of a configuration that {@link ConfigurationReader} reads */
    public ConfigurationPlaces(String text, String shown) {
        this.document = new YamlDocument(shown);
        this.root = document.read(text);
    }

    /**
     * Where the last of the keys stands.
     *
     * @param keys from the root; entries of lists by their number from 0
     * @return nothing where the text has no such key
     */
    public Optional<SourceRange> of(List<String> keys) {
        Node value = root;
        Node found = null;
        for (String key : keys) {
            found = null;
            if (value instanceof MappingNode mapping) {
                NodeTuple tuple = tuple(mapping, key);
                found = tuple == null ? null : tuple.getKeyNode();
                value = tuple == null ? null : tuple.getValueNode();
            } else if (value instanceof SequenceNode sequence && key.matches("[0-9]{1,6}")) {
                int index = Integer.parseInt(key);
                found = index < sequence.getValue().size() ? sequence.getValue().get(index) : null;
                value = found;
            }
        }
        return Optional.ofNullable(found).map(document::range);
    }

    private static @Nullable NodeTuple tuple(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key))
                .findFirst()
                .orElse(null);
    }
}
