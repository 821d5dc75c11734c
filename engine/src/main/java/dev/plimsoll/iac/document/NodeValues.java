package dev.plimsoll.iac.document;

import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The values that nodes are where no language stands above YAML or JSON. Tags are not looked at. */
public final class NodeValues {

    private NodeValues() {}

    public static Value value(Node node, Typing typing) {
        return value(node, scalar -> new Value.Known(scalar(scalar, typing), scalar.trace()));
    }

    /** @param scalars gives the values of scalars */
    public static Value value(Node node, Function<Node.Scalar, Value> scalars) {
        if (node instanceof Node.Scalar scalar) {
            return scalars.apply(scalar);
        }
        if (node instanceof Node.Sequence sequence) {
            List<Value> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(value(item, scalars)));
            return new Value.Known(new Tree.Items(items), node.trace());
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        node.entries().forEach(entry -> fields.put(entry.key(), value(entry.value(), scalars)));
        return new Value.Known(new Tree.Fields(fields), node.trace());
    }

    /** The entries of a map; none where the node is no map. */
    public static Map<String, Value> fields(Node node, Typing typing) {
        Map<String, Value> fields = new LinkedHashMap<>();
        node.entries().forEach(entry -> fields.put(entry.key(), value(entry.value(), typing)));
        return fields;
    }

    /** What a scalar is. */
    public static Tree scalar(Node.Scalar scalar, Typing typing) {
        return scalar.plain() ? PlainScalars.tree(scalar.text(), typing) : new Tree.Text(scalar.text());
    }
}
