package dev.plimsoll.datastore;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resources found by what others call them: by reference to their address, or by the text that is their name. */
final class NamedResources {

    private final Map<String, List<Resource>> byAddress = new HashMap<>();
    private final Map<String, List<Resource>> byName = new HashMap<>();

    /** @param identity attributes whose text is a name of the resource */
    void add(Resource resource, List<AttributePath> identity) {
        byAddress
                .computeIfAbsent(ResourceGraph.key(resource.address()), key -> new ArrayList<>())
                .add(resource);
        for (AttributePath path : identity) {
            path.of(resource)
                    .text()
                    .ifPresent(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(resource));
        }
    }

    /** The resources that a value names: those that it refers to or, where it refers to nothing, those whose name it is. */
    List<Resource> named(Value value) {
        Set<String> references = value.trace().references();
        if (references.isEmpty()) {
            return value.text()
                    .map(name -> byName.getOrDefault(name, byName.getOrDefault(lastPart(name), List.of())))
                    .orElse(List.of());
        }
        Set<Resource> found = new LinkedHashSet<>();
        references.forEach(address -> found.addAll(byAddress.getOrDefault(ResourceGraph.key(address), List.of())));
        return List.copyOf(found);
    }

    /** The name at the end of a path or of an ARN: {@code table/orders}. */
    private static String lastPart(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
    }

    /** Whether a value names something that is not among these, or nobody knows what. */
    static boolean isOpen(Value value) {
        return value instanceof Value.Unknown && value.trace().references().isEmpty();
    }
}
