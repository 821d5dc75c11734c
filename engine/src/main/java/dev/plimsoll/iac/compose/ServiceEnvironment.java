package dev.plimsoll.iac.compose;

import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.document.NodeValues;
import dev.plimsoll.iac.document.Paths;
import dev.plimsoll.iac.document.Typing;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes {@code environment} of a service one map, whichever way it is written, with what {@code env_file} gives below it. */
final class ServiceEnvironment {

    static final String ENVIRONMENT = "environment";
    private static final String ENV_FILE = "env_file";

    private ServiceEnvironment() {}

    /** The map that a list of {@code NAME=value} or a map is. What has no value comes from the shell. */
    static Value map(Node written, Interpolation interpolation) {
        Map<String, Value> map = new LinkedHashMap<>();
        for (Node.Entry entry : written.entries()) {
            Value value = value(entry.value(), interpolation);
            boolean nothing = value instanceof Value.Known known && known.tree() instanceof Tree.Nothing;
            map.put(entry.key(), nothing ? fromShell(entry.key(), entry.value(), interpolation) : value);
        }
        for (Node item : written.items()) {
            String text = item.scalarText().orElse("");
            int equals = text.indexOf('=');
            if (equals < 0) {
                map.put(text, fromShell(text, item, interpolation));
            } else {
                map.put(text.substring(0, equals), interpolation.value(text.substring(equals + 1), item.trace()));
            }
        }
        return new Value.Known(new Tree.Fields(map), written.trace());
    }

    /** The value that a node is, with variables put in. */
    static Value value(Node node, Interpolation interpolation) {
        return NodeValues.value(node, scalar -> {
            Tree tree = NodeValues.scalar(scalar, Typing.YAML_1_2);
            return tree instanceof Tree.Text text
                    ? interpolation.value(text.text(), scalar.trace())
                    : new Value.Known(tree, scalar.trace());
        });
    }

    private static Value fromShell(String name, Node at, Interpolation interpolation) {
        return interpolation.value("${" + name + "}", at.trace());
    }

    /** A service with what its files of variables give; those that are not there are unknown elements of {@code env_file}. */
    static Map<String, Value> withFiles(Map<String, Value> service, Documents documents, Map<String, Value> variables) {
        Value files = service.get(ENV_FILE);
        if (files == null) {
            return service;
        }
        Map<String, Value> environment = new LinkedHashMap<>();
        List<Value> read = new ArrayList<>();
        for (Value file : elements(files)) {
            read.add(read(file, environment, documents, variables));
        }
        Value written = service.get(ENVIRONMENT);
        if (written instanceof Value.Known known && known.tree() instanceof Tree.Fields fields) {
            environment.putAll(fields.values());
        }
        Map<String, Value> complete = new LinkedHashMap<>(service);
        complete.put(ENV_FILE, new Value.Known(new Tree.Items(read), files.trace()));
        complete.put(
                ENVIRONMENT,
                new Value.Known(new Tree.Fields(environment), (written != null ? written : files).trace()));
        return complete;
    }

    private static Value read(
            Value element, Map<String, Value> environment, Documents documents, Map<String, Value> variables) {
        Value name = element.field("path").isKnown() ? element.field("path") : element;
        String folder = Paths.folder(element.trace().range().path());
        Optional<String> file = name.text().flatMap(text -> Paths.resolve(folder, text));
        Optional<String> text = file.flatMap(documents::text);
        if (text.isEmpty()) {
            String missing = name.text().orElse("the file of variables") + " is not there";
            return new Value.Unknown(new UnknownReason(UnknownReason.Kind.FILE, missing, ""), element.trace());
        }
        EnvironmentFile.read(file.orElseThrow(), text.get(), variables)
                .forEach((key, value) -> environment.put(
                        key, value.with(value.trace().movedTo(element.trace().range()))));
        return element;
    }

    private static List<Value> elements(Value value) {
        return value instanceof Value.Known known && known.tree() instanceof Tree.Items items
                ? items.values()
                : List.of(value);
    }
}
