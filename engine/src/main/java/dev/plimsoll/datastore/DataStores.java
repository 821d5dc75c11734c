package dev.plimsoll.datastore;

import dev.plimsoll.datastore.StoreMapping.GroupMapping;
import dev.plimsoll.datastore.StoreMapping.PartMapping;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the data stores that the resources of one root come to. */
public final class DataStores {

    private final StoreCatalog catalog;
    private final List<Resource> resources;
    private final Map<String, List<Resource>> byType = new HashMap<>();
    private final Map<GroupMapping, NamedResources> groups = new HashMap<>();

    private DataStores(StoreCatalog catalog, List<Resource> resources) {
        this.catalog = catalog;
        this.resources = resources;
        resources.forEach(resource -> byType.computeIfAbsent(resource.type(), type -> new ArrayList<>())
                .add(resource));
    }

    /** In the order of the resources that declare them. */
    public static List<DataStore> of(List<Resource> resources, StoreCatalog catalog) {
        return new DataStores(catalog, resources).stores();
    }

    private List<DataStore> stores() {
        Map<StoreMapping, List<Resource>> declaring = new LinkedHashMap<>();
        for (Resource resource : resources) {
            StoreMapping mapping = catalog.ofType(resource.type());
            if (mapping != null
                    && resource.kind() == Resource.Kind.MANAGED
                    && AttributePath.first(mapping.unless(), resource) instanceof Value.Absent) {
                declaring.computeIfAbsent(mapping, none -> new ArrayList<>()).add(resource);
            }
        }
        Map<Resource, DataStore> stores = new HashMap<>();
        declaring.forEach((mapping, declared) -> {
            Map<PartMapping, Parts> parts = new LinkedHashMap<>();
            mapping.parts().forEach(part -> parts.put(part, parts(mapping, part, declared)));
            declared.forEach(
                    resource -> stores.put(resource, catalog.withClass(store(resource, mapping, parts), mapping)));
        });
        return resources.stream().filter(stores::containsKey).map(stores::get).toList();
    }

    /**
     * The parts of one kind that stores of one kind have.
     *
     * @param open parts that may belong to any store
     */
    private record Parts(Map<Resource, List<Resource>> ofStore, List<Resource> open) {
        List<Resource> of(Resource store) {
            return ofStore.getOrDefault(store, List.of());
        }
    }

    private Parts parts(StoreMapping mapping, PartMapping part, List<Resource> declared) {
        NamedResources named = new NamedResources();
        declared.forEach(store -> named.add(store, mapping.identity()));
        Map<Resource, List<Resource>> ofStore = new HashMap<>();
        List<Resource> open = new ArrayList<>();
        for (String type : part.types()) {
            for (Resource resource : byType.getOrDefault(type, List.of())) {
                Value store = AttributePath.first(part.by(), resource);
                named.named(store)
                        .forEach(found -> ofStore.computeIfAbsent(found, none -> new ArrayList<>())
                                .add(resource));
                if (NamedResources.isOpen(store)) {
                    open.add(resource);
                }
            }
        }
        return new Parts(ofStore, open);
    }

    private DataStore store(Resource resource, StoreMapping mapping, Map<PartMapping, Parts> partsByMapping) {
        Map<String, Value> properties = new LinkedHashMap<>();
        Map<String, Value> families = new LinkedHashMap<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        List<String> addresses = new ArrayList<>();
        mapping.properties().forEach((name, source) -> {
            put(properties, name, source.of(resource));
            attributes.put(name, source.attributeIn(resource.format()));
        });
        partsByMapping.forEach((part, parts) -> {
            parts.of(resource).forEach(found -> addresses.add(found.address()));
            part.typeIn(resource.format())
                    .ifPresent(type -> part.properties()
                            .forEach((name, source) ->
                                    attributes.put(name, source.attributeIn(resource.format()) + " of its " + type)));
            addParts(properties, resource, part, parts);
        });
        mapping.groups().forEach(group -> addGroup(properties, families, resource, group));
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
                addresses,
                resource.presence(),
                resource.header());
    }

    private static void addParts(Map<String, Value> properties, Resource store, PartMapping part, Parts parts) {
        List<Resource> own = parts.of(store);
        part.properties().forEach((name, source) -> {
            if (!own.isEmpty()) {
                List<Value> values = own.stream().map(source::of).toList();
                put(properties, name, Combination.of(values, source.together()));
            } else if (!parts.open().isEmpty()) {
                put(properties, name, ownedByNobodyKnowsWhom(parts.open().get(0)));
            } else {
                put(properties, name, source.withoutPart(store));
            }
        });
        if (!part.count().isEmpty()) {
            Value count = parts.open().isEmpty()
                    ? new Value.Known(
                            Tree.Numeral.of(own.size()), store.attribute("").trace())
                    : ownedByNobodyKnowsWhom(parts.open().get(0));
            properties.put(part.count(), count);
        }
    }

    private static Value ownedByNobodyKnowsWhom(Resource part) {
        return new Value.Unknown(
                new UnknownReason(
                        UnknownReason.Kind.COMPUTED,
                        part.address() + " names what it belongs to by a value that is not known",
                        "refer to it by its address"),
                part.attribute("").trace());
    }

    /** What is written outdoes what is only a default or absent; of two that are written the first holds. */
    private static void put(Map<String, Value> properties, String name, Value value) {
        Value before = properties.get(name);
        if (before == null || before instanceof Value.Absent) {
            properties.put(name, value);
        }
    }

    private void addGroup(
            Map<String, Value> properties, Map<String, Value> families, Resource store, GroupMapping group) {
        Value name = AttributePath.first(group.by(), store);
        List<Resource> found = groups.computeIfAbsent(group, this::named).named(name);
        for (Resource resource : found) {
            NamedValues.in(AttributePath.first(group.list(), resource), group.nameKeys(), group.valueKeys())
                    .forEach((entry, value) -> put(properties, group.family() + "." + entry, value));
        }
        if (found.isEmpty() && !(name instanceof Value.Absent)) {
            families.putIfAbsent(
                    group.family(),
                    new Value.Unknown(
                            new UnknownReason(
                                    UnknownReason.Kind.NOT_AT_HAND,
                                    "its group " + name.text().orElse("of " + group.family() + "s")
                                            + " is not declared here",
                                    "check the folder that declares it together with this one"),
                            name.trace()));
        }
    }

    private NamedResources named(GroupMapping group) {
        NamedResources named = new NamedResources();
        for (String type : group.types()) {
            byType.getOrDefault(type, List.of()).forEach(resource -> named.add(resource, group.identity()));
        }
        return named;
    }
}
