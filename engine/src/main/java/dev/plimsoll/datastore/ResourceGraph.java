package dev.plimsoll.datastore;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The resources of one root and how they name each other. */
final class ResourceGraph {

    private final List<Resource> resources;
    private final Map<String, List<Resource>> byType = new HashMap<>();
    private final Map<String, Resource> byAddress = new HashMap<>();
    private final Map<Naming, NamedResources> named = new HashMap<>();

    private record Naming(List<String> types, List<AttributePath> identity) {}

    ResourceGraph(List<Resource> resources) {
        this.resources = List.copyOf(resources);
        for (Resource resource : resources) {
            byAddress.put(resource.address(), resource);
            if (resource.kind() == Resource.Kind.MANAGED) {
                byType.computeIfAbsent(key(resource.type()), type -> new ArrayList<>())
                        .add(resource);
            }
        }
    }

    /** Types and addresses of Azure know no difference of case. */
    static String key(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith("microsoft.") ? lower : type;
    }

    /** In the order of their files. */
    List<Resource> resources() {
        return resources;
    }

    /** What is created here, of these types. */
    List<Resource> ofTypes(List<String> types) {
        return types.stream()
                .flatMap(type -> byType.getOrDefault(key(type), List.of()).stream())
                .toList();
    }

    /** Created or looked up. */
    Optional<Resource> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** What is created here of these types and what a value names, by reference or by one of the texts under {@code identity}. */
    List<Resource> named(Value value, List<String> types, List<AttributePath> identity) {
        return named.computeIfAbsent(new Naming(types, identity), this::naming).named(value);
    }

    private NamedResources naming(Naming naming) {
        NamedResources found = new NamedResources();
        ofTypes(naming.types()).forEach(resource -> found.add(resource, naming.identity()));
        return found;
    }
}
