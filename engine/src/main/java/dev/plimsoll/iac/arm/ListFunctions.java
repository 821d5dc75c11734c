package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.template.SameValues;
import dev.plimsoll.iac.template.Traces;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Functions that make lists or take parts of lists and texts. */
final class ListFunctions {

    /** Of a longer list not every element is compared with every other. */
    private static final int MOST_COMPARED = 2_000;

    private ListFunctions() {}

    static void addTo(Map<String, ArmFunction> functions) {
        functions.put("createarray", arguments -> arguments.items(arguments.values()));
        functions.put(
                "array",
                arguments -> arguments.list(0).isPresent()
                        ? arguments.same(arguments.values().get(0))
                        : arguments.areKnown() ? arguments.items(arguments.values()) : arguments.unfit());
        functions.put("concat", ListFunctions::concatenated);
        functions.put("range", ListFunctions::range);
        functions.put("first", arguments -> end(arguments, true));
        functions.put("last", arguments -> end(arguments, false));
        functions.put("take", arguments -> cut(arguments, true));
        functions.put("skip", arguments -> cut(arguments, false));
        functions.put("flatten", ListFunctions::flattened);
        functions.put(
                "distinct",
                arguments -> arguments
                        .list(0)
                        .filter(list -> list.size() <= MOST_COMPARED)
                        .map(list -> arguments.items(distinct(list)))
                        .orElseGet(arguments::unfit));
    }

    private static Value concatenated(Arguments arguments) {
        Optional<List<String>> texts = arguments.texts();
        if (texts.isPresent() && arguments.count() > 0) {
            return arguments.text(String.join("", texts.get()));
        }
        return lists(arguments).map(arguments::items).orElseGet(arguments::unfit);
    }

    private static Optional<List<Value>> lists(Arguments arguments) {
        List<Value> all = new ArrayList<>();
        for (int i = 0; i < arguments.count(); i++) {
            Optional<List<Value>> list = arguments.list(i);
            if (list.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(list.get());
        }
        return Optional.of(all);
    }

    /** The lists joined, each element once. */
    static Value united(Arguments arguments) {
        return lists(arguments)
                .filter(all -> all.size() <= MOST_COMPARED)
                .map(all -> arguments.items(distinct(all)))
                .orElseGet(arguments::unfit);
    }

    private static List<Value> distinct(List<Value> all) {
        List<Value> once = new ArrayList<>();
        for (Value value : all) {
            if (once.stream().noneMatch(other -> SameValues.areDecided(other) && SameValues.equal(other, value))) {
                once.add(value);
            }
        }
        return once;
    }

    private static Value range(Arguments arguments) {
        Optional<Integer> start = arguments.integer(0);
        Optional<Integer> count = arguments.integer(1).filter(number -> number >= 0 && number <= 10_000);
        return start.isPresent() && count.isPresent()
                ? arguments.items(IntStream.range(0, count.get())
                        .<Value>mapToObj(i -> new Value.Known(
                                Tree.Numeral.of((long) start.get() + i),
                                Traces.of(arguments.values(), arguments.range())))
                        .toList())
                : arguments.unfit();
    }

    private static Value end(Arguments arguments, boolean first) {
        Optional<List<Value>> list = arguments.list(0).filter(values -> !values.isEmpty());
        if (list.isPresent()) {
            return arguments.same(list.get().get(first ? 0 : list.get().size() - 1));
        }
        return arguments
                .text(0)
                .filter(text -> !text.isEmpty())
                .map(text -> arguments.text(first ? text.substring(0, 1) : text.substring(text.length() - 1)))
                .orElseGet(arguments::unfit);
    }

    private static Value cut(Arguments arguments, boolean take) {
        Optional<Integer> number = arguments.integer(1);
        if (number.isEmpty()) {
            return arguments.unfit();
        }
        Optional<List<Value>> list = arguments.list(0);
        if (list.isPresent()) {
            int at = Math.max(0, Math.min(number.get(), list.get().size()));
            return arguments.items(
                    take
                            ? list.get().subList(0, at)
                            : list.get().subList(at, list.get().size()));
        }
        return arguments
                .text(0)
                .map(text -> {
                    int at = Math.max(0, Math.min(number.get(), text.length()));
                    return arguments.text(take ? text.substring(0, at) : text.substring(at));
                })
                .orElseGet(arguments::unfit);
    }

    private static Value flattened(Arguments arguments) {
        List<Value> all = new ArrayList<>();
        for (Value item : arguments.list(0).orElse(List.of())) {
            if (item instanceof Value.Known known && known.tree() instanceof Tree.Items items) {
                all.addAll(items.values());
            } else {
                return new Arguments(arguments.function(), List.of(item), arguments.range()).unfit();
            }
        }
        return arguments.list(0).isPresent() ? arguments.items(all) : arguments.unfit();
    }
}
