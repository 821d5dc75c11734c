package dev.plimsoll.iac.terraform.expression;

import dev.plimsoll.iac.terraform.value.Conversion;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;

/** What a name or an index takes of a value. */
final class Steps {

    private Steps() {}

    static Value attribute(Value source, String name) {
        Tree tree = Values.tree(source);
        if (tree instanceof Tree.Fields fields) {
            return field(fields, name);
        }
        throw new EvaluationError(Values.kind(tree) + " has no attribute \"" + name + "\"");
    }

    static Value index(Value source, Value key) {
        Tree tree = Values.tree(source);
        Tree index = Values.tree(key);
        if (tree instanceof Tree.Fields fields) {
            return field(fields, Conversion.text(index));
        }
        if (tree instanceof Tree.Items items && !items.isSet()) {
            BigDecimal number = Conversion.number(index);
            boolean inside = number.signum() >= 0
                    && number.scale() <= 0
                    && number.compareTo(BigDecimal.valueOf(items.values().size())) < 0;
            if (inside) {
                return items.values().get(number.intValueExact());
            }
            throw new EvaluationError("the list has no element " + new Tree.Numeral(number).text());
        }
        throw new EvaluationError(Values.kind(tree) + " has no elements by index");
    }

    private static Value field(Tree.Fields fields, String name) {
        Value found = fields.values().get(name);
        Value value = found != null ? found : fields.values().get(Values.REST);
        if (value == null) {
            throw new EvaluationError("there is no attribute or key \"" + name + "\"");
        }
        return value;
    }
}
