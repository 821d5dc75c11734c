package dev.plimsoll.iac.terraform.expression;

import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.iac.terraform.value.Conversion;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code for} and splats. */
final class Loops {

    private final Evaluator evaluator;

    Loops(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** The turns over a list, set or map, in Terraform's order. */
    List<Evaluator.Turn> turns(Value collection) {
        Tree tree = Values.tree(collection);
        List<Evaluator.Turn> turns = new ArrayList<>();
        if (tree instanceof Tree.Items items) {
            evaluator.budget().charge(items.values().size());
            for (int i = 0; i < items.values().size(); i++) {
                Value element = element(collection, items.values().get(i));
                Value key = items.isSet() ? element : new Value.Known(Tree.Numeral.of(i), element.trace());
                turns.add(new Evaluator.Turn(key, element));
            }
            return turns;
        }
        if (tree instanceof Tree.Fields fields) {
            evaluator.budget().charge(fields.values().size());
            Values.sorted(fields).forEach((key, value) -> {
                Value element = element(collection, value);
                turns.add(new Evaluator.Turn(new Value.Known(new Tree.Text(key), element.trace()), element));
            });
            return turns;
        }
        throw new EvaluationError("a collection is required, not " + Values.kind(tree));
    }

    private static Value element(Value collection, Value element) {
        return Values.taken(collection, element, element.trace().range());
    }

    Evaluator bound(@Nullable String keyName, String valueName, Evaluator.Turn turn) {
        Map<String, Value> bindings = new HashMap<>();
        if (keyName != null) {
            bindings.put(keyName, turn.key());
        }
        bindings.put(valueName, turn.value());
        return evaluator.with(bindings);
    }

    Value loop(HclExpression.For loop) {
        Value collection = evaluator.evaluate(loop.collection());
        List<Value> list = new ArrayList<>();
        Map<String, List<Value>> groups = new LinkedHashMap<>();
        for (Evaluator.Turn turn : turns(collection)) {
            Evaluator inside = bound(loop.keyName(), loop.valueName(), turn);
            HclExpression condition = loop.condition();
            if (condition != null && !Conversion.truth(Values.tree(inside.evaluate(condition)))) {
                continue;
            }
            HclExpression key = loop.key();
            if (key == null) {
                list.add(inside.evaluate(loop.value()));
            } else {
                String name = Conversion.text(Values.tree(inside.evaluate(key)));
                groups.computeIfAbsent(name, unused -> new ArrayList<>()).add(inside.evaluate(loop.value()));
            }
            evaluator.budget().checkText(list.size());
        }
        Trace trace = Trace.at(loop.range()).and(collection.trace());
        return new Value.Known(loop.key() == null ? items(list) : fields(loop, groups), trace);
    }

    private Tree items(List<Value> list) {
        evaluator.budget().checkSize(list.size());
        return new Tree.Items(list);
    }

    private Tree fields(HclExpression.For loop, Map<String, List<Value>> groups) {
        evaluator.budget().checkSize(groups.size());
        Map<String, Value> fields = new LinkedHashMap<>();
        groups.forEach((key, values) -> {
            if (values.size() > 1 && !loop.grouped()) {
                throw new EvaluationError("two elements have the key \"" + key + "\"");
            }
            fields.put(
                    key,
                    loop.grouped() ? new Value.Known(new Tree.Items(values), Trace.at(loop.range())) : values.get(0));
        });
        return new Tree.Fields(fields);
    }

    Value splat(HclExpression.Splat splat) {
        Value source = evaluator.evaluate(splat.source());
        Tree tree = Values.tree(source);
        List<Value> elements = new ArrayList<>();
        if (tree instanceof Tree.Items items) {
            evaluator.budget().checkSize(items.values().size());
            items.values().forEach(item -> elements.add(each(splat, element(source, item))));
        } else if (!(tree instanceof Tree.Nothing)) {
            elements.add(each(splat, source));
        }
        return new Value.Known(new Tree.Items(elements), source.trace().movedTo(splat.range()));
    }

    private Value each(HclExpression.Splat splat, Value element) {
        return evaluator.with(Map.of(HclExpression.Splat.ELEMENT, element)).evaluate(splat.each());
    }
}
