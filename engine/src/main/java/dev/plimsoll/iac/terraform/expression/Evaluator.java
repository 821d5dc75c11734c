package dev.plimsoll.iac.terraform.expression;

import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.iac.terraform.value.Budget;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Evaluates expressions. What depends on something unknown is unknown, no more: {@code false && unknown} is false. An error of the
 * expression ends it with an {@link EvaluationError}.
 */
public final class Evaluator {

    private final Names names;
    private final Map<String, Value> bindings;
    private final Budget budget;
    private final FileAccess files;

    public Evaluator(Names names, Budget budget, FileAccess files) {
        this(names, Map.of(), budget, files);
    }

    private Evaluator(Names names, Map<String, Value> bindings, Budget budget, FileAccess files) {
        this.names = names;
        this.bindings = bindings;
        this.budget = budget;
        this.files = files;
    }

    /** One turn of a loop: the key (an index, a key, the element of a set) and the value. */
    public record Turn(Value key, Value value) {}

    Budget budget() {
        return budget;
    }

    FileAccess files() {
        return files;
    }

    /** This evaluator where further names are bound, such as those of a {@code for}. */
    public Evaluator with(Map<String, Value> more) {
        Map<String, Value> all = new HashMap<>(bindings);
        all.putAll(more);
        return new Evaluator(names, all, budget, files);
    }

    /** An evaluator that knows nothing but the names given. */
    Evaluator only(Map<String, Value> variables) {
        return new Evaluator(new NoNames(), variables, budget, files);
    }

    /**
     * The turns over a list, set or map, in Terraform's order.
     *
     * @throws NotKnown where the collection is not known
     * @throws EvaluationError where it is none
     */
    public List<Turn> turns(Value collection) {
        return new Loops(this).turns(collection);
    }

    /** @throws EvaluationError where Terraform would refuse the expression */
    public Value evaluate(HclExpression expression) {
        try {
            budget.step();
            return unguarded(expression);
        } catch (NotKnown unknown) {
            return unknown.at(Trace.at(expression.range()));
        }
    }

    private Value unguarded(HclExpression expression) {
        if (expression instanceof HclExpression.Literal literal) {
            return new Value.Known(literal.value(), Trace.at(literal.range()));
        }
        if (expression instanceof HclExpression.Template template) {
            return new TemplateText(this, template).value();
        }
        if (expression instanceof HclExpression.Splat splat) {
            return new Loops(this).splat(splat);
        }
        if (expression instanceof HclExpression.For loop) {
            return new Loops(this).loop(loop);
        }
        if (expression instanceof HclExpression.Call call) {
            return new Calls(this).call(call);
        }
        if (expression instanceof HclExpression.Unary
                || expression instanceof HclExpression.Binary
                || expression instanceof HclExpression.Conditional) {
            return new Operations(this).operation(expression);
        }
        if (expression instanceof HclExpression.Elements elements) {
            return elements(elements);
        }
        if (expression instanceof HclExpression.Entries entries) {
            return entries(entries);
        }
        return reference(expression);
    }

    private Value elements(HclExpression.Elements elements) {
        budget.checkSize(elements.values().size());
        List<Value> values = new ArrayList<>(elements.values().size());
        elements.values().forEach(element -> values.add(evaluate(element)));
        return new Value.Known(new Tree.Items(values), Trace.at(elements.range()));
    }

    private Value entries(HclExpression.Entries entries) {
        budget.checkSize(entries.entries().size());
        Map<String, Value> values = new LinkedHashMap<>();
        for (HclExpression.Entry entry : entries.entries()) {
            Tree key = Values.tree(evaluate(entry.key()));
            if (!(key instanceof Tree.Scalar scalar)) {
                throw new EvaluationError("the key of an object is " + Values.kind(key));
            }
            values.put(scalar.text(), evaluate(entry.value()));
        }
        return new Value.Known(new Tree.Fields(values), Trace.at(entries.range()));
    }

    private Value reference(HclExpression expression) {
        Optional<Reference> found = Reference.of(expression);
        if (found.isEmpty()) {
            return step(evaluate(source(expression)), expression);
        }
        Reference reference = found.get();
        Value bound = bindings.get(reference.root().name());
        Names.Resolved resolved = bound != null ? new Names.Resolved(bound, 0) : names.resolve(reference, this);
        Value value = moved(resolved.value(), reference.upTo(resolved.steps()));
        for (HclExpression step :
                reference.steps().subList(resolved.steps(), reference.steps().size())) {
            value = step(value, step);
        }
        return value;
    }

    /** Whether an expression is known to be a list, a set or a map by the type that is declared for it. */
    boolean isCollection(HclExpression expression) {
        return Reference.of(expression)
                .filter(reference -> !bindings.containsKey(reference.root().name()))
                .filter(names::isCollection)
                .isPresent();
    }

    private static Value moved(Value value, HclExpression to) {
        return value.with(value.trace().movedTo(to.range()));
    }

    private static HclExpression source(HclExpression step) {
        return step instanceof HclExpression.Attribute attribute
                ? attribute.source()
                : ((HclExpression.Index) step).source();
    }

    /** What an attribute or index takes of a value. */
    private Value step(Value source, HclExpression step) {
        try {
            Value element = step instanceof HclExpression.Attribute attribute
                    ? Steps.attribute(source, attribute.name())
                    : Steps.index(source, evaluate(((HclExpression.Index) step).key()));
            return Values.taken(source, element, step.range());
        } catch (NotKnown unknown) {
            return unknown.at(source.trace().movedTo(step.range()));
        }
    }

    /** Nothing but what is bound. */
    private static final class NoNames implements Names {
        @Override
        public Resolved resolve(Reference reference, Evaluator evaluator) {
            throw new EvaluationError(
                    "there is no variable \"" + reference.root().name() + "\"");
        }
    }
}
