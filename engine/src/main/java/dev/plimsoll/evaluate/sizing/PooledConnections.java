package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.DataStore;

/**
 * Connections that poolers open for one user and database, against those that the server takes.
 *
 * @param allowed less the three that are kept for superusers:
 *     https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-SUPERUSER-RESERVED-CONNECTIONS
 */
@ForRules
public record PooledConnections(long opened, long allowed, long poolers) {

    public static PooledConnections of(DataStore store) {
        EngineSettings settings = new EngineSettings(store);
        long poolers = (long) store.number("pool.instances");
        return new PooledConnections(
                StoreFormulas.pooledConnections((long) store.number("pool.size"), poolers, 1),
                settings.number("max_connections").orElse(100)
                        - settings.number("superuser_reserved_connections").orElse(3),
                poolers);
    }

    public boolean tooMany() {
        return opened > allowed;
    }

    /** The size of a pool with which they fit. */
    public long fitting() {
        return Math.max(1, allowed / Math.max(1, poolers));
    }
}
