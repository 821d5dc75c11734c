package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.document.DocumentReading;
import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.document.NodeValues;
import dev.plimsoll.iac.document.Typing;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of values for parameters
 * (<a href="https://learn.microsoft.com/azure/azure-resource-manager/templates/parameter-files">parameter files</a>).
 */
final class ParameterFile {

    private ParameterFile() {}

    /** The file that tools take for the one of a template: {@code azuredeploy.parameters.json} of {@code azuredeploy.json}. */
    static String beside(String template) {
        return template.replaceFirst("\\.jsonc?$", ".parameters.json");
    }

    /** @param faults takes what of the file was not read; none where it is no file of this kind */
    static Map<String, Parameters.Given> read(Documents documents, String path, List<UnreadInfrastructure> faults) {
        Map<String, Parameters.Given> values = new LinkedHashMap<>();
        Optional<DocumentReading> reading = documents.read(path);
        if (reading.isEmpty()) {
            return values;
        }
        faults.addAll(reading.get().faults());
        for (Node root : reading.get().documents()) {
            root.field("parameters")
                    .ifPresent(
                            parameters -> parameters.entries().forEach(entry -> values.put(entry.key(), given(entry))));
        }
        return values;
    }

    private static Parameters.Given given(Node.Entry parameter) {
        Value value = parameter
                .value()
                .field("value")
                .map(written -> NodeValues.value(written, Typing.YAML_1_2))
                .orElseGet(() -> NestedDeployments.elsewhere(parameter));
        DecidingPlace place = new DecidingPlace(
                "parameters('" + parameter.key() + "')",
                "",
                DecidingPlace.Kind.VARIABLE_FILE,
                parameter.value().range());
        return new Parameters.Given(
                value.with(value.trace().through(place)), value.text().orElse("{" + parameter.key() + "}"));
    }
}
