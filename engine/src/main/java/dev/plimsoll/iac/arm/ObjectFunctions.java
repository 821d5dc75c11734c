package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.document.DocumentReading;
import dev.plimsoll.iac.document.JsonDocuments;
import dev.plimsoll.iac.document.NodeValues;
import dev.plimsoll.iac.document.Typing;
import dev.plimsoll.iac.template.SameValues;
import dev.plimsoll.iac.template.Traces;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions that make objects, or tell what is in objects, lists and texts. */
final class ObjectFunctions {

    private ObjectFunctions() {}

    static void addTo(Map<String, ArmFunction> functions) {
        functions.put("createobject", ObjectFunctions::created);
        functions.put("union", ObjectFunctions::union);
        functions.put(
                "shallowmerge",
                arguments -> arguments
                        .list(0)
                        .map(list -> merged(new Arguments(arguments.function(), list, arguments.range()), false))
                        .orElseGet(arguments::unfit));
        functions.put("intersection", ObjectFunctions::intersection);
        functions.put(
                "objectkeys",
                arguments -> arguments
                        .fields(0)
                        .map(fields -> arguments.itemsOfTexts(
                                List.copyOf(fields.values().keySet())))
                        .orElseGet(arguments::unfit));
        functions.put("items", ObjectFunctions::items);
        functions.put("json", ObjectFunctions::parsed);
        functions.put("contains", ObjectFunctions::contains);
        functions.put(
                "empty",
                arguments ->
                        size(arguments).map(size -> arguments.truth(size == 0)).orElseGet(arguments::unfit));
        functions.put(
                "length", arguments -> size(arguments).map(arguments::numeral).orElseGet(arguments::unfit));
        functions.put("tryget", ObjectFunctions::tried);
    }

    private static Value created(Arguments arguments) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.count(); i += 2) {
            Optional<String> name = arguments.text(i);
            if (name.isEmpty()) {
                return arguments.unfit();
            }
            fields.put(name.get(), arguments.values().get(i + 1));
        }
        return new Value.Known(new Tree.Fields(fields), Trace.at(arguments.range()));
    }

    private static Value union(Arguments arguments) {
        return arguments.list(0).isPresent() ? ListFunctions.united(arguments) : merged(arguments, true);
    }

    /** What comes later wins; objects in objects are merged too. */
    private static Value merged(Arguments arguments, boolean deep) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int i = 0; i < arguments.count(); i++) {
            Optional<Tree.Fields> object = arguments.fields(i);
            if (object.isEmpty()) {
                return arguments.unfit();
            }
            object.get()
                    .values()
                    .forEach((name, value) ->
                            fields.merge(name, value, (old, other) -> deep ? merged(old, other, arguments) : other));
        }
        return arguments.known(new Tree.Fields(fields));
    }

    private static Value merged(Value old, Value other, Arguments arguments) {
        Arguments both = new Arguments(arguments.function(), List.of(old, other), arguments.range());
        return both.fields(0).isPresent() && both.fields(1).isPresent() ? merged(both, true) : other;
    }

    private static Value intersection(Arguments arguments) {
        Optional<List<Value>> list = arguments.list(0);
        Optional<List<Value>> other = arguments.list(1);
        return arguments.count() == 2 && list.isPresent() && other.isPresent()
                ? arguments.items(list.get().stream()
                        .filter(value -> other.get().stream().anyMatch(each -> SameValues.equal(value, each)))
                        .toList())
                : arguments.unfit();
    }

    private static Value items(Arguments arguments) {
        return arguments
                .fields(0)
                .map(fields -> arguments.items(fields.values().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .<Value>map(entry -> new Value.Known(
                                new Tree.Fields(Map.of(
                                        "key",
                                        new Value.Known(
                                                new Tree.Text(entry.getKey()),
                                                entry.getValue().trace()),
                                        "value",
                                        entry.getValue())),
                                entry.getValue().trace()))
                        .toList()))
                .orElseGet(arguments::unfit);
    }

    private static Value parsed(Arguments arguments) {
        return arguments
                .text(0)
                .map(text -> JsonDocuments.readLenient("", text))
                .map(DocumentReading::documents)
                .filter(documents -> !documents.isEmpty())
                .map(documents -> NodeValues.value(
                        documents.get(0),
                        scalar -> new Value.Known(
                                NodeValues.scalar(scalar, Typing.YAML_1_2),
                                Traces.of(arguments.values(), arguments.range()))))
                .map(value -> placed(value, Traces.of(arguments.values(), arguments.range())))
                .orElseGet(arguments::unfit);
    }

    /** The parts of a text of JSON stand where the text does. */
    private static Value placed(Value value, Trace trace) {
        if (value instanceof Value.Known known && known.tree() instanceof Tree.Items items) {
            return new Value.Known(
                    new Tree.Items(items.values().stream()
                            .map(item -> placed(item, trace))
                            .toList()),
                    trace);
        } else if (value instanceof Value.Known known && known.tree() instanceof Tree.Fields fields) {
            Map<String, Value> all = new LinkedHashMap<>();
            fields.values().forEach((name, field) -> all.put(name, placed(field, trace)));
            return new Value.Known(new Tree.Fields(all), trace);
        }
        return value.with(trace);
    }

    private static Value contains(Arguments arguments) {
        Optional<String> wanted = arguments.text(1);
        if (arguments.count() != 2 || !arguments.areKnown()) {
            return arguments.unfit();
        }
        Optional<List<Value>> list = arguments.list(0);
        if (list.isPresent()) {
            boolean found = list.get().stream()
                    .anyMatch(
                            value -> SameValues.equal(value, arguments.values().get(1)));
            Optional<Value> open = list.get().stream()
                    .filter(value -> !SameValues.areDecided(value))
                    .findFirst();
            return found || open.isEmpty()
                    ? arguments.truth(found)
                    : new Arguments(arguments.function(), List.of(open.get()), arguments.range()).unfit();
        }
        if (arguments.fields(0).isPresent() && wanted.isPresent()) {
            return arguments.truth(
                    Fields.named(arguments.values().get(0), wanted.get()).isPresent());
        }
        return arguments
                .texts()
                .map(texts -> arguments.truth(texts.get(0).contains(texts.get(1))))
                .orElseGet(arguments::unfit);
    }

    private static Optional<Integer> size(Arguments arguments) {
        return arguments.tree(0).map(tree -> {
            if (tree instanceof Tree.Items items) {
                return items.values().size();
            } else if (tree instanceof Tree.Fields fields) {
                return fields.values().size();
            }
            return tree instanceof Tree.Scalar scalar ? scalar.text().length() : 0;
        });
    }

    /** Null where it is not there. */
    private static Value tried(Arguments arguments) {
        if (!arguments.areKnown() || arguments.count() == 0) {
            return arguments.unfit();
        }
        Value value = arguments.values().get(0);
        for (Value key : arguments.values().subList(1, arguments.count())) {
            Optional<Value> found = Fields.at(value, key);
            if (found.isEmpty()) {
                return value instanceof Value.Unknown
                        ? value.with(value.trace().movedTo(arguments.range()))
                        : arguments.known(new Tree.Nothing());
            }
            value = found.get();
        }
        return arguments.same(value);
    }
}
