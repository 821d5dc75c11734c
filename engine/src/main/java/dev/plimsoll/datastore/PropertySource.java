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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a property comes from.
 *
 * @param from attributes, of which the first that is there counts; none for what is always so
 * @param ofEngine attributes that take their place for engines in whose name the key occurs
 * @param take its first group is the part of the text that counts, and text without it counts for absent; null for the whole text
 * @param values texts of the provider and what they mean; a text that is not among them stays
 * @param reading what is made of the value
 * @param wanted the texts that {@link Reading#CONTAINS} looks for
 * @param whenAbsent what the provider does where nobody wrote any of the attributes, by format; under {@link #ANY} for all formats
 * @param lacking what holds where the store has no such part at all; null for what holds where the attribute is absent
 * @param together what is made of the values of several parts or blocks
 * @param written how to write the truth values of the vocabulary, by truth value and format, where {@code values} does not tell
 * @param otherwise attributes that say the same in another form, read where none of {@code from} is there; null for none
 */
record PropertySource(
        List<AttributePath> from,
        Map<String, List<AttributePath>> ofEngine,
        @Nullable Pattern take,
        Map<String, Tree> values,
        Reading reading,
        Predicate<String> wanted,
        Map<String, Tree> whenAbsent,
        @Nullable Tree lacking,
        Together together,
        Map<String, Map<String, String>> written,
        @Nullable PropertySource otherwise) {

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

    /** The same property as a store with this engine has it. */
    PropertySource of(String engine) {
        return ofEngine.entrySet().stream()
                .filter(entry -> engine.contains(entry.getKey()))
                .findFirst()
                .map(entry -> new PropertySource(
                        entry.getValue(),
                        Map.of(),
                        take,
                        values,
                        reading,
                        wanted,
                        whenAbsent,
                        lacking,
                        together,
                        written,
                        otherwise))
                .orElse(this);
    }

    Value of(Resource resource) {
        if (otherwise != null && !isWrittenHere(resource) && otherwise.isWritten(resource)) {
            return otherwise.of(resource);
        }
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
        return isWrittenHere(resource) || otherwise != null && otherwise.isWritten(resource);
    }

    private boolean isWrittenHere(Resource resource) {
        return !(AttributePath.first(from, resource) instanceof Value.Absent);
    }

    /** All attributes that it may be read from. */
    List<AttributePath> attributes() {
        return otherwise == null
                ? from
                : Stream.concat(from.stream(), otherwise.attributes().stream()).toList();
    }

    /** The attribute to write in a format, with dots between its steps. */
    String attributeIn(Resource.Format format) {
        return textIn(format, attributes());
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

    /** How a format writes the truth values of the vocabulary, where it does not write them so. */
    Map<String, String> words(Resource.Format format) {
        Map<String, String> words = new LinkedHashMap<>();
        for (boolean truth : List.of(true, false)) {
            String name = Boolean.toString(truth);
            if (reading == Reading.NOT) {
                words.put(name, Boolean.toString(!truth));
            } else if (reading != Reading.VALUE) {
                words.put(name, StoreAttribute.OPEN);
            }
            if (!isTruth(attributeIn(format))) {
                values.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(new Tree.Truth(truth)))
                        .findFirst()
                        .ifPresent(entry -> words.put(name, "\"" + entry.getKey() + "\""));
            }
            String word = inFormat(written.getOrDefault(name, Map.of()), format);
            if (word != null) {
                words.put(name, word);
            }
        }
        return words;
    }

    /** Attributes that end so are truth values in all of Terraform's providers; the words of others are those of templates. */
    private static boolean isTruth(String attribute) {
        return attribute.endsWith("enabled");
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
        Tree byDefault = byDefault(resource);
        return value instanceof Value.Absent && byDefault != null ? new Value.Known(byDefault, value.trace()) : value;
    }

    private @Nullable Tree byDefault(Resource resource) {
        return inFormat(whenAbsent, resource.format());
    }

    private static <T> @Nullable T inFormat(Map<String, T> byFormat, Resource.Format format) {
        String name = (format == Resource.Format.TERRAFORM_PLAN ? Resource.Format.TERRAFORM : format).name();
        return byFormat.containsKey(name) ? byFormat.get(name) : byFormat.get(ANY);
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
