package dev.plimsoll.datastore;

import dev.plimsoll.datastore.StoreMapping.PartMapping;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of one kind that stores of one kind have. */
final class StoreParts {

    private final Map<Resource, List<Resource>> ofStore = new HashMap<>();
    private final List<Resource> open = new ArrayList<>();

    /** @param stores of one mapping */
    static StoreParts of(PartMapping part, List<Resource> stores, List<AttributePath> identity, ResourceGraph graph) {
        NamedResources named = new NamedResources();
        stores.forEach(store -> named.add(store, identity));
        StoreParts parts = new StoreParts();
        for (Resource resource : graph.ofTypes(part.types())) {
            if (!part.fits(resource)) {
                continue;
            }
            Value store = AttributePath.first(part.by(), resource);
            named.named(store)
                    .forEach(found -> parts.ofStore
                            .computeIfAbsent(found, none -> new ArrayList<>())
                            .add(resource));
            if (NamedResources.isOpen(store)) {
                parts.open.add(resource);
            }
        }
        return parts;
    }

    List<Resource> of(Resource store) {
        return ofStore.getOrDefault(store, List.of());
    }

    /** That nobody knows what parts a store has, since one may belong to any store; empty where none may. */
    Optional<Value> ownedByNobodyKnowsWhom() {
        return open.stream()
                .findFirst()
                .map(part -> new Value.Unknown(
                        new UnknownReason(
                                UnknownReason.Kind.COMPUTED,
                                part.address() + " names what it belongs to by a value that is not known",
                                "refer to it by its address"),
                        part.attribute("").trace()));
    }
}
