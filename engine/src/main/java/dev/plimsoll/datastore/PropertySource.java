package dev.plimsoll.datastore;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.StoreAttribute;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a property comes from.
 *
 * @param from attributes, of which the first that is there counts; none for what is always so
 * @param take its first group is the part of the text that counts, and text without it counts for absent; null for the whole text
 * @param values texts of the provider and what they mean; a text that is not among them stays
 * @param reading what is made of the value
 * @param wanted the texts that {@link Reading#CONTAINS} looks for
 * @param whenAbsent what the provider does where nobody wrote any of the attributes, by format; under {@link #ANY} for all formats
 * @param lacking what holds where the store has no such part at all; null for what holds where the attribute is absent
 * @param together what is made of the values of several parts or blocks
 */
record PropertySource(
        List<AttributePath> from,
        @Nullable Pattern take,
        Map<String, Tree> values,
        Reading reading,
        Predicate<String> wanted,
        Map<String, Tree> whenAbsent,
        @Nullable Tree lacking,
        Together together) {

    /** Key of a default that holds for all formats. */
    static final String ANY = "";

    /** What is made of the values that several parts of a store give. */
    enum Together {
        FIRST,
        /** True where one is. */
        ANY,
        /** True where all are. */
        ALL,
        LEAST,
        MOST,
        /** The list of them. */
        EACH
    }

    Value of(Resource resource) {
        Value found = AttributePath.first(from, resource);
        boolean each = from.stream().anyMatch(AttributePath::isEach);
        List<Value> values = each ? Values.items(found) : List.of(found);
        return values.isEmpty()
                ? orDefault(found, resource)
                : Combination.of(
                        values.stream().map(value -> read(value, resource)).toList(), together);
    }

    private Value read(Value value, Resource resource) {
        return orDefault(reading.of(meaning(taken(value)), wanted), resource);
    }

    /** Whether somebody wrote one of the attributes. */
    boolean isWritten(Resource resource) {
        return !(AttributePath.first(from, resource) instanceof Value.Absent);
    }

    /** The attribute to write in a format, with dots between its steps. */
    String attributeIn(Resource.Format format) {
        return textIn(format, from);
    }

    /** The first of these attributes that a format has; empty where there is none. */
    static String textIn(Resource.Format format, List<AttributePath> paths) {
        return paths.stream()
                .filter(path -> path.mayBeOf(format))
                .findFirst()
                .or(() -> paths.stream().findFirst())
                .map(AttributePath::text)
                .orElse("");
    }

    /** How the provider writes the truth values of the vocabulary, where it does not write them so. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (boolean truth : List.of(true, false)) {
            if (reading == Reading.NOT) {
                words.put(Boolean.toString(truth), Boolean.toString(!truth));
            } else if (reading != Reading.VALUE) {
                words.put(Boolean.toString(truth), StoreAttribute.OPEN);
            }
            values.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(new Tree.Truth(truth)))
                    .findFirst()
                    .ifPresent(entry -> words.put(Boolean.toString(truth), "\"" + entry.getKey() + "\""));
        }
        return words;
    }

    /** What the provider does where a store of this format has no part that says anything. */
    Value withoutPart(Resource store) {
        Trace here = Trace.at(store.header());
        if (lacking != null) {
            return new Value.Known(lacking, here);
        }
        Value absent = new Value.Absent(here);
        return orDefault(reading.tellsAbsence() ? reading.of(absent, wanted) : absent, store);
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

    private Value taken(Value value) {
        Pattern pattern = take;
        if (pattern == null || value.text().isEmpty()) {
            return value;
        }
        Matcher matcher = pattern.matcher(value.text().orElse(""));
        return matcher.find() && matcher.group(1) != null
                ? new Value.Known(new Tree.Text(matcher.group(1)), value.trace())
                : new Value.Absent(value.trace());
    }

    private Value meaning(Value value) {
        Tree meaning = value.text().map(values::get).orElse(null);
        return meaning == null ? value : new Value.Known(meaning, value.trace());
    }
}
