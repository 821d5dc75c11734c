package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.iac.terraform.value.Conversion;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Maps and objects. */
final class MapFunctions {

    /** What a reader sees as one, such as a letter with its accents. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private MapFunctions() {}

    static Map<String, TerraformFunction> table() {
        return Map.ofEntries(
                Map.entry("coalesce", MapFunctions::coalesce),
                Map.entry("coalescelist", MapFunctions::coalesceList),
                Map.entry(
                        "keys",
                        arguments -> arguments.textList(arguments.fields(0).keySet())),
                Map.entry("length", MapFunctions::length),
                Map.entry("lookup", MapFunctions::lookup),
                Map.entry("merge", MapFunctions::merge),
                Map.entry("transpose", MapFunctions::transpose),
                Map.entry(
                        "values",
                        arguments ->
                                arguments.list(List.copyOf(arguments.fields(0).values()))),
                Map.entry("zipmap", MapFunctions::zip),
                Map.entry("map", MapFunctions::pairs),
                Map.entry("list", arguments -> arguments.list(arguments.all())));
    }

    private static Value coalesce(Arguments arguments) {
        for (int i = 0; i < arguments.count(); i++) {
            Tree tree = Values.tree(arguments.value(i));
            if (!(tree instanceof Tree.Nothing) && !tree.equals(new Tree.Text(""))) {
                return arguments.conversion().unified(fromChosen(arguments, i)).get(0);
            }
        }
        throw new EvaluationError("all arguments are null or empty");
    }

    /** All arguments have one type, so that a text among them makes the others texts. */
    private static List<Value> fromChosen(Arguments arguments, int index) {
        List<Value> values = new ArrayList<>(arguments.all());
        values.remove(index);
        values.add(0, arguments.chosen(index));
        return values;
    }

    private static Value coalesceList(Arguments arguments) {
        for (int i = 0; i < arguments.count(); i++) {
            Tree tree = Values.tree(arguments.value(i));
            if (!(tree instanceof Tree.Nothing) && !Arguments.items(tree).isEmpty()) {
                return arguments.chosen(i);
            }
        }
        throw new EvaluationError("all lists are null or empty");
    }

    private static Value length(Arguments arguments) {
        Tree tree = arguments.tree(0);
        if (tree instanceof Tree.Items items) {
            boolean uncertain = items.isSet() && items.values().stream().anyMatch(item -> !item.isKnown());
            return uncertain && items.values().size() > 1
                    ? unknown(items.values())
                    : arguments.result(BigDecimal.valueOf(items.values().size()));
        }
        if (tree instanceof Tree.Text text) {
            return arguments.result(
                    BigDecimal.valueOf(CHARACTER.matcher(text.text()).results().count()));
        }
        return arguments.result(BigDecimal.valueOf(arguments.fields(0).size()));
    }

    /** Two unknown elements of a set may be one. */
    private static Value unknown(List<Value> items) {
        for (Value item : items) {
            if (item instanceof Value.Unknown unknown) {
                throw new NotKnown(unknown);
            }
        }
        throw new IllegalStateException("no unknown element");
    }

    private static Value lookup(Arguments arguments) {
        arguments.count(2, 3);
        String key = arguments.text(1);
        if (!(arguments.tree(0) instanceof Tree.Fields fields)) {
            throw new EvaluationError("a map is required, not " + Values.kind(arguments.tree(0)));
        }
        Value found = fields.values().containsKey(key)
                ? fields.values().get(key)
                : fields.values().get(Values.REST);
        if (found != null) {
            return arguments.taken(0, found);
        }
        if (arguments.count() == 2) {
            throw new EvaluationError("the map has no key \"" + key + "\"");
        }
        return arguments.chosen(2);
    }

    private static Value merge(Arguments arguments) {
        Map<String, Value> merged = new LinkedHashMap<>();
        for (int i = 0; i < arguments.count(); i++) {
            Tree tree = Values.tree(arguments.value(i));
            if (tree instanceof Tree.Nothing) {
                continue;
            }
            if (!(tree instanceof Tree.Fields fields)) {
                throw new EvaluationError("a map is required, not " + Values.kind(tree));
            }
            Value container = arguments.value(i);
            fields.values()
                    .forEach((key, value) -> merged.put(
                            key, Values.taken(container, value, value.trace().range())));
        }
        arguments.budget().checkSize(merged.size());
        return new Value.Known(new Tree.Fields(merged), Trace.at(arguments.range()));
    }

    private static Value transpose(Arguments arguments) {
        Map<String, List<Value>> transposed = new TreeMap<>();
        arguments
                .fields(0)
                .forEach((key, list) -> Arguments.items(Values.tree(list))
                        .forEach(item -> transposed
                                .computeIfAbsent(Conversion.text(Values.tree(item)), name -> new ArrayList<>())
                                .add(arguments.part(key))));
        Map<String, Value> result = new LinkedHashMap<>();
        transposed.forEach((key, list) -> result.put(key, arguments.part(new Tree.Items(list, false))));
        return arguments.map(result);
    }

    private static Value zip(Arguments arguments) {
        List<String> keys = arguments.texts(0);
        List<Value> values = arguments.items(1);
        if (keys.size() != values.size()) {
            throw new EvaluationError("the lists of keys and values differ in length");
        }
        Map<String, Value> result = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            result.put(keys.get(i), values.get(i));
        }
        return arguments.map(result);
    }

    /** {@code map("a", 1, "b", 2)}, which Terraform had until 0.15. */
    private static Value pairs(Arguments arguments) {
        Map<String, Value> result = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.count(); i += 2) {
            result.put(arguments.text(i), arguments.value(i + 1));
        }
        return arguments.map(result);
    }
}
