package dev.plimsoll.iac.terraform.expression;

import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.iac.terraform.function.Arguments;
import dev.plimsoll.iac.terraform.function.FunctionTable;
import dev.plimsoll.iac.terraform.function.TerraformFunction;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Calls of functions. {@code core::} may stand before the names of Terraform's own. */
final class Calls {

    private static final String CORE = "core::";

    private final Evaluator evaluator;

    Calls(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    Value call(HclExpression.Call call) {
        String name = call.name().startsWith(CORE) ? call.name().substring(CORE.length()) : call.name();
        switch (name) {
            case "try":
                return firstWithoutError(call);
            case "can":
                return can(call);
            default:
        }
        List<Value> values = arguments(call);
        try {
            return called(name, call, values);
        } catch (NotKnown unknown) {
            Trace trace = Trace.at(call.range());
            for (Value value : values) {
                trace = trace.and(value.trace());
            }
            return unknown.at(trace);
        }
    }

    private Value called(String name, HclExpression.Call call, List<Value> values) {
        TerraformFunction function = FunctionTable.get(name);
        if (function != null) {
            return function.call(new Arguments(values, call.range(), evaluator.budget()));
        }
        if (FileFunctions.NAMES.contains(name)) {
            return new FileFunctions(evaluator, call.range(), values).call(name);
        }
        if (FunctionTable.VOLATILE.contains(name)) {
            throw new NotKnown(new UnknownReason(
                    UnknownReason.Kind.VOLATILE, "the result of " + name + "() is only known when it is applied", ""));
        }
        throw new NotKnown(
                new UnknownReason(UnknownReason.Kind.UNSUPPORTED, "the function " + name + "() is not evaluated", ""));
    }

    private List<Value> arguments(HclExpression.Call call) {
        List<Value> values = new ArrayList<>();
        call.arguments().forEach(argument -> values.add(evaluator.evaluate(argument)));
        if (call.expands() && !values.isEmpty()) {
            Value last = values.remove(values.size() - 1);
            if (!(Values.tree(last) instanceof Tree.Items items)) {
                throw new EvaluationError("what is expanded into arguments is no list");
            }
            items.values()
                    .forEach(item ->
                            values.add(Values.taken(last, item, item.trace().range())));
        }
        return values;
    }

    private Value firstWithoutError(HclExpression.Call call) {
        for (HclExpression argument : call.arguments()) {
            try {
                return evaluator.evaluate(argument);
            } catch (EvaluationError error) {
                evaluator.budget().step();
            }
        }
        throw new EvaluationError("no argument of try() succeeds");
    }

    private Value can(HclExpression.Call call) {
        if (call.arguments().size() != 1) {
            throw new EvaluationError("can() takes one argument");
        }
        try {
            Value value = evaluator.evaluate(call.arguments().get(0));
            Values.tree(value);
            return new Value.Known(new Tree.Truth(true), Trace.at(call.range()).and(value.trace()));
        } catch (EvaluationError error) {
            return new Value.Known(new Tree.Truth(false), Trace.at(call.range()));
        }
    }
}
