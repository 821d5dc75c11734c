package dev.plimsoll.policy;

import dev.plimsoll.evaluate.own.Comparison;
import dev.plimsoll.evaluate.own.Condition;
import dev.plimsoll.evaluate.own.Condition.AnyOf;
import dev.plimsoll.evaluate.own.Condition.Line;
import dev.plimsoll.evaluate.own.Condition.Test;
import dev.plimsoll.evaluate.own.FactProperty;
import dev.plimsoll.evaluate.own.FactType;
import dev.plimsoll.evaluate.own.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code where}: a mapping of properties to what they must be. */
final class OwnConditionReader {

    private static final String ANY_OF = "any-of";
    private static final int MOST_CONDITIONS = 60;
    private static final int LONGEST_SHOWN = 80;

    /** Lists within lists within lists are as deep as values of definitions go; an alias may lead back to itself. */
    private static final int MOST_DEPTH = 4;

    private final YamlDocument document;
    private final String text;
    private final OwnOperandReader operands;
    private int conditions;

    /** @param bound facts that comparisons may refer to; grows while a rule is read */
    OwnConditionReader(YamlDocument document, String text, Map<String, FactType> bound) {
        this.document = document;
        this.text = text;
        this.operands = new OwnOperandReader(document, bound);
    }

    /** @param variable of the fact that the conditions are of, or empty where it has no name */
    List<Condition> read(@Nullable Node where, FactType type, String variable) {
        operands.itself(variable, type);
        return read(where, type);
    }

    private List<Condition> read(@Nullable Node where, FactType type) {
        List<Condition> read = new ArrayList<>();
        if (where instanceof MappingNode mapping) {
            YamlMapping.of(document, where, "\"where\"");
            mapping.getValue().forEach(tuple -> condition(tuple, type, read));
        } else if (where != null) {
            document.problem(where, "\"where\" must be a mapping of properties to what they must be");
        }
        return read;
    }

    private void condition(NodeTuple tuple, FactType type, List<Condition> read) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            return;
        }
        if (++conditions == MOST_CONDITIONS + 1) {
            document.problem(key, "a rule may have " + MOST_CONDITIONS + " conditions at most");
        }
        if (conditions > MOST_CONDITIONS) {
            return;
        }
        if (key.getValue().equals(ANY_OF)) {
            anyOf(tuple, type, read);
            return;
        }
        Optional<FactProperty> property = type.property(key.getValue());
        if (property.isEmpty()) {
            document.problem(
                    key,
                    "a " + type.id() + " has no property \"" + key.getValue() + "\""
                            + Spelling.hint(key.getValue(), type.names()));
            return;
        }
        for (Comparison comparison : comparisons(tuple.getValueNode(), property.get(), 0)) {
            read.add(new Test(property.get(), comparison, line(tuple)));
        }
    }

    private void anyOf(NodeTuple tuple, FactType type, List<Condition> read) {
        if (!(tuple.getValueNode() instanceof SequenceNode groups)
                || groups.getValue().isEmpty()) {
            document.problem(tuple.getValueNode(), "\"any-of\" must be a list of conditions");
            return;
        }
        List<List<Condition>> all =
                groups.getValue().stream().map(group -> read(group, type)).toList();
        AnyOf anyOf = new AnyOf(all, line(tuple));
        if (anyOf.variables().size() > 1) {
            document.problem(
                    tuple.getKeyNode(), "\"any-of\" refers to several facts: " + new TreeSet<>(anyOf.variables()));
        } else {
            read.add(anyOf);
        }
    }

    private List<Comparison> comparisons(Node value, FactProperty property, int depth) {
        if (depth > MOST_DEPTH) {
            document.problem(value, "comparisons within comparisons go " + MOST_DEPTH + " deep at most");
            return List.of();
        }
        if (value instanceof MappingNode operators) {
            YamlMapping.of(document, value, "comparisons");
            List<Comparison> comparisons = new ArrayList<>();
            for (NodeTuple tuple : operators.getValue()) {
                operator(tuple.getKeyNode())
                        .map(operator -> comparison(operator, tuple, property, depth))
                        .ifPresent(comparisons::add);
            }
            return comparisons;
        }
        Operator operator = value instanceof SequenceNode ? Operator.IN : Operator.IS;
        return Optional.ofNullable(operands.comparison(operator, value, value, property))
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<Operator> operator(Node key) {
        String word = key instanceof ScalarNode scalar ? scalar.getValue() : "";
        Optional<Operator> operator = Operator.byId(word);
        if (operator.isEmpty()) {
            document.problem(key, "unknown comparison \"" + word + "\"" + Spelling.hint(word, Operator.ids()));
        }
        return operator;
    }

    private @Nullable Comparison comparison(Operator operator, NodeTuple tuple, FactProperty property, int depth) {
        if (!operator.isNested()) {
            return operands.comparison(operator, tuple.getKeyNode(), tuple.getValueNode(), property);
        }
        if (!operands.isList(property)) {
            document.problem(tuple.getKeyNode(), "\"" + property.name() + "\" is no list");
            return null;
        }
        FactProperty element = operands.element(property, operator);
        List<Comparison> inner = comparisons(tuple.getValueNode(), element, depth + 1);
        if (inner.stream().anyMatch(Comparison.WithProperty.class::isInstance)) {
            document.problem(tuple.getValueNode(), "elements are compared with what is written, not with other facts");
        }
        return new Comparison.Elements(operator, inner);
    }

    private Line line(NodeTuple tuple) {
        int start = tuple.getKeyNode().getStartMark().getIndex();
        int end = tuple.getValueNode().getEndMark().getIndex();
        int from = text.offsetByCodePoints(0, Math.min(start, text.codePointCount(0, text.length())));
        int to = text.offsetByCodePoints(0, Math.min(end, text.codePointCount(0, text.length())));
        String written = text.substring(from, to).strip().replaceAll("\\s+", " ");
        String shown = written.length() > LONGEST_SHOWN ? written.substring(0, LONGEST_SHOWN) + "…" : written;
        return new Line(tuple.getKeyNode().getStartMark().getLine() + 1, shown);
    }
}
