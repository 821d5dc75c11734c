package dev.plimsoll.iac.cloudformation;

import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.document.NodeValues;
import dev.plimsoll.iac.document.Typing;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of values for parameters, in the forms that the AWS CLI takes: a list of {@code ParameterKey} and {@code ParameterValue}
 * ({@code create-stack --parameters}), a list of {@code "Key=Value"} ({@code deploy --parameter-overrides}), or a map under
 * {@code Parameters} (template configuration of CodePipeline).
 */
final class ParameterFile {

    private final Map<String, Value> values = new LinkedHashMap<>();

    private ParameterFile() {}

    /** @param faults takes what of the file was not read */
    static Map<String, Value> read(Documents documents, String path, List<UnreadInfrastructure> faults) {
        ParameterFile file = new ParameterFile();
        if (documents
                .text(path)
                .filter(text -> text.contains("deploymentParameters.json"))
                .isPresent()) {
            return file.values; // of Azure Resource Manager
        }
        documents
                .read(path)
                .ifPresentOrElse(
                        reading -> {
                            faults.addAll(reading.faults());
                            reading.documents().forEach(file::take);
                        },
                        () -> faults.add(new UnreadInfrastructure(
                                UnreadInfrastructure.Kind.NOT_AT_HAND,
                                "the parameter file is not there",
                                SourceRange.wholeFile(path))));
        return file.values;
    }

    private void take(Node root) {
        root.field("Parameters").ifPresent(map -> map.entries().forEach(entry -> put(entry.key(), entry.value())));
        for (Node item : root.items()) {
            item.field("ParameterKey")
                    .flatMap(Node::scalarText)
                    .ifPresent(key -> item.field("ParameterValue").ifPresent(value -> put(key, value)));
            item.scalarText().ifPresent(text -> putPair(text, item));
        }
    }

    private void put(String key, Node value) {
        Value read = NodeValues.value(value, Typing.YAML_1_1);
        values.put(key, read.with(traced(key, value)));
    }

    private void putPair(String text, Node item) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            String key = text.substring(0, equals);
            values.put(key, new Value.Known(new Tree.Text(text.substring(equals + 1)), traced(key, item)));
        }
    }

    private static Trace traced(String key, Node value) {
        DecidingPlace place = new DecidingPlace("!Ref " + key, "", DecidingPlace.Kind.VARIABLE_FILE, value.range());
        return value.trace().through(place);
    }
}
