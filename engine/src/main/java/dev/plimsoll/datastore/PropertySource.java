package dev.plimsoll.datastore;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a property comes from.
 *
 * @param from attributes, of which the first that is there counts
 * @param reading what is made of its value
 * @param contains what a list must hold for {@link Reading#CONTAINS}: one of these
 * @param values texts of the provider and what they mean; a text that is not among them stays
 * @param whenAbsent what the provider does where nobody wrote any of the attributes, by format; under {@link #ANY} for all formats
 * @param together what is made of the values of several parts
 */
record PropertySource(
        List<AttributePath> from,
        Reading reading,
        List<String> contains,
        Map<String, Tree> values,
        Map<String, Tree> whenAbsent,
        Together together) {

    /** Key of a default that holds for all formats. */
    static final String ANY = "";

    /** What is made of an attribute. */
    enum Reading {
        /** Its value. */
        VALUE,
        /** Whether it is there and not empty. */
        PRESENT,
        /** Whether it is a list that holds one of the words, or text that is one. */
        CONTAINS,
        /** The opposite of its truth value. */
        NOT
    }

    /** What is made of the values that several parts of a store give. */
    enum Together {
        FIRST,
        /** True where one is. */
        ANY,
        /** True where all are. */
        ALL,
        LEAST,
        MOST
    }

    Value of(Resource resource) {
        Value value = AttributePath.first(from, resource);
        return switch (reading) {
            case PRESENT -> presence(value);
            case VALUE -> orDefault(meaning(value), resource);
            case CONTAINS -> orDefault(containing(value), resource);
            case NOT -> orDefault(opposite(meaning(value)), resource);
        };
    }

    /** The attribute to write in a format, with dots between its steps. */
    String attributeIn(Resource.Format format) {
        boolean capital = format == Resource.Format.CLOUDFORMATION;
        return String.join(
                ".",
                from.stream()
                        .filter(path ->
                                Character.isUpperCase(path.steps().get(0).charAt(0)) == capital)
                        .findFirst()
                        .orElse(from.get(0))
                        .steps());
    }

    /** What the provider does where a store of this format has no part that says anything. */
    Value withoutPart(Resource store) {
        return reading == Reading.PRESENT
                ? truth(false, Trace.at(store.header()))
                : orDefault(new Value.Absent(Trace.at(store.header())), store);
    }

    private Value orDefault(Value value, Resource resource) {
        Tree otherwise = otherwise(resource);
        return value instanceof Value.Absent && otherwise != null ? new Value.Known(otherwise, value.trace()) : value;
    }

    private @Nullable Tree otherwise(Resource resource) {
        String format = (resource.format() == Resource.Format.TERRAFORM_PLAN
                        ? Resource.Format.TERRAFORM
                        : resource.format())
                .name();
        return whenAbsent.containsKey(format) ? whenAbsent.get(format) : whenAbsent.get(ANY);
    }

    private Value meaning(Value value) {
        Tree meaning = value.text().map(values::get).orElse(null);
        return meaning == null ? value : new Value.Known(meaning, value.trace());
    }

    private static Value presence(Value value) {
        if (value instanceof Value.Unknown) {
            // Whoever writes a reference means to have one; only a variable may come to nothing.
            return value.trace().references().isEmpty() ? value : truth(true, value.trace());
        }
        return truth(value instanceof Value.Known known && !isEmpty(known.tree()), value.trace());
    }

    private static boolean isEmpty(Tree tree) {
        return tree instanceof Tree.Text text && text.text().isEmpty()
                || tree instanceof Tree.Items items && items.values().isEmpty()
                || tree instanceof Tree.Fields fields && fields.values().isEmpty();
    }

    private Value containing(Value value) {
        if (!(value instanceof Value.Known known)) {
            return value;
        }
        List<Value> items = known.tree() instanceof Tree.Items list ? list.values() : List.of(value);
        if (items.stream()
                .anyMatch(item -> item.text().filter(contains::contains).isPresent())) {
            return truth(true, value.trace());
        }
        return items.stream()
                .filter(Value.Unknown.class::isInstance)
                .findFirst()
                .orElseGet(() -> truth(false, value.trace()));
    }

    private static Value opposite(Value value) {
        return value.truth().<Value>map(truth -> truth(!truth, value.trace())).orElse(value);
    }

    static Value truth(boolean truth, Trace trace) {
        return new Value.Known(new Tree.Truth(truth), trace);
    }
}
