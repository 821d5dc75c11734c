package dev.plimsoll.check;

import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.DeclaredServer;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.policy.DatabaseConfiguration;
import dev.plimsoll.policy.EngineVersion;
import dev.plimsoll.report.CheckReport.JudgedServer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the data stores of configured databases say of their servers. Where several differ in their version, migrations have to run on all of
 * them, and the oldest decides.
 *
 * @param stores by database; those of one that has no infrastructure are missing
 * @param running by database, where a snapshot is at hand: what runs outdoes what is declared
 */
record DeclaredServers(Map<String, List<DataStore>> stores, Map<String, LiveDatabase> running) {

    /** Without any infrastructure. */
    static final DeclaredServers NONE = new DeclaredServers(Map.of(), Map.of());

    private record Declaration(DataStore store, DeclaredServer server) {}

    DeclaredServers {
        stores = Map.copyOf(stores);
        running = Map.copyOf(running);
    }

    /** The engine, where all stores of the database that have one agree; otherwise null. */
    @Nullable
    Engine engine(DatabaseConfiguration database) {
        List<Engine> engines = declarations(database).stream()
                .map(declaration -> declaration.server().engine())
                .distinct()
                .toList();
        return engines.size() == 1 ? engines.get(0) : null;
    }

    /** Whether a snapshot or a store may tell. */
    boolean tell(DatabaseConfiguration database) {
        return running.containsKey(database.name())
                || !database.infrastructure().isEmpty();
    }

    /** The major version of PostgreSQL that a database is judged for; the nearest that is known. Empty where nothing tells. */
    Optional<Integer> major(DatabaseConfiguration database) {
        LiveDatabase live = running.get(database.name());
        if (live != null) {
            return Optional.of(EngineVersion.nearest(live.server().major()));
        }
        return deciding(database)
                .map(Declaration::server)
                .map(DeclaredServer::major)
                .map(EngineVersion::nearest);
    }

    /** The address of a store that tells the engine; empty where none does. */
    String whoTells(DatabaseConfiguration database) {
        return declarations(database).stream()
                .map(declaration -> declaration.store().address())
                .findFirst()
                .orElse("");
    }

    /** The server with who tells its version, or why nobody does. */
    JudgedServer judged(DatabaseConfiguration database, Server server) {
        LiveDatabase live = running.get(database.name());
        if (live != null) {
            return new JudgedServer(database.name(), server, "the server runs " + live.server(), live.place());
        }
        Optional<DataStore> deciding = deciding(database).map(Declaration::store);
        if (deciding.isPresent()) {
            DataStore store = deciding.get();
            Trace trace = store.property(DataStore.ENGINE_VERSION).trace();
            String chain = trace.chain().isEmpty() ? "" : ", " + trace.chain();
            return new JudgedServer(
                    database.name(),
                    server,
                    store.attribute(DataStore.ENGINE_VERSION) + " of " + store.address() + " asks for "
                            + store.text(DataStore.ENGINE_VERSION) + chain,
                    trace.range());
        }
        String reason = declarations(database).stream()
                .map(declaration -> "the version of " + declaration.store().address() + " is not known")
                .findFirst()
                .orElseGet(() -> "no database was found at " + String.join(", ", database.infrastructure()));
        return new JudgedServer(database.name(), server, reason, null);
    }

    private Optional<Declaration> deciding(DatabaseConfiguration database) {
        return declarations(database).stream()
                .filter(declaration -> declaration.server().engine().isJudged())
                .filter(declaration -> declaration.server().major() != null)
                .min(Comparator.comparing(declaration -> declaration.server().major()));
    }

    private List<Declaration> declarations(DatabaseConfiguration database) {
        return stores.getOrDefault(database.name(), List.of()).stream()
                .flatMap(store -> DeclaredServer.of(store).map(server -> new Declaration(store, server)).stream())
                .toList();
    }
}
