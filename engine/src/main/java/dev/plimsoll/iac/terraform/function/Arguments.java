package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.iac.terraform.value.Budget;
import dev.plimsoll.iac.terraform.value.Conversion;
import dev.plimsoll.iac.terraform.value.Equality;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The arguments of one call, counted from 0, converted to the types that a function asks for. */
public final class Arguments {

    private final List<Value> values;
    private final SourceRange range;
    private final Budget budget;

    public Arguments(List<Value> values, SourceRange range, Budget budget) {
        this.values = List.copyOf(values);
        this.range = range;
        this.budget = budget;
    }

    int count() {
        return values.size();
    }

    List<Value> all() {
        return values;
    }

    Budget budget() {
        return budget;
    }

    Conversion conversion() {
        return new Conversion(budget);
    }

    Equality equality() {
        return new Equality(budget);
    }

    void count(int least, int most) {
        if (values.size() < least || values.size() > most) {
            throw new EvaluationError("the function takes other than " + values.size() + " arguments");
        }
    }

    Value value(int index) {
        if (index >= values.size()) {
            throw new EvaluationError("the function takes more than " + values.size() + " arguments");
        }
        return values.get(index);
    }

    /** The known tree of an argument that must not be null. */
    Tree tree(int index) {
        Tree tree = Values.tree(value(index));
        if (tree instanceof Tree.Nothing) {
            throw new EvaluationError("an argument must not be null");
        }
        return tree;
    }

    String text(int index) {
        return Conversion.text(tree(index));
    }

    BigDecimal number(int index) {
        return Conversion.number(tree(index));
    }

    int whole(int index) {
        return whole(number(index));
    }

    static int whole(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException notWhole) {
            throw new EvaluationError("a whole number is required");
        }
    }

    boolean truth(int index) {
        return Conversion.truth(tree(index));
    }

    List<Value> items(int index) {
        return items(tree(index));
    }

    static List<Value> items(Tree tree) {
        if (tree instanceof Tree.Items items) {
            return items.values();
        }
        throw new EvaluationError("a list is required, not " + Values.kind(tree));
    }

    /** Elements of a list of strings; all must be known and none null. */
    List<String> texts(int index) {
        List<String> texts = new ArrayList<>();
        items(index).forEach(item -> texts.add(Conversion.text(Values.tree(item))));
        return texts;
    }

    /** The entries of a map by key. */
    Map<String, Value> fields(int index) {
        if (tree(index) instanceof Tree.Fields fields) {
            Value rest = fields.values().get(Values.REST);
            if (rest instanceof Value.Unknown unknown) {
                throw new NotKnown(unknown);
            }
            return Values.sorted(fields);
        }
        throw new EvaluationError("a map is required, not " + Values.kind(tree(index)));
    }

    /** Where the call stands and what its arguments are made from. */
    Trace trace() {
        Trace trace = Trace.at(range);
        for (Value value : values) {
            trace = trace.and(value.trace());
        }
        return trace;
    }

    Value result(Tree tree) {
        return new Value.Known(tree, trace());
    }

    Value result(String text) {
        return result(new Tree.Text(budget.text(text)));
    }

    Value result(BigDecimal number) {
        return result(new Tree.Numeral(number));
    }

    Value result(boolean truth) {
        return result(new Tree.Truth(truth));
    }

    Value list(List<Value> items) {
        budget.checkSize(items.size());
        return result(new Tree.Items(items, false));
    }

    Value set(List<Value> items) {
        budget.checkSize(items.size());
        return result(conversion().set(items));
    }

    Value map(Map<String, Value> entries) {
        budget.checkSize(entries.size());
        return result(new Tree.Fields(entries));
    }

    Value textList(Collection<String> texts) {
        budget.checkSize(texts.size());
        return list(texts.stream().map(this::part).toList());
    }

    /** A text that is part of the result. */
    Value part(String text) {
        return new Value.Known(new Tree.Text(budget.text(text)), Trace.at(range));
    }

    Value part(Tree tree) {
        return new Value.Known(tree, Trace.at(range));
    }

    /** An element of an argument as the result. */
    Value taken(int index, Value element) {
        return Values.taken(value(index), element, range);
    }

    /** An argument as the result. */
    Value chosen(int index) {
        return value(index).with(value(index).trace().movedTo(range));
    }

    SourceRange range() {
        return range;
    }
}
