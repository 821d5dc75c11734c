package dev.plimsoll.iac.cloudformation;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.template.SameValues;
import dev.plimsoll.iac.template.Traces;
import dev.plimsoll.iac.template.Unknowns;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the conditions of a template are: known truth values, or unknown. Unknown operands count only where they decide. */
final class Conditions {

    private final Template template;
    private final Function<Node, Value> values;
    private final Map<String, Optional<Value>> known = new HashMap<>();

    /** @param values evaluates what is compared */
    Conditions(Template template, Function<Node, Value> values) {
        this.template = template;
        this.values = values;
    }

    /** The condition of a name, as it is referred to at a place. */
    Value named(String name, SourceRange range) {
        Optional<Value> seen = known.get(name);
        if (seen != null) {
            return seen.orElseGet(() -> Unknowns.error("condition \"" + name + "\" depends on itself", range));
        }
        Optional<Node> definition = template.member("Conditions", name).map(Node.Entry::value);
        if (definition.isEmpty()) {
            return Unknowns.error("there is no condition \"" + name + "\"", range);
        }
        known.put(name, Optional.empty());
        Value value = value(definition.get());
        known.put(name, Optional.of(value));
        return value;
    }

    private Value value(Node node) {
        Optional<Call> call = Call.ofCondition(node);
        if (call.isEmpty()) {
            return values.apply(node);
        }
        return call(call.get());
    }

    private Value call(Call call) {
        List<Node> arguments = call.argument().items();
        return switch (call.name()) {
            case "Condition" -> named(call.argument().scalarText().orElse(""), call.range());
            case "Fn::And" -> decidedBy(false, arguments, call);
            case "Fn::Or" -> decidedBy(true, arguments, call);
            case "Fn::Not" -> arguments.size() == 1 ? not(value(arguments.get(0)), call) : malformed(call);
            case "Fn::Equals" -> arguments.size() == 2 ? equal(arguments, call) : malformed(call);
            default -> Unknowns.unsupported(call.shortName(), call.range());
        };
    }

    /** One operand of this truth value decides; otherwise one that is unknown leaves all unknown. */
    private Value decidedBy(boolean decisive, List<Node> arguments, Call call) {
        List<Value> operands = arguments.stream().map(this::value).toList();
        for (Value operand : operands) {
            if (operand.truth().filter(truth -> truth == decisive).isPresent()) {
                return truth(decisive, List.of(operand), call);
            }
        }
        return operands.stream().allMatch(operand -> operand.truth().isPresent()) && !operands.isEmpty()
                ? truth(!decisive, operands, call)
                : Unknowns.first(operands, call.range(), call.shortName() + " has an operand that is no condition");
    }

    private static Value not(Value operand, Call call) {
        return operand.truth()
                .map(truth -> truth(!truth, List.of(operand), call))
                .orElseGet(() -> Unknowns.first(
                        List.of(operand), call.range(), call.shortName() + " has an operand that is no condition"));
    }

    private Value equal(List<Node> arguments, Call call) {
        List<Value> operands = arguments.stream().map(values).toList();
        Value left = operands.get(0);
        Value right = operands.get(1);
        if (SameValues.areDecided(left) && SameValues.areDecided(right)) {
            return truth(SameValues.equal(left, right), operands, call);
        }
        return Unknowns.first(operands, call.range(), "!Equals compares a part that is not known");
    }

    private static Value truth(boolean truth, List<Value> operands, Call call) {
        return new Value.Known(new Tree.Truth(truth), Traces.of(operands, call.range()));
    }

    private static Value malformed(Call call) {
        return Unknowns.error(call.shortName() + " has the wrong number of operands", call.range());
    }

    /** Why a condition is not known. */
    static UnknownReason reason(Value condition) {
        return condition instanceof Value.Unknown unknown
                ? unknown.reason()
                : new UnknownReason(UnknownReason.Kind.ERROR, "a condition is no truth value", "");
    }
}
