package dev.plimsoll.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Lays one policy over another, as sections of YAML that have been found right. */
final class PolicyLayers {

    /** Keys whose mappings are laid over one another key by key; of all others the upper one holds. */
    private static final Set<String> MERGED = Set.of("rules", "measured", "waivers", "options");

    /** Keys whose lists follow one another, since the last entry decides. */
    private static final Set<String> JOINED = Set.of("paths", "overrides");

    private PolicyLayers() {}

    /** @return null where neither says anything */
    static @Nullable Node over(@Nullable Node lower, @Nullable Node upper) {
        return lower instanceof MappingNode ground && upper instanceof MappingNode top
                ? merged(ground, top, "policy")
                : upper instanceof MappingNode || lower == null ? upper : lower;
    }

    private static Node merged(MappingNode lower, MappingNode upper, String section) {
        Map<String, NodeTuple> tuples = new LinkedHashMap<>();
        lower.getValue().forEach(tuple -> tuples.put(key(tuple), tuple));
        for (NodeTuple tuple : upper.getValue()) {
            NodeTuple ground = tuples.get(key(tuple));
            tuples.put(
                    key(tuple),
                    ground == null
                            ? tuple
                            : new NodeTuple(
                                    tuple.getKeyNode(),
                                    value(section, key(tuple), ground.getValueNode(), tuple.getValueNode())));
        }
        return new MappingNode(upper.getTag(), List.copyOf(tuples.values()), FlowStyle.AUTO);
    }

    private static Node value(String section, String key, Node lower, Node upper) {
        if (lower instanceof MappingNode ground
                && upper instanceof MappingNode top
                && (MERGED.contains(key) || section.equals("rules"))) {
            return merged(ground, top, key);
        }
        if (lower instanceof SequenceNode first && upper instanceof SequenceNode then && JOINED.contains(key)) {
            List<Node> items = new ArrayList<>(first.getValue());
            items.addAll(then.getValue());
            return new SequenceNode(upper.getTag(), items, FlowStyle.AUTO);
        }
        return upper;
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
