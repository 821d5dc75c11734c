package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.template.SameValues;
import dev.plimsoll.iac.template.Traces;
import dev.plimsoll.iac.template.Unknowns;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason.Kind;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Calls of functions at one place: those that look something up, or do not evaluate all of their arguments. */
final class Calls {

    private static final Map<String, ArmFunction> FUNCTIONS = ArmFunction.all();

    private final Evaluation evaluation;
    private final SourceRange range;

    Calls(Evaluation evaluation, SourceRange range) {
        this.evaluation = evaluation;
        this.range = range;
    }

    Value value(Expression.Call call) {
        return switch (call.name().toLowerCase(Locale.ROOT)) {
            case "parameters" ->
                named(call).map(name -> evaluation.parameter(name, range)).orElseGet(() -> unnamed(call));
            case "variables" ->
                named(call).map(name -> evaluation.variable(name, range)).orElseGet(() -> unnamed(call));
            case "lambdavariables" ->
                named(call)
                        .flatMap(evaluation::lambdaVariable)
                        .map(value -> value.with(value.trace().movedTo(range)))
                        .orElseGet(() -> unnamed(call));
            case "copyindex" -> copyIndex(call);
            case "if" -> chosen(call);
            case "and" -> decidedBy(false, call);
            case "or" -> decidedBy(true, call);
            case "coalesce" -> coalesced(call);
            case "map", "filter", "reduce", "sort", "toobject" -> new Lambdas(evaluation, range).value(call);
            case "resourceid", "subscriptionresourceid", "tenantresourceid", "extensionresourceid" -> id(call);
            case "reference", "resourceinfo" -> reference(call);
            default -> applied(call);
        };
    }

    private Optional<String> named(Expression.Call call) {
        return call.arguments().size() == 1
                ? evaluation.value(call.arguments().get(0), range).text()
                : Optional.empty();
    }

    private Value unnamed(Expression.Call call) {
        return Unknowns.error(call.name() + "() names nothing that is there", range);
    }

    private Value applied(Expression.Call call) {
        ArmFunction function = FUNCTIONS.get(call.name().toLowerCase(Locale.ROOT));
        if (function == null) {
            return Outside.value(call.name(), range);
        }
        Value made = function.of(new Arguments(call.name(), evaluation.values(call.arguments(), range), range));
        return evaluation.budget().takesMade(made)
                ? made
                : Unknowns.of(Kind.LIMIT, "the template comes to too many values", range);
    }

    private Value copyIndex(Expression.Call call) {
        List<Value> arguments = evaluation.values(call.arguments(), range);
        Optional<Value> first = arguments.stream().findFirst();
        boolean loop = first.filter(value -> value.number().isEmpty()).isPresent();
        int offset = arguments.stream()
                .skip(loop ? 1 : 0)
                .findFirst()
                .flatMap(Value::number)
                .map(Number::intValue)
                .orElse(0);
        Optional<Integer> turn =
                evaluation.copies().of(loop ? first.flatMap(Value::text).orElse("") : null);
        if (turn.isEmpty()) {
            return Unknowns.error("copyIndex() stands outside of its loop", range);
        }
        return turn.get() == CopyIndexes.ANY
                ? Unknowns.of(Kind.INPUT, "nobody knows how often the loop turns", range)
                : new Value.Known(Tree.Numeral.of((long) turn.get() + offset), Traces.of(List.of(), range));
    }

    private Value chosen(Expression.Call call) {
        if (call.arguments().size() != 3) {
            return Unknowns.error("if() needs a condition and two values", range);
        }
        Value condition = evaluation.value(call.arguments().get(0), range);
        Optional<Boolean> truth = condition.truth();
        if (truth.isPresent()) {
            Value value = evaluation.value(call.arguments().get(truth.get() ? 1 : 2), range);
            return value.with(value.trace().and(condition.trace()));
        }
        Value one = evaluation.value(call.arguments().get(1), range);
        Value other = evaluation.value(call.arguments().get(2), range);
        return SameValues.areDecided(one) && SameValues.equal(one, other)
                ? one.with(Traces.of(List.of(one, other), range))
                : Unknowns.first(List.of(condition), range, "the condition of if() is no truth value");
    }

    /** One operand of this truth value decides; otherwise one that is unknown leaves all unknown. */
    private Value decidedBy(boolean decisive, Expression.Call call) {
        List<Value> operands = evaluation.values(call.arguments(), range);
        for (Value operand : operands) {
            if (operand.truth().filter(truth -> truth == decisive).isPresent()) {
                return new Value.Known(new Tree.Truth(decisive), Traces.of(List.of(operand), range));
            }
        }
        return operands.stream().allMatch(operand -> operand.truth().isPresent()) && !operands.isEmpty()
                ? new Value.Known(new Tree.Truth(!decisive), Traces.of(operands, range))
                : Unknowns.first(operands, range, call.name() + "() has an operand that is no truth value");
    }

    private Value coalesced(Expression.Call call) {
        List<Value> passed = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            Value value = evaluation.value(argument, range);
            passed.add(value);
            if (!(value instanceof Value.Known known && known.tree() instanceof Tree.Nothing)) {
                return value.with(Traces.of(passed, range));
            }
        }
        return new Value.Known(new Tree.Nothing(), Traces.of(passed, range));
    }

    private Value id(Expression.Call call) {
        Value unknown = Unknowns.of(Kind.COMPUTED, "an id is made when the resource is created", range);
        return ResourceIds.of(call, new Symbols(evaluation))
                .map(name -> unknown.with(unknown.trace().referringTo(name.address())))
                .orElse(unknown);
    }

    private Value reference(Expression.Call call) {
        if (call.arguments().isEmpty()) {
            return unnamed(call);
        }
        String symbol = new Symbols(evaluation).of(call.arguments().get(0));
        Optional<String> address = ResourceName.ofId(symbol)
                .map(ResourceName::address)
                .or(() -> evaluation.targets().address(symbol));
        Optional<Value> outputs = address.flatMap(evaluation.targets()::deployment);
        if (outputs.isPresent()) {
            return outputs.get().with(outputs.get().trace().movedTo(range));
        }
        Value unknown = Unknowns.of(Kind.COMPUTED, "it is read from a resource once that is created", range);
        return address.map(target -> unknown.with(unknown.trace().referringTo(target)))
                .orElse(unknown);
    }
}
