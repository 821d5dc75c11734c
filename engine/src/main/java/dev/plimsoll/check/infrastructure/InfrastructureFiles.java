package dev.plimsoll.check.infrastructure;

import dev.plimsoll.datastore.DataStores;
import dev.plimsoll.datastore.StoreCatalog;
import dev.plimsoll.datastore.StoreChanges;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.StoreChange;
import dev.plimsoll.policy.DatabaseConfiguration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What files define, read once for each choice of paths. Not for use by several threads. */
public final class InfrastructureFiles {

    /**
     * @param stores under the names that the configuration gives them
     * @param changes what the plans among the files will do to stores
     */
    record Defined(DefinitionFiles files, Definitions definitions, List<DataStore> stores, List<StoreChange> changes) {}

    private final WorkingDirectory workingDirectory;
    private final InfrastructureInputs inputs;
    private final List<DatabaseConfiguration> databases;
    private final NamedStores named;
    private final Map<List<String>, List<Defined>> read = new HashMap<>();
    private @Nullable StoreCatalog mappings;

    /** @param databases of the configuration */
    public InfrastructureFiles(
            WorkingDirectory workingDirectory, InfrastructureInputs inputs, List<DatabaseConfiguration> databases) {
        this.workingDirectory = workingDirectory;
        this.inputs = inputs;
        this.databases = List.copyOf(databases);
        this.named = new NamedStores(databases);
    }

    /**
     * The data stores of configured databases: those that a run asks for and, of databases that have none among them, those below a folder.
     *
     * @param asked paths as given
     * @param all path of a folder as given
     */
    public Map<String, List<DataStore>> bound(List<String> asked, String all) {
        Map<String, List<DataStore>> bound = new LinkedHashMap<>();
        for (DatabaseConfiguration database : databases) {
            if (!database.infrastructure().isEmpty()) {
                List<DataStore> stores = storesOf(database, asked);
                bound.put(database.name(), stores.isEmpty() ? storesOf(database, List.of(all)) : stores);
            }
        }
        return bound;
    }

    /** All stores that are declared below a folder. */
    public List<DataStore> stores(String folder) {
        return of(List.of(folder)).stream()
                .flatMap(defined -> defined.stores().stream())
                .toList();
    }

    private List<DataStore> storesOf(DatabaseConfiguration database, List<String> paths) {
        return of(paths).stream()
                .flatMap(defined -> defined.stores().stream())
                .filter(store -> store.database().equals(database.name()))
                .toList();
    }

    /** What is defined, repository by repository; nothing where nothing is. */
    List<Defined> of(List<String> paths) {
        return read.computeIfAbsent(paths, this::read);
    }

    private List<Defined> read(List<String> paths) {
        List<Defined> all = new ArrayList<>();
        for (DefinitionFiles files : DefinitionFiles.find(workingDirectory, paths, inputs)) {
            Definitions definitions = Definitions.read(files, workingDirectory.path(), inputs);
            if (!definitions.isEmpty()) {
                all.add(new Defined(files, definitions, stores(definitions.roots()), changes(definitions)));
            }
        }
        return all;
    }

    private List<DataStore> stores(List<List<Resource>> roots) {
        return roots.stream()
                .flatMap(root -> DataStores.of(root, catalog()).stream())
                .map(named::name)
                .toList();
    }

    private List<StoreChange> changes(Definitions definitions) {
        return StoreChanges.of(definitions.changes(), catalog()).stream()
                .map(named::name)
                .toList();
    }

    /** How resources become stores. */
    public StoreCatalog catalog() {
        if (mappings == null) {
            mappings = StoreCatalog.load(InfrastructureFiles.class.getClassLoader());
        }
        return mappings;
    }
}
