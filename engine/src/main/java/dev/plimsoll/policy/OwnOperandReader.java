package dev.plimsoll.policy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.plimsoll.evaluate.own.Comparison;
import dev.plimsoll.evaluate.own.FactProperty;
import dev.plimsoll.evaluate.own.FactProperty.Kind;
import dev.plimsoll.evaluate.own.FactType;
import dev.plimsoll.evaluate.own.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads what a property is compared with: values of its kind, or a property of another fact as {@code $t.name}. */
final class OwnOperandReader {

    private static final int LONGEST_PATTERN = 200;
    private static final int LARGEST_PATTERN = 500;
    private static final int MOST_VALUES = 1_000;
    private static final String NUMBER = "[+-]?[0-9][0-9_]{0,30}(\\.[0-9_]{1,30})?";

    private final YamlDocument document;
    private final Map<String, FactType> bound;
    private String itself = "";
    private @Nullable FactType type;

    OwnOperandReader(YamlDocument document, Map<String, FactType> bound) {
        this.document = document;
        this.bound = bound;
    }

    /** Whose properties are compared from now on. */
    void itself(String variable, FactType factType) {
        itself = variable;
        type = factType;
    }

    boolean isList(FactProperty property) {
        return property.kind() == Kind.LIST || property.kind() == Kind.ANY;
    }

    /** What the comparisons within {@code any}, {@code all} and {@code size} are of. */
    FactProperty element(FactProperty list, Operator operator) {
        return list.elements(operator == Operator.SIZE ? Kind.NUMBER : Kind.ANY);
    }

    /** Null where it is wrong, which is noted. */
    @Nullable
    Comparison comparison(Operator operator, Node key, Node value, FactProperty property) {
        Kind kind = property.kind();
        if (kind == Kind.LIST && !fitsList(operator)) {
            document.problem(
                    key, "\"" + property.name() + "\" is a list: compare it by contains, any, all, size or exists");
            return null;
        }
        if (operator.isOrder() && kind != Kind.NUMBER && kind != Kind.ANY) {
            document.problem(key, "\"" + property.name() + "\" is no number");
            return null;
        }
        if (operator.isSet()) {
            return set(operator, value, property);
        }
        if (!(value instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
            document.problem(
                    value, "\"" + operator.id() + "\" needs one value; whether there is any says exists: false");
            return null;
        }
        String written = scalar.getValue();
        if (written.startsWith("$") && !written.startsWith("$$") && !operator.isPattern()) {
            return reference(operator, scalar, written.substring(1));
        }
        return switch (operator) {
            case IS, NOT -> one(operator, scalar, property);
            case EXISTS -> truth(scalar).map(Comparison.Exists::new).orElse(null);
            case MATCHES, NOT_MATCHES -> pattern(operator, scalar);
            case CONTAINS, NOT_CONTAINS -> new Comparison.Contains(operator == Operator.CONTAINS, plain(written));
            default ->
                number(scalar)
                        .map(bound -> new Comparison.Bound(operator, bound))
                        .orElse(null);
        };
    }

    private static boolean fitsList(Operator operator) {
        return operator.isNested()
                || operator == Operator.CONTAINS
                || operator == Operator.NOT_CONTAINS
                || operator == Operator.EXISTS;
    }

    private @Nullable Comparison set(Operator operator, Node value, FactProperty property) {
        if (!(value instanceof SequenceNode sequence) || sequence.getValue().size() > MOST_VALUES) {
            document.problem(value, "\"" + operator.id() + "\" needs a list of values, " + MOST_VALUES + " at most");
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            literal(item, property).ifPresent(values::add);
        }
        return Comparison.OneOf.among(operator == Operator.IN, values);
    }

    private @Nullable Comparison one(Operator operator, ScalarNode scalar, FactProperty property) {
        return literal(scalar, property)
                .map(value -> Comparison.OneOf.among(operator == Operator.IS, List.of(value)))
                .orElse(null);
    }

    private Optional<?> literal(Node node, FactProperty property) {
        if (!(node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
            document.problem(node, "a value must be text, a number, true or false");
            return Optional.empty();
        }
        return switch (property.kind()) {
            case NUMBER -> number(scalar);
            case TRUTH -> truth(scalar);
            case ANY -> {
                boolean isNumber =
                        scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT);
                yield isNumber && scalar.getValue().matches(NUMBER)
                        ? number(scalar)
                        : Optional.of(plain(scalar.getValue()));
            }
            case TEXT, LIST -> Optional.of(plain(scalar.getValue()));
        };
    }

    /** {@code $$} stands for a dollar sign that begins a text. */
    private static String plain(String written) {
        return written.startsWith("$$") ? written.substring(1) : written;
    }

    private Optional<BigDecimal> number(ScalarNode scalar) {
        if (!scalar.getValue().matches(NUMBER)) {
            document.problem(scalar, "\"" + scalar.getValue() + "\" is no number");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(scalar.getValue().replace("_", "")));
    }

    private Optional<Boolean> truth(ScalarNode scalar) {
        if (!scalar.getValue().equals("true") && !scalar.getValue().equals("false")) {
            document.problem(scalar, "\"" + scalar.getValue() + "\" must be true or false");
            return Optional.empty();
        }
        return Optional.of(Boolean.valueOf(scalar.getValue()));
    }

    private @Nullable Comparison pattern(Operator operator, ScalarNode scalar) {
        if (scalar.getValue().length() > LONGEST_PATTERN) {
            document.problem(scalar, "the pattern has more than " + LONGEST_PATTERN + " characters");
            return null;
        }
        if (PatternSize.of(scalar.getValue()) > LARGEST_PATTERN) {
            document.problem(
                    scalar,
                    "the pattern has more than " + LARGEST_PATTERN + " parts once its repetitions are written out");
            return null;
        }
        try {
            return new Comparison.Matches(operator == Operator.MATCHES, Pattern.compile(scalar.getValue()));
        } catch (PatternSyntaxException e) {
            document.problem(scalar, "no regular expression: " + e.getDescription() + ": " + e.getPattern());
            return null;
        }
    }

    private @Nullable Comparison reference(Operator operator, ScalarNode scalar, String path) {
        if (operator != Operator.IS && operator != Operator.NOT && !operator.isOrder()) {
            document.problem(scalar, "\"" + operator.id() + "\" compares with what is written, not with another fact");
            return null;
        }
        int dot = path.indexOf('.');
        String variable = dot < 0 ? path : path.substring(0, dot);
        boolean ofItself = !itself.isEmpty() && variable.equals(itself);
        FactType other = ofItself ? type : bound.get(variable);
        if (other == null) {
            document.problem(
                    scalar,
                    "no fact before this one is named \"" + variable + "\"" + Spelling.hint(variable, bound.keySet())
                            + "; write $$ for a text that begins with $");
            return null;
        }
        String name = dot < 0 ? "" : path.substring(dot + 1);
        Optional<FactProperty> property = other.property(name);
        if (property.isEmpty()) {
            document.problem(
                    scalar,
                    "a " + other.id() + " has no property \"" + name + "\"" + Spelling.hint(name, other.names()));
            return null;
        }
        return new Comparison.WithProperty(operator, ofItself ? "" : variable, property.get());
    }
}
