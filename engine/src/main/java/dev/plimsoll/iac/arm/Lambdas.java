package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.template.Traces;
import dev.plimsoll.iac.template.Unknowns;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason.Kind;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Functions that apply an expression to the elements of a list:
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-lambda.
 */
final class Lambdas {

    /** Of a longer list not every element is compared with every other. */
    private static final int MOST_SORTED = 500;

    private final Evaluation evaluation;
    private final SourceRange range;

    Lambdas(Evaluation evaluation, SourceRange range) {
        this.evaluation = evaluation;
        this.range = range;
    }

    /** @param body an expression of these variables */
    private record Lambda(List<String> variables, Expression body) {}

    Value value(Expression.Call call) {
        String function = call.name().toLowerCase(Locale.ROOT);
        int at = function.equals("reduce") ? 2 : 1;
        Optional<Lambda> lambda = lambda(call, at);
        if (lambda.isEmpty()) {
            return Unknowns.unsupported(call.name() + "()", range);
        }
        Value list = evaluation.value(call.arguments().get(0), range);
        if (!(list instanceof Value.Known known && known.tree() instanceof Tree.Items items)) {
            return Unknowns.first(List.of(list), range, call.name() + "() has no list");
        }
        Value made = switch (function) {
            case "map" -> known(new Tree.Items(mapped(items.values(), lambda.get())), list);
            case "filter" -> filtered(list, items.values(), lambda.get());
            case "reduce" -> reduced(call, items.values(), lambda.get());
            case "sort" -> sorted(list, items.values(), lambda.get());
            default -> keyed(list, items.values(), lambda.get(), lambda(call, 2));
        };
        return evaluation.budget().takesMade(made)
                ? made
                : Unknowns.of(Kind.LIMIT, "the template comes to too many values", range);
    }

    private static Optional<Lambda> lambda(Expression.Call call, int at) {
        if (call.arguments().size() <= at
                || !(call.arguments().get(at) instanceof Expression.Call lambda)
                || !lambda.is("lambda")
                || lambda.arguments().size() < 2) {
            return Optional.empty();
        }
        int last = lambda.arguments().size() - 1;
        List<String> variables = new ArrayList<>();
        for (Expression argument : lambda.arguments().subList(0, last)) {
            if (!(argument instanceof Expression.Text name)) {
                return Optional.empty();
            }
            variables.add(name.text());
        }
        return Optional.of(new Lambda(variables, lambda.arguments().get(last)));
    }

    private Value known(Tree tree, Value list) {
        return new Value.Known(tree, Traces.of(List.of(list), range));
    }

    private Value apply(Lambda lambda, Value... values) {
        Evaluation bound = evaluation;
        for (int i = 0; i < Math.min(values.length, lambda.variables().size()); i++) {
            bound = bound.with(lambda.variables().get(i), values[i]);
        }
        return bound.value(lambda.body(), range);
    }

    private Value index(int index) {
        return new Value.Known(Tree.Numeral.of(index), Traces.of(List.of(), range));
    }

    private List<Value> mapped(List<Value> items, Lambda lambda) {
        List<Value> mapped = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            mapped.add(apply(lambda, items.get(i), index(i)));
        }
        return mapped;
    }

    private Value filtered(Value list, List<Value> items, Lambda lambda) {
        List<Value> kept = new ArrayList<>();
        List<Value> answers = mapped(items, lambda);
        for (int i = 0; i < items.size(); i++) {
            Optional<Boolean> truth = answers.get(i).truth();
            if (truth.isEmpty()) {
                return Unknowns.first(List.of(answers.get(i)), range, "filter() has no truth values");
            } else if (truth.get()) {
                kept.add(items.get(i));
            }
        }
        return known(new Tree.Items(kept), list);
    }

    private Value reduced(Expression.Call call, List<Value> items, Lambda lambda) {
        Value reduced = evaluation.value(call.arguments().get(1), range);
        for (int i = 0; i < items.size(); i++) {
            reduced = apply(lambda, reduced, items.get(i), index(i));
        }
        return reduced;
    }

    /** The lambda tells whether its first variable stands before its second. */
    private Value sorted(Value list, List<Value> items, Lambda lambda) {
        if (items.size() > MOST_SORTED) {
            return Unknowns.of(Kind.LIMIT, "sort() has more than " + MOST_SORTED + " elements", range);
        }
        List<Value> sorted = new ArrayList<>();
        for (Value item : items) {
            int at = sorted.size();
            while (at > 0) {
                Value before = apply(lambda, item, sorted.get(at - 1));
                if (before.truth().isEmpty()) {
                    return Unknowns.first(List.of(before), range, "sort() has no truth values");
                } else if (!before.truth().get()) {
                    break;
                }
                at--;
            }
            sorted.add(at, item);
        }
        return known(new Tree.Items(sorted), list);
    }

    private Value keyed(Value list, List<Value> items, Lambda key, Optional<Lambda> value) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Value item : items) {
            Value name = apply(key, item);
            if (name.text().isEmpty()) {
                return Unknowns.first(List.of(name), range, "toObject() has no keys");
            }
            fields.put(
                    name.text().get(), value.map(lambda -> apply(lambda, item)).orElse(item));
        }
        return known(new Tree.Fields(fields), list);
    }
}
