package dev.plimsoll.iac.terraform.value;

import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Conversion between types. See https://developer.hashicorp.com/terraform/language/expressions/types#type-conversion and
 * https://developer.hashicorp.com/terraform/language/expressions/type-constraints.
 */
public final class Conversion {

    private final Budget budget;
    private final Equality equality;

    public Conversion(Budget budget) {
        this.budget = budget;
        this.equality = new Equality(budget);
    }

    /** The value as the type has it. What is unknown stays so. */
    public Value to(TypeConstraint type, Value value) {
        budget.step();
        if (!(value instanceof Value.Known known) || known.tree() instanceof Tree.Nothing) {
            return value;
        }
        Tree converted = to(type, known.tree());
        return converted == known.tree() ? value : new Value.Known(converted, known.trace());
    }

    private Tree to(TypeConstraint type, Tree tree) {
        if (type instanceof TypeConstraint.Scalar scalar) {
            return switch (scalar) {
                case STRING -> new Tree.Text(text(tree));
                case NUMBER -> new Tree.Numeral(number(tree));
                case BOOL -> new Tree.Truth(truth(tree));
                case ANY -> tree;
            };
        }
        if (type instanceof TypeConstraint.Collection collection) {
            return switch (collection.kind()) {
                case LIST -> new Tree.Items(elements(collection.element(), tree, "a list"), false);
                case SET -> set(elements(collection.element(), tree, "a set"));
                case MAP -> map(collection.element(), tree);
            };
        }
        if (type instanceof TypeConstraint.Tuple tuple) {
            return tuple(tuple, tree);
        }
        return object((TypeConstraint.ObjectType) type, tree);
    }

    public static String text(Tree tree) {
        if (tree instanceof Tree.Scalar scalar) {
            return scalar.text();
        }
        throw new EvaluationError("a string is required, not " + Values.kind(tree));
    }

    public static BigDecimal number(Tree tree) {
        if (tree instanceof Tree.Scalar scalar && !(tree instanceof Tree.Truth)) {
            return scalar.number().orElseThrow(() -> new EvaluationError("a number is required"));
        }
        throw new EvaluationError("a number is required, not " + Values.kind(tree));
    }

    public static boolean truth(Tree tree) {
        if (tree instanceof Tree.Scalar scalar && !(tree instanceof Tree.Numeral)) {
            return scalar.truth().orElseThrow(() -> new EvaluationError("a bool is required"));
        }
        throw new EvaluationError("a bool is required, not " + Values.kind(tree));
    }

    private List<Value> elements(TypeConstraint element, Tree tree, String wanted) {
        if (!(tree instanceof Tree.Items items)) {
            throw new EvaluationError(wanted + " is required, not " + Values.kind(tree));
        }
        List<Value> converted = new ArrayList<>(items.values().size());
        items.values().forEach(value -> converted.add(to(element, value)));
        return element == TypeConstraint.Scalar.ANY ? unified(converted) : converted;
    }

    /** Elements of one list have one type: where one is a string, all are. */
    public List<Value> unified(List<Value> values) {
        boolean text = false;
        boolean other = false;
        for (Value value : values) {
            if (value instanceof Value.Known known && known.tree() instanceof Tree.Scalar scalar) {
                text |= scalar instanceof Tree.Text;
                other |= !(scalar instanceof Tree.Text);
            } else if (value instanceof Value.Known known && !(known.tree() instanceof Tree.Nothing)) {
                return values;
            }
        }
        return text && other
                ? values.stream()
                        .map(value -> to(TypeConstraint.Scalar.STRING, value))
                        .toList()
                : values;
    }

    /** Without repetitions, in Terraform's order: scalars by themselves, everything else as written. */
    public Tree.Items set(List<Value> values) {
        if (values.stream()
                .allMatch(value -> value instanceof Value.Known known && known.tree() instanceof Tree.Text)) {
            Map<String, Value> sorted = new TreeMap<>();
            values.forEach(value -> sorted.putIfAbsent(value.text().orElse(""), value));
            return new Tree.Items(List.copyOf(sorted.values()), true);
        }
        if (values.stream()
                .allMatch(value -> value instanceof Value.Known known && known.tree() instanceof Tree.Numeral)) {
            Map<BigDecimal, Value> sorted = new TreeMap<>();
            values.forEach(value -> sorted.putIfAbsent(value.number().orElse(BigDecimal.ZERO), value));
            return new Tree.Items(List.copyOf(sorted.values()), true);
        }
        return new Tree.Items(distinct(values), true);
    }

    /** The values without repetitions, first ones first. An unknown one is equal to none. */
    public List<Value> distinct(List<Value> values) {
        List<Value> distinct = new ArrayList<>();
        for (Value value : values) {
            if (distinct.stream().noneMatch(other -> surelyEqual(other, value))) {
                distinct.add(value);
            }
        }
        return distinct;
    }

    private boolean surelyEqual(Value left, Value right) {
        if (left instanceof Value.Unknown || right instanceof Value.Unknown) {
            return false;
        }
        try {
            return equality.equal(left, right);
        } catch (NotKnown unknown) {
            if (budget.isExhausted()) {
                throw unknown;
            }
            return false;
        }
    }

    private Tree map(TypeConstraint element, Tree tree) {
        if (!(tree instanceof Tree.Fields fields)) {
            throw new EvaluationError("a map is required, not " + Values.kind(tree));
        }
        List<String> keys = List.copyOf(fields.values().keySet());
        List<Value> values = new ArrayList<>(keys.size());
        fields.values().values().forEach(value -> values.add(to(element, value)));
        List<Value> unified = element == TypeConstraint.Scalar.ANY ? unified(values) : values;
        Map<String, Value> converted = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            converted.put(keys.get(i), unified.get(i));
        }
        return new Tree.Fields(converted);
    }

    private Tree tuple(TypeConstraint.Tuple type, Tree tree) {
        if (!(tree instanceof Tree.Items items)
                || items.values().size() != type.elements().size()) {
            throw new EvaluationError("a tuple of " + type.elements().size() + " elements is required");
        }
        List<Value> converted = new ArrayList<>();
        for (int i = 0; i < items.values().size(); i++) {
            converted.add(to(type.elements().get(i), items.values().get(i)));
        }
        return new Tree.Items(converted, false);
    }

    private Tree object(TypeConstraint.ObjectType type, Tree tree) {
        if (!(tree instanceof Tree.Fields fields)) {
            throw new EvaluationError("an object is required, not " + Values.kind(tree));
        }
        Map<String, Value> converted = new LinkedHashMap<>();
        for (TypeConstraint.Field field : type.fields()) {
            converted.put(field.name(), field(field, fields.values().get(field.name()), fields));
        }
        return new Tree.Fields(converted);
    }

    private Value field(TypeConstraint.Field field, @Nullable Value given, Tree.Fields object) {
        Value rest = object.values().get(Values.REST);
        if (given == null && rest != null) {
            return rest;
        }
        if (given != null && !(given instanceof Value.Known known && known.tree() instanceof Tree.Nothing)) {
            return to(field.type(), given);
        }
        if (!field.optional() && given == null) {
            throw new EvaluationError("attribute \"" + field.name() + "\" is required");
        }
        if (field.optional() && field.preset() != null) {
            return to(field.type(), field.preset());
        }
        return given != null ? given : new Value.Known(new Tree.Nothing(), field.trace());
    }
}
