package dev.plimsoll.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server that a data store declares.
 *
 * @param major the first number of its version, whatever that means to the engine; null where no version is known
 */
public record DeclaredServer(Engine engine, @Nullable Integer major) {

    private record Name(String word, Engine engine) {}

    /** Words of {@code engine.name}: the first that occurs tells. {@code aurora} alone is that of MySQL. */
    private static final List<Name> NAMES = List.of(
            new Name("postgres", Engine.POSTGRESQL),
            new Name("mariadb", Engine.MARIADB),
            new Name("mysql", Engine.MYSQL),
            new Name("percona", Engine.MYSQL),
            new Name("aurora", Engine.MYSQL),
            new Name("sqlserver", Engine.SQLSERVER),
            new Name("oracle", Engine.ORACLE),
            new Name("db2", Engine.DB2),
            new Name("redshift", Engine.REDSHIFT),
            new Name("bigquery", Engine.BIGQUERY),
            new Name("spanner", Engine.SPANNER),
            new Name("snowflake", Engine.SNOWFLAKE),
            new Name("clickhouse", Engine.CLICKHOUSE),
            new Name("cassandra", Engine.CASSANDRA),
            new Name("mongodb", Engine.MONGODB));

    /** Empty where the store's engine is not known, or none that migrations are written for. */
    public static Optional<DeclaredServer> of(DataStore store) {
        String name = store.text(DataStore.ENGINE);
        return NAMES.stream()
                .filter(candidate -> name.contains(candidate.word()))
                .findFirst()
                .map(found -> new DeclaredServer(found.engine(), major(store.text(DataStore.ENGINE_VERSION))));
    }

    /** As people say it: {@code PostgreSQL 16}, {@code MySQL}. */
    @Override
    public String toString() {
        return major == null ? engine.displayName() : engine.displayName() + " " + major;
    }

    private static @Nullable Integer major(String version) {
        String first = version.split("\\.", 2)[0];
        return first.matches("\\d{1,4}") ? Integer.valueOf(first) : null;
    }
}
