package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.iac.terraform.value.Conversion;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.iac.terraform.value.TypeConstraint.Scalar;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists. */
final class ListFunctions {

    private ListFunctions() {}

    static Map<String, TerraformFunction> table() {
        return Map.ofEntries(
                Map.entry("alltrue", arguments -> quantified(arguments, false)),
                Map.entry("anytrue", arguments -> quantified(arguments, true)),
                Map.entry("chunklist", ListFunctions::chunks),
                Map.entry("compact", ListFunctions::compact),
                Map.entry("concat", ListFunctions::concat),
                Map.entry("contains", ListFunctions::contains),
                Map.entry(
                        "distinct",
                        arguments -> arguments.list(arguments.conversion().distinct(arguments.items(0)))),
                Map.entry("element", ListFunctions::element),
                Map.entry("flatten", ListFunctions::flatten),
                Map.entry("index", ListFunctions::index),
                Map.entry("matchkeys", ListFunctions::matchKeys),
                Map.entry("one", ListFunctions::one),
                Map.entry("range", ListFunctions::range),
                Map.entry("reverse", arguments -> arguments.list(TextFunctions.reversed(arguments.items(0)))),
                Map.entry("slice", ListFunctions::slice),
                Map.entry("sort", ListFunctions::sort));
    }

    /** Whether one element is {@code decisive}: known, it decides whatever the others are. */
    private static Value quantified(Arguments arguments, boolean decisive) {
        NotKnown unknown = null;
        for (Value item : arguments.items(0)) {
            try {
                Tree tree = Values.tree(item);
                boolean truth = !(tree instanceof Tree.Nothing) && Conversion.truth(tree);
                if (truth == decisive) {
                    return arguments.result(decisive);
                }
            } catch (NotKnown notKnown) {
                unknown = notKnown;
            }
        }
        if (unknown != null) {
            throw unknown;
        }
        return arguments.result(!decisive);
    }

    private static Value chunks(Arguments arguments) {
        List<Value> items = arguments.items(0);
        int size = arguments.whole(1);
        if (size < 0) {
            throw new EvaluationError("the size is negative");
        }
        List<Value> chunks = new ArrayList<>();
        int step = size == 0 ? Math.max(1, items.size()) : size;
        for (int start = 0; start < items.size(); start += step) {
            chunks.add(arguments.part(new Tree.Items(
                    items.subList(start, (int) Math.min(items.size(), (long) start + step)), false)));
        }
        return arguments.list(chunks);
    }

    private static Value compact(Arguments arguments) {
        List<Value> kept = new ArrayList<>();
        for (Value item : arguments.items(0)) {
            Tree tree = Values.tree(item);
            if (!(tree instanceof Tree.Nothing) && !Conversion.text(tree).isEmpty()) {
                kept.add(item);
            }
        }
        return arguments.list(kept);
    }

    private static Value concat(Arguments arguments) {
        arguments.count(1, Integer.MAX_VALUE);
        List<Value> all = new ArrayList<>();
        for (int i = 0; i < arguments.count(); i++) {
            all.addAll(inOrder(arguments, i));
            arguments.budget().checkSize(all.size());
        }
        return arguments.list(all);
    }

    private static Value contains(Arguments arguments) {
        NotKnown unknown = null;
        List<Value> items = arguments.items(0);
        arguments.tree(1);
        for (Value item : items) {
            try {
                if (arguments.equality().equal(item, arguments.value(1))) {
                    return arguments.result(true);
                }
            } catch (NotKnown notKnown) {
                unknown = notKnown;
            }
        }
        if (unknown != null) {
            throw unknown;
        }
        return arguments.result(false);
    }

    private static Value element(Arguments arguments) {
        List<Value> items = inOrder(arguments, 0);
        if (items.isEmpty()) {
            throw new EvaluationError("the list is empty");
        }
        return arguments.taken(0, items.get(Math.floorMod(arguments.whole(1), items.size())));
    }

    private static List<Value> inOrder(Arguments arguments, int index) {
        if (arguments.tree(index) instanceof Tree.Items items && items.isSet()) {
            throw new EvaluationError("a list is required, not a set");
        }
        return arguments.items(index);
    }

    private static Value flatten(Arguments arguments) {
        List<Value> flat = new ArrayList<>();
        flatten(arguments, arguments.items(0), flat);
        return arguments.list(flat);
    }

    private static void flatten(Arguments arguments, List<Value> items, List<Value> flat) {
        arguments.budget().step();
        for (Value item : items) {
            if (item instanceof Value.Unknown unknown && mayBeList(unknown)) {
                throw new NotKnown(unknown);
            }
            if (item instanceof Value.Known known && known.tree() instanceof Tree.Items nested) {
                flatten(arguments, nested.values(), flat);
            } else {
                flat.add(item);
                arguments.budget().checkText(flat.size());
            }
        }
    }

    /** What a resource computes is a text in all but a few cases. */
    private static boolean mayBeList(Value.Unknown unknown) {
        return switch (unknown.reason().kind()) {
            case COMPUTED, EXTERNAL -> false;
            default -> true;
        };
    }

    private static Value index(Arguments arguments) {
        List<Value> items = arguments.items(0);
        for (int i = 0; i < items.size(); i++) {
            if (arguments.equality().equal(items.get(i), arguments.value(1))) {
                return arguments.result(BigDecimal.valueOf(i));
            }
        }
        throw new EvaluationError("the list has no such element");
    }

    private static Value matchKeys(Arguments arguments) {
        List<Value> values = arguments.items(0);
        List<Value> keys = arguments.items(1);
        if (values.size() != keys.size()) {
            throw new EvaluationError("the lists of values and keys differ in length");
        }
        List<Value> matching = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            for (Value searched : arguments.items(2)) {
                if (arguments.equality().equal(keys.get(i), searched)) {
                    matching.add(values.get(i));
                    break;
                }
            }
        }
        return arguments.list(matching);
    }

    private static Value one(Arguments arguments) {
        List<Value> items = arguments.items(0);
        if (items.size() > 1) {
            throw new EvaluationError("the list has more than one element");
        }
        return items.isEmpty() ? arguments.result(new Tree.Nothing()) : arguments.taken(0, items.get(0));
    }

    private static Value range(Arguments arguments) {
        arguments.count(1, 3);
        BigDecimal start = arguments.count() == 1 ? BigDecimal.ZERO : arguments.number(0);
        BigDecimal end = arguments.number(arguments.count() == 1 ? 0 : 1);
        boolean down = end.compareTo(start) < 0;
        BigDecimal step = arguments.count() == 3 ? arguments.number(2) : BigDecimal.valueOf(down ? -1 : 1);
        if (step.signum() == 0 || down != step.signum() < 0) {
            throw new EvaluationError("the step leads away from the end");
        }
        List<Value> numbers = new ArrayList<>();
        for (BigDecimal at = start; down ? at.compareTo(end) > 0 : at.compareTo(end) < 0; at = at.add(step)) {
            if (numbers.size() == 1024) {
                throw new EvaluationError("the range has more than 1024 elements");
            }
            numbers.add(arguments.part(new Tree.Numeral(at)));
        }
        return arguments.list(numbers);
    }

    private static Value slice(Arguments arguments) {
        List<Value> items = arguments.items(0);
        int start = arguments.whole(1);
        int end = arguments.whole(2);
        if (start < 0 || end > items.size() || start > end) {
            throw new EvaluationError("the list has no such elements");
        }
        return arguments.list(items.subList(start, end));
    }

    private static Value sort(Arguments arguments) {
        Map<String, List<Value>> sorted = new TreeMap<>();
        List<String> texts = arguments.texts(0);
        for (int i = 0; i < texts.size(); i++) {
            sorted.computeIfAbsent(texts.get(i), text -> new ArrayList<>())
                    .add(arguments
                            .conversion()
                            .to(Scalar.STRING, arguments.items(0).get(i)));
        }
        return arguments.list(sorted.values().stream().flatMap(List::stream).toList());
    }
}
