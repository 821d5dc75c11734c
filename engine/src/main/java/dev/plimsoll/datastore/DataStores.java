package dev.plimsoll.datastore;

import dev.plimsoll.datastore.StoreMapping.PartMapping;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the data stores that the resources of one root come to. */
public final class DataStores {

    private DataStores() {}

    /** In the order of the resources that declare them. */
    public static List<DataStore> of(List<Resource> resources, StoreCatalog catalog) {
        ResourceGraph graph = new ResourceGraph(resources);
        Map<StoreMapping, List<Resource>> declaring = new LinkedHashMap<>();
        for (Resource resource : resources) {
            catalog.mapping(resource)
                    .ifPresent(mapping -> declaring
                            .computeIfAbsent(mapping, none -> new ArrayList<>())
                            .add(resource));
        }
        Map<Resource, DataStore> stores = new HashMap<>();
        declaring.forEach((mapping, declared) -> {
            Map<PartMapping, StoreParts> parts = new LinkedHashMap<>();
            mapping.parts().forEach(part -> parts.put(part, StoreParts.of(part, declared, mapping.identity(), graph)));
            for (Resource resource : declared) {
                DataStore store = new StoreAssembly(mapping, resource, graph).store(parts);
                stores.put(resource, catalog.withDerived(store, mapping));
            }
        });
        return resources.stream().filter(stores::containsKey).map(stores::get).toList();
    }
}
