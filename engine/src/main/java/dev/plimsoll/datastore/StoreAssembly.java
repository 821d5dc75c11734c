package dev.plimsoll.datastore;

import dev.plimsoll.datastore.StoreMapping.Family;
import dev.plimsoll.datastore.StoreMapping.GroupMapping;
import dev.plimsoll.datastore.StoreMapping.PartMapping;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.StoreAttribute;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together what the resource of one store, its parts and its groups say of it. */
final class StoreAssembly {

    private final StoreMapping mapping;
    private final Resource resource;
    private final ResourceGraph graph;
    private final Map<String, Value> properties = new LinkedHashMap<>();
    private final Map<String, Value> families = new LinkedHashMap<>();
    private final Map<String, StoreAttribute> attributes = new LinkedHashMap<>();
    private final Set<String> addresses = new LinkedHashSet<>();
    private final Set<String> written = new HashSet<>();

    StoreAssembly(StoreMapping mapping, Resource resource, ResourceGraph graph) {
        this.mapping = mapping;
        this.resource = resource;
        this.graph = graph;
    }

    DataStore store(Map<PartMapping, StoreParts> parts) {
        mapping.properties().forEach((name, anyEngine) -> {
            PropertySource source = anyEngine.of(engine());
            put(name, source.of(resource), source.isWritten(resource));
            attributes.put(
                    name,
                    new StoreAttribute(source.attributeIn(resource.format()), "", "", source.words(resource.format())));
        });
        mapping.families().forEach(family -> addEntries(family, resource));
        parts.forEach(this::addParts);
        mapping.groups().forEach(this::addGroup);
        mapping.questions()
                .forEach(asked -> put(
                        asked.property(),
                        asked.question().answer(new Asked(resource, graph, asked.arguments(), properties)),
                        true));
        return new DataStore(
                resource.address(),
                resource.address(),
                mapping.kind(),
                mapping.provider(),
                mapping.service(),
                Environments.of(resource),
                properties,
                families,
                attributes,
                List.copyOf(addresses),
                resource.presence(),
                resource.format(),
                resource.header());
    }

    /** As far as the properties before this one tell it. */
    private String engine() {
        Value engine = properties.get(DataStore.ENGINE);
        return engine == null ? "" : engine.text().orElse("");
    }

    private void addParts(PartMapping part, StoreParts parts) {
        List<Resource> own = parts.of(resource);
        own.forEach(found -> addresses.add(found.address()));
        // Where a part can say it too, that is how it is written today: blocks of the store itself are the older way.
        part.typeIn(resource.format())
                .ifPresent(type -> part.properties()
                        .forEach((name, source) -> attributes.merge(
                                name,
                                new StoreAttribute(
                                        source.attributeIn(resource.format()),
                                        type,
                                        PropertySource.textIn(resource.format(), part.by()),
                                        source.words(resource.format())),
                                (known, other) -> known.isOfPart() ? known : other)));
        Optional<Value> open = parts.ownedByNobodyKnowsWhom();
        part.properties().forEach((name, source) -> {
            if (!own.isEmpty()) {
                put(name, Combination.of(own.stream().map(source::of).toList(), source.together()), true);
            } else {
                put(name, open.orElseGet(() -> source.withoutPart(resource)), open.isPresent());
            }
        });
        for (Family family : part.families()) {
            own.forEach(found -> addEntries(family, found));
            open.ifPresent(unknown -> families.putIfAbsent(family.name(), unknown));
        }
        if (!part.count().isEmpty()) {
            properties.put(
                    part.count(),
                    open.orElseGet(() -> new Value.Known(
                            Tree.Numeral.of(own.size()), resource.attribute("").trace())));
        }
    }

    private void addGroup(GroupMapping group) {
        Value name = AttributePath.first(group.by(), resource);
        List<Resource> found = graph.named(name, group.types(), group.identity());
        found.forEach(list -> addEntries(group.family(), list));
        if (found.isEmpty() && !(name instanceof Value.Absent)) {
            String family = group.family().name();
            families.putIfAbsent(
                    family,
                    new Value.Unknown(
                            new UnknownReason(
                                    UnknownReason.Kind.NOT_AT_HAND,
                                    "its group " + name.text().orElse("of " + family + "s") + " is not declared here",
                                    "check the folder that declares it together with this one"),
                            name.trace()));
        }
    }

    private void addEntries(Family family, Resource holder) {
        Value list = AttributePath.first(family.list(), holder);
        NamedValues.in(list, family.nameKeys(), family.valueKeys())
                .forEach((entry, value) -> put(family.name() + "." + entry, value, true));
        if (list instanceof Value.Unknown) {
            families.putIfAbsent(family.name(), list);
        }
    }

    /** What is written outdoes what is only a default or absent; of two that are written the first holds. */
    private void put(String name, Value value, boolean isWritten) {
        Value before = properties.get(name);
        boolean says = isWritten && !(value instanceof Value.Absent);
        if (before == null || before instanceof Value.Absent || says && !written.contains(name)) {
            properties.put(name, value);
        }
        if (says) {
            written.add(name);
        }
    }
}
