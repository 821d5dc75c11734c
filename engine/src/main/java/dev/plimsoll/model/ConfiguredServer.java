package dev.plimsoll.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server that the configuration says a database has.
 *
 * @param database name of the database
 * @param engine null where the configuration does not say
 * @param major major version of PostgreSQL, or null where the configuration does not say
 */
public record ConfiguredServer(
        String database, @Nullable Engine engine, @Nullable Integer major) {

    /** The server of one of its data stores, where that is another engine or another major version; otherwise nothing. */
    public List<DeclaredServer> contradictedBy(DataStore store) {
        Optional<DeclaredServer> declared = store.database().equals(database)
                ? DeclaredServer.of(store).filter(server -> differs(server.engine()) || differs(server))
                : Optional.empty();
        return declared.stream().toList();
    }

    /** The property of the store that another server follows from. */
    public String property(DeclaredServer other) {
        return differs(other.engine()) ? DataStore.ENGINE : DataStore.ENGINE_VERSION;
    }

    /** What to change in the configuration. */
    public String advice(DeclaredServer other) {
        String key = differs(other.engine()) ? "engine" : "engine-version";
        String value = differs(other.engine()) ? other.engine().id() : "\"" + other.major() + "\"";
        return "Leave " + key + " out of the configuration, and the definition decides; or write " + key + ": " + value
                + ".";
    }

    /** As people say it: {@code PostgreSQL 16}. */
    @Override
    public String toString() {
        return new DeclaredServer(engine == null ? Engine.POSTGRESQL : engine, major).toString();
    }

    private boolean differs(Engine other) {
        return engine != null && engine != other;
    }

    private boolean differs(DeclaredServer other) {
        return major != null && other.major() != null && other.engine().isJudged() && !major.equals(other.major());
    }
}
