package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sets. */
final class SetFunctions {

    private SetFunctions() {}

    static Map<String, TerraformFunction> table() {
        return Map.of(
                "setunion", SetFunctions::union,
                "setintersection", SetFunctions::intersection,
                "setsubtract", SetFunctions::difference,
                "setproduct", SetFunctions::product);
    }

    private static Value union(Arguments arguments) {
        List<Value> all = new ArrayList<>();
        for (int i = 0; i < arguments.count(); i++) {
            all.addAll(arguments.items(i));
        }
        return arguments.set(all);
    }

    private static Value intersection(Arguments arguments) {
        List<Value> common = known(arguments, 0);
        for (int i = 1; i < arguments.count(); i++) {
            List<Value> other = known(arguments, i);
            common = common.stream()
                    .filter(value -> has(arguments, other, value))
                    .toList();
        }
        return arguments.set(common);
    }

    private static Value difference(Arguments arguments) {
        List<Value> removed = known(arguments, 1);
        return arguments.set(known(arguments, 0).stream()
                .filter(value -> !has(arguments, removed, value))
                .toList());
    }

    private static List<Value> known(Arguments arguments, int index) {
        for (Value item : arguments.items(index)) {
            if (item instanceof Value.Unknown unknown) {
                throw new NotKnown(unknown);
            }
        }
        return arguments.items(index);
    }

    private static boolean has(Arguments arguments, List<Value> values, Value wanted) {
        return values.stream().anyMatch(value -> arguments.equality().equal(value, wanted));
    }

    private static Value product(Arguments arguments) {
        if (arguments.count() < 2) {
            throw new EvaluationError("two sets are required");
        }
        boolean sets = true;
        List<List<Value>> rows = List.of(List.of());
        for (int i = 0; i < arguments.count(); i++) {
            sets &= arguments.tree(i) instanceof Tree.Items items && items.isSet();
            List<Value> items = arguments.items(i);
            arguments.budget().checkSize((long) rows.size() * items.size());
            List<List<Value>> longer = new ArrayList<>();
            for (List<Value> row : rows) {
                for (Value item : items) {
                    List<Value> extended = new ArrayList<>(row);
                    extended.add(item);
                    longer.add(extended);
                }
            }
            rows = longer;
        }
        List<Value> result = new ArrayList<>();
        rows.forEach(row -> result.add(arguments.part(new Tree.Items(row, false))));
        return sets ? arguments.set(result) : arguments.list(result);
    }
}
