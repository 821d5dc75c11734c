package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.iac.terraform.value.TypeConstraint;
import dev.plimsoll.iac.terraform.value.TypeConstraint.Collection.Kind;
import dev.plimsoll.iac.terraform.value.TypeConstraint.Scalar;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Value;
import java.util.Map;

/** Conversion and marks. */
final class TypeFunctions {

    private TypeFunctions() {}

    static Map<String, TerraformFunction> table() {
        return Map.ofEntries(
                Map.entry("tostring", to(Scalar.STRING)),
                Map.entry("tonumber", to(Scalar.NUMBER)),
                Map.entry("tobool", to(Scalar.BOOL)),
                Map.entry("tolist", to(new TypeConstraint.Collection(Kind.LIST, Scalar.ANY))),
                Map.entry("toset", to(new TypeConstraint.Collection(Kind.SET, Scalar.ANY))),
                Map.entry("tomap", to(new TypeConstraint.Collection(Kind.MAP, Scalar.ANY))),
                Map.entry("sensitive", arguments -> marked(arguments, true)),
                Map.entry("nonsensitive", arguments -> marked(arguments, false)),
                Map.entry(
                        "issensitive",
                        arguments -> arguments.result(arguments.value(0).trace().sensitive())),
                Map.entry("ephemeralasnull", arguments -> arguments.chosen(0)));
    }

    private static TerraformFunction to(TypeConstraint type) {
        return arguments -> {
            arguments.count(1, 1);
            return arguments.conversion().to(type, arguments.chosen(0));
        };
    }

    private static Value marked(Arguments arguments, boolean sensitive) {
        Value value = arguments.chosen(0);
        Trace trace = value.trace();
        return value.with(new Trace(trace.range(), trace.decidedBy(), trace.references(), sensitive));
    }
}
