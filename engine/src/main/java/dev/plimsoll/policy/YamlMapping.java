package dev.plimsoll.policy;

import dev.plimsoll.model.SourceRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping read key by key. What is wrong is noted in the document, and reading goes on with what an absent key means. */
final class YamlMapping {

    private final YamlDocument document;
    private final @Nullable Node node;
    private final Map<String, ScalarNode> keys = new LinkedHashMap<>();
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlMapping(YamlDocument document, @Nullable Node node) {
        this.document = document;
        this.node = node;
    }

    /** @param what names the mapping in messages, such as {@code a database} */
    static YamlMapping of(YamlDocument document, @Nullable Node node, String what) {
        YamlMapping mapping = new YamlMapping(document, node);
        if (node instanceof MappingNode mappingNode) {
            mappingNode.getValue().forEach(mapping::add);
        } else if (node != null && !isNull(node)) {
            document.problem(node, what + " must be a mapping of keys to values");
        }
        return mapping;
    }

    private void add(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            document.problem(tuple.getKeyNode(), "a key must be plain text");
        } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
            document.problem(key, "the key \"" + key.getValue() + "\" is given twice");
        } else {
            keys.put(key.getValue(), key);
        }
    }

    Set<String> keys() {
        return new LinkedHashSet<>(keys.keySet());
    }

    /** Notes every key that is none of {@code known}; {@code what} as in {@code unknown key}. */
    void refuseOthersThan(List<String> known, String what) {
        keys.forEach((name, key) -> {
            if (!known.contains(name)) {
                document.problem(key, "unknown " + what + " \"" + name + "\"" + Spelling.hint(name, known));
            }
        });
    }

    @Nullable
    Node value(String key) {
        return values.get(key);
    }

    /** Notes a problem at the key, or at nothing where the key is absent. */
    void problem(String key, String message) {
        Node node = keys.get(key);
        if (node != null) {
            document.problem(node, message);
        }
    }

    /** Notes a problem of the mapping as a whole. */
    void problem(String message) {
        if (node != null) {
            document.problem(node, message);
        }
    }

    void valueProblem(String key, String message) {
        Node node = values.get(key);
        if (node != null) {
            document.problem(node, message);
        }
    }

    /** Where the value of a key stands; empty where the key is absent. */
    Optional<SourceRange> range(String key) {
        return Optional.ofNullable(values.get(key)).map(document::range);
    }

    boolean isMapping(String key) {
        return values.get(key) instanceof MappingNode;
    }

    YamlMapping mapping(String key) {
        return of(document, values.get(key), "\"" + key + "\"");
    }

    Optional<String> text(String key) {
        Node node = values.get(key);
        if (node == null || isNull(node)) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        document.problem(node, "\"" + key + "\" must be text");
        return Optional.empty();
    }

    /** One of the words, or a problem with a suggestion. */
    Optional<String> word(String key, List<String> words) {
        Optional<String> text = text(key);
        if (text.isPresent() && !words.contains(text.get())) {
            valueProblem(
                    key,
                    "\"" + key + "\" must be one of " + String.join(", ", words) + ", not \"" + text.get() + "\""
                            + Spelling.hint(text.get(), words));
            return Optional.empty();
        }
        return text;
    }

    /** A list of texts; one text stands for a list of one. */
    List<String> texts(String key) {
        Node node = values.get(key);
        if (node instanceof SequenceNode sequence) {
            List<String> texts = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue());
                } else {
                    document.problem(item, "\"" + key + "\" must be a list of texts");
                }
            }
            return texts;
        }
        return text(key).map(List::of).orElse(List.of());
    }

    /** The mappings among the items of a list that may hold texts as well. */
    List<YamlMapping> mappingsAmong(String key) {
        return values.get(key) instanceof SequenceNode sequence
                ? sequence.getValue().stream()
                        .filter(MappingNode.class::isInstance)
                        .map(item -> of(document, item, key))
                        .toList()
                : List.of();
    }

    /** The texts among the items of a list that may hold mappings as well; one text stands for a list of one. */
    List<String> textsAmong(String key) {
        return values.get(key) instanceof SequenceNode sequence
                ? sequence.getValue().stream()
                        .filter(ScalarNode.class::isInstance)
                        .map(item -> ((ScalarNode) item).getValue())
                        .toList()
                : texts(key);
    }

    /** The items of a list, which must be mappings. */
    List<YamlMapping> mappings(String key, String what) {
        Node node = values.get(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> of(document, item, what))
                    .toList();
        }
        if (node != null && !isNull(node)) {
            document.problem(node, "\"" + key + "\" must be a list");
        }
        return List.of();
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }
}
