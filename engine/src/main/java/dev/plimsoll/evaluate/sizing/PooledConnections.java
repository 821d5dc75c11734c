package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Value;
import java.util.List;

/**
 * Connections that poolers open for one user of each database, against those that the server takes.
 *
 * @param allowed less the three that are kept for superusers:
 *     https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-SUPERUSER-RESERVED-CONNECTIONS
 */
@ForRules
public record PooledConnections(long opened, long allowed, long poolers) {

    private static final String CONNECTIONS = "max_connections";

    public static PooledConnections of(DataStore store) {
        long poolers = (long) store.number("pool.instances");
        return new PooledConnections(
                StoreFormulas.pooledConnections((long) store.number("pool.size"), poolers, 1),
                allowed(store, new EngineSettings(store).number(CONNECTIONS).orElse(100)),
                poolers);
    }

    /** Of a pooler that is a store of its own and its server; none where it is not known what the server takes. */
    public static List<PooledConnections> between(DataStore pooler, DataStore server) {
        if (server.property(EngineSettings.property(CONNECTIONS)) instanceof Value.Unknown) {
            return List.of();
        }
        long taken = DatabaseMemory.of(server).stream()
                .map(DatabaseMemory::connections)
                .findFirst()
                .orElseGet(() -> new EngineSettings(server).number(CONNECTIONS).orElse(100));
        return List.of(new PooledConnections((long) pooler.number("pool.connections"), allowed(server, taken), 1));
    }

    private static long allowed(DataStore server, long taken) {
        return taken
                - new EngineSettings(server)
                        .number("superuser_reserved_connections")
                        .orElse(3);
    }

    public boolean tooMany() {
        return opened > allowed;
    }

    /** The size of a pool with which they fit. */
    public long fitting() {
        return Math.max(1, allowed / Math.max(1, poolers));
    }
}
