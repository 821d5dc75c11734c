package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.iac.terraform.value.Conversion;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** {@code yamldecode}: one document, scalars typed as Terraform does, by YAML 1.1 but for octal numbers. */
final class YamlValues {

    private final Arguments arguments;
    private final Deque<Node> open = new ArrayDeque<>();

    YamlValues(Arguments arguments) {
        this.arguments = arguments;
    }

    Value decoded() {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(arguments.text(0)));
            return arguments.result(node == null ? new Tree.Nothing() : tree(node));
        } catch (YAMLException malformed) {
            throw new EvaluationError("the text is no YAML");
        }
    }

    private Tree tree(Node node) {
        arguments.budget().step();
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        if (open.contains(node)) {
            throw new EvaluationError("the text is a YAML document that contains itself");
        }
        open.push(node);
        Tree tree = node instanceof SequenceNode sequence ? items(sequence) : fields((MappingNode) node);
        open.pop();
        return tree;
    }

    private Tree items(SequenceNode sequence) {
        List<Value> items = new ArrayList<>();
        arguments.budget().checkSize(sequence.getValue().size());
        sequence.getValue().forEach(item -> items.add(arguments.part(tree(item))));
        return new Tree.Items(items, false);
    }

    private Tree fields(MappingNode mapping) {
        Map<String, Value> fields = new LinkedHashMap<>();
        Map<String, Value> merged = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            Tree value = tree(entry.getValueNode());
            if (entry.getKeyNode().getTag().equals(Tag.MERGE)) {
                merge(value, merged);
            } else {
                fields.put(Conversion.text(tree(entry.getKeyNode())), arguments.part(value));
            }
        }
        merged.putAll(fields);
        return new Tree.Fields(merged);
    }

    private static void merge(Tree tree, Map<String, Value> merged) {
        if (tree instanceof Tree.Fields fields) {
            fields.values().forEach(merged::putIfAbsent);
        } else if (tree instanceof Tree.Items items) {
            items.values().forEach(item -> {
                if (item instanceof Value.Known known) {
                    merge(known.tree(), merged);
                }
            });
        }
    }

    private static Tree scalar(ScalarNode node) {
        String text = node.getValue();
        if (!node.isPlain() || node.getTag().equals(Tag.BINARY)) {
            return new Tree.Text(text);
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> new Tree.Nothing();
            case "true", "True", "TRUE", "y", "Y", "yes", "Yes", "YES", "on", "On", "ON" -> new Tree.Truth(true);
            case "false", "False", "FALSE", "n", "N", "no", "No", "NO", "off", "Off", "OFF" -> new Tree.Truth(false);
            default -> number(text);
        };
    }

    private static Tree number(String text) {
        if (text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,4})?") && text.length() < 1000) {
            return new Tree.Numeral(new BigDecimal(text));
        }
        if (text.matches("0x[0-9a-fA-F]{1,15}")) {
            return Tree.Numeral.of(Long.parseLong(text.substring(2), 16));
        }
        if (text.matches("0o[0-7]{1,20}")) {
            return Tree.Numeral.of(Long.parseLong(text.substring(2), 8));
        }
        return new Tree.Text(text.matches("\\d{4}-\\d{2}-\\d{2}") ? text + "T00:00:00Z" : text);
    }
}
