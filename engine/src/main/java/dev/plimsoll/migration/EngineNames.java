package dev.plimsoll.migration;

import dev.plimsoll.model.Engine;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What settings, addresses and folders call engines. */
public final class EngineNames {

    private static final Map<String, Engine> NAMES = new LinkedHashMap<>();

    static {
        for (Engine engine : Engine.values()) {
            NAMES.put(engine.id(), engine);
        }
        add(Engine.POSTGRESQL, "postgres", "pg", "pgsql", "psql", "pgx", "pgx5");
        add(Engine.MYSQL, "mysql2", "mysqlx");
        add(Engine.SQLITE, "sqlite3", "libsql", "turso");
        add(Engine.SQLSERVER, "mssql");
        add(Engine.ORACLE, "oci8", "godror");
        add(Engine.COCKROACHDB, "cockroach", "crdb");
        add(Engine.YUGABYTEDB, "yugabyte", "ysql");
        add(Engine.CLICKHOUSE, "ch");
        add(Engine.MONGODB, "mongo");
    }

    /** Names that mean other things more often where they stand alone. */
    private static final Set<String> AMBIGUOUS = Set.of(
            "ch", "db2", "derby", "h2", "hana", "informix", "oracle", "psql", "redshift", "snowflake", "spanner");

    /** Names that end no other word. */
    private static final List<String> DISTINCT = List.of("sqlite", "sqlite3", "mysql", "mariadb", "mssql");

    private EngineNames() {}

    private static void add(Engine engine, String... names) {
        for (String name : names) {
            NAMES.put(name, engine);
        }
    }

    /** The engine of this name, whatever the case of its letters. */
    public static Optional<Engine> named(String name) {
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Those named by the words of a text, which anything but letters and digits parts. */
    public static Set<Engine> in(String text) {
        return in(text, true);
    }

    /** As {@link #in(String)}, without names that may mean something else. */
    static Set<Engine> plainlyIn(String text) {
        return in(text, false);
    }

    /** What the name of a file says between its dots: {@code sqlite3.sql}, {@code 1_orders.mysql.up.sql}. */
    static Optional<Engine> ofFile(String name) {
        for (String part : name.split("\\.")) {
            Optional<Engine> engine =
                    AMBIGUOUS.contains(part.toLowerCase(Locale.ROOT)) ? Optional.empty() : named(part);
            if (engine.isPresent()) {
                return engine;
            }
        }
        return Optional.empty();
    }

    /** A package of one word says it so: {@code riversqlite}. */
    private static Optional<Engine> atEndOf(String word) {
        return DISTINCT.stream().filter(word::endsWith).findFirst().flatMap(EngineNames::named);
    }

    private static Set<Engine> in(String text, boolean ambiguous) {
        Set<Engine> engines = EnumSet.noneOf(Engine.class);
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (ambiguous || !AMBIGUOUS.contains(word)) {
                named(word).or(() -> atEndOf(word)).ifPresent(engines::add);
            }
        }
        return engines;
    }
}
