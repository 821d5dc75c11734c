package dev.plimsoll.iac.arm;

import dev.plimsoll.model.Value;
import java.util.HashMap;
import java.util.Map;

/**
 * A function of the language of templates
 * (<a href="https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions">functions</a>).
 */
interface ArmFunction {

    Value of(Arguments arguments);

    /** By name in lower case. */
    static Map<String, ArmFunction> all() {
        Map<String, ArmFunction> functions = new HashMap<>();
        TextFunctions.addTo(functions);
        ListFunctions.addTo(functions);
        ObjectFunctions.addTo(functions);
        ScalarFunctions.addTo(functions);
        return Map.copyOf(functions);
    }
}
