package dev.plimsoll.datastore;

import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnknownReason.Kind;
import dev.plimsoll.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a provider publishes of its classes of machines, at a date.
 *
 * @param asOf date of the data, such as {@code 2026-08-02}
 * @param complete whether a family that it has is there with all its sizes
 * @param classes properties by name of the class; a class without a size of its own has none
 * @param affixes what a name may begin or end with besides the name in the table
 * @param custom names that say the size themselves, or null
 */
record ClassTable(
        String asOf,
        boolean complete,
        Map<String, MachineClass> classes,
        List<String> affixes,
        @Nullable CustomClass custom) {

    /** Whether the provider has the class; unknown for families that the table does not have. */
    static final String OFFERED = "compute.class-offered";

    static final String CLASS = "compute.class";

    /** How many units of its class a node has, where the name of the class does not say it: {@code GP_Gen5} with 4. */
    static final String UNITS = "compute.units";

    static final String PREVIOUS = "compute.previous-generation";
    static final String BURSTABLE = "compute.burstable";

    /** The store with what follows from its class. */
    DataStore in(DataStore store) {
        return store.withDerived(properties(store.property(CLASS), store.property(UNITS)), CLASS)
                .withDerived(new MemberClasses(this).properties(store), CLASS);
    }

    /** The properties that follow from a class, by their names; none where nobody wrote a class. */
    Map<String, Value> properties(Value name) {
        if (name instanceof Value.Known && name.text().isPresent()) {
            String text = name.text().get();
            return find(text).map(found -> known(text, found, name)).orElseGet(() -> unknown(text, name));
        }
        return name instanceof Value.Unknown ? each(name) : Map.of();
    }

    private Map<String, Value> properties(Value name, Value units) {
        String text = name.text().orElse("");
        if (text.isEmpty() || units instanceof Value.Absent || find(text).isPresent()) {
            return properties(name);
        }
        return units.text()
                .map(count -> properties(new Value.Known(new Tree.Text(text + "_" + count), name.trace())))
                .orElseGet(() -> each(units));
    }

    private Optional<MachineClass> find(String name) {
        return names(name)
                .flatMap(known -> Stream.ofNullable(classes.get(known)))
                .findFirst()
                .or(() -> custom == null ? Optional.empty() : custom.of(name));
    }

    private Stream<String> names(String name) {
        Stream<String> bare = affixes.stream()
                .filter(affix -> name.startsWith(affix) || name.endsWith(affix))
                .map(affix -> name.startsWith(affix)
                        ? name.substring(affix.length())
                        : name.substring(0, name.length() - affix.length()));
        return Stream.concat(Stream.of(name), bare);
    }

    private Map<String, Value> known(String text, MachineClass found, Value name) {
        Trace trace = name.trace()
                .through(new DecidingPlace(
                        "class " + text + ", data of " + asOf,
                        "",
                        DecidingPlace.Kind.DEFINITION,
                        name.trace().range()));
        Map<String, Value> properties = new LinkedHashMap<>();
        found.properties().forEach((property, tree) -> properties.put(property, new Value.Known(tree, trace)));
        properties.put(OFFERED, new Value.Known(new Tree.Truth(true), trace));
        return properties;
    }

    private Map<String, Value> unknown(String text, Value name) {
        String hint = NearName.of(text, classes.keySet())
                .map(found -> "did you mean " + found + "?")
                .orElse("check how it is written; newer classes come with newer releases");
        Map<String, Value> properties = each(new Value.Unknown(
                new UnknownReason(Kind.NOT_AT_HAND, "class " + text + " is not in the data of " + asOf, hint),
                name.trace()));
        if (complete && names(text).anyMatch(this::isOfKnownFamily)) {
            properties.put(OFFERED, new Value.Known(new Tree.Truth(false), name.trace()));
        }
        return properties;
    }

    private boolean isOfKnownFamily(String name) {
        int end = name.lastIndexOf('.') + 1;
        return end > 1 && classes.keySet().stream().anyMatch(known -> known.startsWith(name.substring(0, end)));
    }

    private static Map<String, Value> each(Value value) {
        Map<String, Value> properties = new LinkedHashMap<>();
        MachineClass.PROPERTIES.forEach(property -> properties.put(property, value));
        return properties;
    }
}
