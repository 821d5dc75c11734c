package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.template.Traces;
import dev.plimsoll.iac.template.Unknowns;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason.Kind;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a function is called with.
 *
 * @param range where its value stands
 */
record Arguments(String function, List<Value> values, SourceRange range) {

    /** Longest text that is made, in UTF-16 units. */
    private static final int LONGEST = 1024 * 1024;

    /** Most elements of a list that is made. */
    private static final int MOST_ELEMENTS = 20_000;

    int count() {
        return values.size();
    }

    boolean areKnown() {
        return values.stream().allMatch(Value::isKnown);
    }

    Optional<Tree> tree(int at) {
        return at < values.size() && values.get(at) instanceof Value.Known known
                ? Optional.of(known.tree())
                : Optional.empty();
    }

    Optional<String> text(int at) {
        return at < values.size() ? values.get(at).text() : Optional.empty();
    }

    Optional<BigDecimal> number(int at) {
        return at < values.size() ? values.get(at).number() : Optional.empty();
    }

    Optional<Integer> integer(int at) {
        return number(at)
                .filter(number -> number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                .map(BigDecimal::intValue);
    }

    Optional<List<Value>> list(int at) {
        return tree(at).flatMap(
                        tree -> tree instanceof Tree.Items items ? Optional.of(items.values()) : Optional.empty());
    }

    Optional<Tree.Fields> fields(int at) {
        return tree(at).flatMap(tree -> tree instanceof Tree.Fields fields ? Optional.of(fields) : Optional.empty());
    }

    Optional<List<String>> texts(int at) {
        return list(at).map(values ->
                        values.stream().flatMap(value -> value.text().stream()).toList())
                .filter(texts -> texts.size() == list(at).orElseThrow().size());
    }

    /** All of them as texts; empty where one is none. */
    Optional<List<String>> texts() {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> value.text().ifPresent(texts::add));
        return texts.size() == values.size() ? Optional.of(texts) : Optional.empty();
    }

    Value known(Tree tree) {
        return new Value.Known(tree, Traces.of(values, range));
    }

    Value truth(boolean truth) {
        return known(new Tree.Truth(truth));
    }

    Value numeral(long number) {
        return known(Tree.Numeral.of(number));
    }

    Value text(String text) {
        return text.length() > LONGEST
                ? Unknowns.of(Kind.LIMIT, function + "() makes too long a text", range)
                : known(new Tree.Text(text));
    }

    Value items(List<Value> items) {
        return items.size() > MOST_ELEMENTS
                ? Unknowns.of(Kind.LIMIT, function + "() makes too long a list", range)
                : known(new Tree.Items(items));
    }

    Value itemsOfTexts(List<String> texts) {
        return items(texts.stream()
                .<Value>map(text -> new Value.Known(new Tree.Text(text), Traces.of(values, range)))
                .toList());
    }

    /** One of the arguments, standing here. */
    Value same(Value value) {
        return value.with(value.trace().movedTo(range).and(Traces.of(values, range)));
    }

    /** The first that is not known or, where all are, that they are none that the function takes. */
    Value unfit() {
        return Unknowns.first(values, range, function + "() cannot be called so");
    }
}
