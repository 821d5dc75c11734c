package dev.plimsoll.check.infrastructure;

import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Environment;
import dev.plimsoll.model.StoreChange;
import dev.plimsoll.policy.DatabaseConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives data stores the names and, where it says them, the environments that a configuration has for them. */
final class NamedStores {

    private final Map<String, DatabaseConfiguration> byAddress = new HashMap<>();

    NamedStores(List<DatabaseConfiguration> databases) {
        databases.forEach(
                database -> database.infrastructure().forEach(address -> byAddress.putIfAbsent(address, database)));
    }

    /** By its own address, or that of one of its parts. */
    DataStore name(DataStore store) {
        DatabaseConfiguration database = byAddress.get(store.address());
        for (String part : store.parts()) {
            database = database == null ? byAddress.get(part) : database;
        }
        return database == null ? store : store.as(database.name(), environment(database, store.environment()));
    }

    StoreChange name(StoreChange change) {
        DatabaseConfiguration database = byAddress.get(change.change().address());
        return database == null
                ? change
                : new StoreChange(
                        database.name(),
                        change.kind(),
                        change.service(),
                        environment(database, change.environment()),
                        change.change());
    }

    private static Environment environment(DatabaseConfiguration database, Environment otherwise) {
        return database.environment() == null
                ? otherwise
                : new Environment(database.environment(), "database " + database.name() + " of the configuration");
    }
}
