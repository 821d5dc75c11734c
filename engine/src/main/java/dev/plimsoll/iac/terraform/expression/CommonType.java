package dev.plimsoll.iac.terraform.expression;

import dev.plimsoll.iac.terraform.value.Conversion;
import dev.plimsoll.iac.terraform.value.TypeConstraint.Scalar;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The branch that a conditional takes, in the type that it has in common with the other one: numbers and truth values become texts where the
 * other branch has a text.
 */
final class CommonType {

    private final Conversion conversion;

    CommonType(Conversion conversion) {
        this.conversion = conversion;
    }

    Value of(Value taken, Value other) {
        if (!(taken instanceof Value.Known known) || !(other instanceof Value.Known against)) {
            return taken;
        }
        if (known.tree() instanceof Tree.Numeral || known.tree() instanceof Tree.Truth) {
            return against.tree() instanceof Tree.Text ? conversion.to(Scalar.STRING, taken) : taken;
        }
        if (known.tree() instanceof Tree.Items items
                && against.tree() instanceof Tree.Items others
                && items.values().size() == others.values().size()
                && items.isSet() == others.isSet()) {
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < items.values().size(); i++) {
                values.add(of(items.values().get(i), others.values().get(i)));
            }
            return new Value.Known(new Tree.Items(values, items.isSet()), known.trace());
        }
        if (known.tree() instanceof Tree.Fields fields && against.tree() instanceof Tree.Fields others) {
            Map<String, Value> values = new LinkedHashMap<>();
            fields.values().forEach((name, value) -> {
                Value field = others.values().get(name);
                values.put(name, field == null ? value : of(value, field));
            });
            return new Value.Known(new Tree.Fields(values), known.trace());
        }
        return taken;
    }
}
