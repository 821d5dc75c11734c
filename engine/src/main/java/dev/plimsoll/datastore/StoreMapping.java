package dev.plimsoll.datastore;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.StoreKind;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How resources of some types become data stores.
 *
 * @param types of the resources that declare a store, in all formats
 * @param unless attributes of which none may be there: with one, the resource is part of another store
 * @param classes name of the table of classes that {@code compute.class} is looked up in; empty where there is none
 * @param where what must occur in the texts of attributes; a resource for which that is not known is no store
 * @param identity attributes whose text other resources may use as the store's name
 * @param families lists of named values of the store's own resource, such as flags
 * @param groups lists of named values that the store refers to, such as groups of parameters
 */
record StoreMapping(
        String provider,
        StoreKind kind,
        String service,
        List<String> types,
        String classes,
        List<AttributePath> unless,
        Map<AttributePath, Pattern> where,
        List<AttributePath> identity,
        Map<String, PropertySource> properties,
        List<PartMapping> parts,
        List<Family> families,
        List<GroupMapping> groups,
        List<QuestionMapping> questions) {

    /** The properties that the store may have, without those of families. */
    Set<String> propertyNames() {
        Set<String> names = new LinkedHashSet<>(properties.keySet());
        for (PartMapping part : parts) {
            names.addAll(part.properties().keySet());
            if (!part.count().isEmpty()) {
                names.add(part.count());
            }
        }
        questions.forEach(question -> names.add(question.property()));
        return names;
    }

    /** Where its properties come from: of one that several places feed, the first stands first. */
    List<PropertyFeed> feeds() {
        List<PropertyFeed> feeds = new ArrayList<>();
        properties.forEach((name, source) -> feeds.add(feed(name, "", source)));
        for (PartMapping part : parts) {
            String of = String.join(" or ", part.types()) + ": ";
            part.properties().forEach((name, source) -> feeds.add(feed(name, of, source)));
            if (!part.count().isEmpty()) {
                feeds.add(new PropertyFeed(
                        provider, kind, service, part.count(), List.of("how many " + of.replace(": ", "")), Map.of()));
            }
        }
        questions.forEach(question ->
                feeds.add(new PropertyFeed(provider, kind, service, question.property(), List.of(), Map.of())));
        return feeds;
    }

    private PropertyFeed feed(String name, String of, PropertySource source) {
        Map<String, String> whenAbsent = new LinkedHashMap<>();
        source.whenAbsent().forEach((format, tree) -> {
            if (tree instanceof Tree.Scalar scalar) {
                whenAbsent.put(format.toLowerCase(Locale.ROOT), scalar.text());
            }
        });
        List<String> attributes =
                source.attributes().stream().map(path -> of + path.text()).toList();
        return new PropertyFeed(provider, kind, service, name, attributes, whenAbsent);
    }

    boolean fits(Resource resource) {
        return resource.kind() == Resource.Kind.MANAGED
                && unless.stream().allMatch(path -> isUnset(resource, path))
                && where.entrySet().stream()
                        .allMatch(entry -> entry.getKey()
                                .of(resource)
                                .text()
                                .filter(text -> entry.getValue().matcher(text).find())
                                .isPresent());
    }

    private static boolean isUnset(Resource resource, AttributePath path) {
        return path.of(resource) instanceof Value.Absent;
    }

    /**
     * Resources that say something of the store they name, such as the versioning of a bucket or the members of a cluster.
     *
     * @param by attributes that name the store
     * @param where what occurs in the texts of attributes; what is known to have other texts is no such part
     * @param families lists of named values that each of them holds
     * @param count property that holds the number of them, or empty
     */
    record PartMapping(
            List<String> types,
            List<AttributePath> by,
            Map<AttributePath, Pattern> where,
            Map<String, PropertySource> properties,
            List<Family> families,
            String count) {

        boolean fits(Resource resource) {
            return where.entrySet().stream()
                    .allMatch(entry -> entry.getKey()
                            .of(resource)
                            .text()
                            .filter(text -> !entry.getValue().matcher(text).find())
                            .isEmpty());
        }

        /** The type of a part in a format, if the format has it. */
        Optional<String> typeIn(Resource.Format format) {
            return types.stream()
                    .filter(type -> switch (format) {
                        case CLOUDFORMATION -> type.contains("::");
                        case ARM -> type.startsWith("Microsoft.");
                        default -> !type.contains("::") && !type.startsWith("Microsoft.");
                    })
                    .findFirst();
        }
    }

    /**
     * A list of named values.
     *
     * @param name first part of the names of the properties that the entries become, such as {@code parameter}
     * @param list attributes of which the first holds the entries: maps with a name and a value each, one map, or options of a command
     */
    record Family(String name, List<AttributePath> list, List<String> nameKeys, List<String> valueKeys) {}

    /**
     * Lists of named values that the store refers to, such as a group of parameters.
     *
     * @param types of the resources that hold such lists
     * @param by attributes of the store that name one
     * @param identity attributes of the list's resource whose text is its name
     */
    record GroupMapping(List<String> types, List<AttributePath> by, List<AttributePath> identity, Family family) {}

    /**
     * A property that other resources decide.
     *
     * @param arguments what the question is to look at, by the names that it gives them
     */
    record QuestionMapping(String property, Question question, DataNode arguments) {}
}
