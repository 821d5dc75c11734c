package dev.plimsoll.iac.cloudformation;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.template.SameValues;
import dev.plimsoll.iac.template.Traces;
import dev.plimsoll.iac.template.Unknowns;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The functions that take a part out of a map or a list. */
final class Lookups {

    private final Template template;
    private final Function<Node, Value> values;

    Lookups(Template template, Function<Node, Value> values) {
        this.template = template;
        this.values = values;
    }

    Value selected(Call call) {
        List<Node> arguments = call.argument().items();
        if (arguments.size() != 2) {
            return Unknowns.error("!Select needs an index and a list", call.range());
        }
        Value index = values.apply(arguments.get(0));
        Value list = values.apply(arguments.get(1));
        Optional<Integer> at =
                index.text().filter(text -> text.matches("[0-9]{1,6}")).map(Integer::valueOf);
        if (at.isPresent() && list instanceof Value.Known known && known.tree() instanceof Tree.Items items) {
            if (at.get() >= items.values().size()) {
                return Unknowns.error("!Select has no element " + at.get(), call.range());
            }
            Value item = items.values().get(at.get());
            return item.with(Traces.of(List.of(item, list, index), call.range()));
        }
        return Unknowns.first(List.of(index, list), call.range(), "!Select has no list to select from");
    }

    Value length(Call call) {
        Value list = values.apply(call.argument());
        return list instanceof Value.Known known && known.tree() instanceof Tree.Items items
                ? new Value.Known(Tree.Numeral.of(items.values().size()), Traces.of(List.of(list), call.range()))
                : Unknowns.first(List.of(list), call.range(), "!Length has no list");
    }

    Value mapped(Call call) {
        List<Node> arguments = call.argument().items();
        if (arguments.size() < 3) {
            return Unknowns.error("!FindInMap needs a map and two keys", call.range());
        }
        List<Value> keys = arguments.subList(0, 3).stream().map(values).toList();
        List<Value> found = found(keys);
        if (found.isEmpty()) {
            return arguments.size() > 3
                    ? arguments.get(3).field("DefaultValue").map(values).orElseGet(() -> missing(call, keys))
                    : missing(call, keys);
        }
        Value first = found.get(0);
        if (found.stream().allMatch(other -> SameValues.equal(first, other))) {
            DecidingPlace place = new DecidingPlace(
                    name(keys), "", DecidingPlace.Kind.DEFINITION, first.trace().range());
            Trace trace = first.trace().movedTo(call.range()).through(place);
            return first.with(trace.and(Traces.of(keys, call.range())));
        }
        return Unknowns.first(keys, call.range(), "!FindInMap has a key that is no text");
    }

    private static Value missing(Call call, List<Value> keys) {
        return Unknowns.first(keys, call.range(), "there is no " + name(keys));
    }

    private static String name(List<Value> keys) {
        return "!FindInMap "
                + String.join(
                        ".", keys.stream().map(key -> key.text().orElse("*")).toList());
    }

    /** What stands under the keys; a key that is not known may be any. */
    private List<Value> found(List<Value> keys) {
        List<Node> level =
                new ArrayList<>(template.root().field("Mappings").stream().toList());
        for (Value key : keys) {
            level = level.stream().flatMap(node -> under(node, key)).toList();
        }
        return level.stream().map(values).toList();
    }

    private static Stream<Node> under(Node node, Value key) {
        return key instanceof Value.Unknown
                ? node.entries().stream().map(Node.Entry::value)
                : key.text().flatMap(node::field).stream();
    }
}
