package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.StoreKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a database server does with its memory, as its definition has it. Amounts are bytes; what is neither written nor decided by the
 * provider is 0.
 *
 * @param memory of the machine or container
 */
@ForRules
public record DatabaseMemory(DataStore store, long memory) {

    private static final long MEBIBYTE = 1L << 20;

    private static final String BY_CLASS = "compute.memory-bytes";
    private static final String BY_LIMIT = "compute.memory-limit-gibibytes";

    /** Who sets parameters by the size of the machine where nobody writes them. */
    private static final Set<String> MANAGED = Set.of("aws", "azurerm", "google");

    /** One where the memory is known, none otherwise. */
    public static List<DatabaseMemory> of(DataStore store) {
        long memory = (long) (store.above(BY_CLASS, 0) ? store.number(BY_CLASS) : store.number(BY_LIMIT) * (1L << 30));
        return store.kind() == StoreKind.RELATIONAL_DATABASE && memory > 0
                ? List.of(new DatabaseMemory(store, memory))
                : List.of();
    }

    /** The property that decides the memory. */
    public String decidedBy() {
        return store.above(BY_CLASS, 0) ? BY_CLASS : BY_LIMIT;
    }

    /** Whether there is less than so many GiB. */
    public boolean lessThan(double gibibytes) {
        return memory < gibibytes * (1L << 30);
    }

    /** Whether the server is PostgreSQL or speaks like it. */
    public boolean postgres() {
        return engine().contains("postgres");
    }

    /** Whether the server is MySQL or MariaDB. */
    public boolean mysql() {
        return engine().contains("mysql") || engine().contains("mariadb");
    }

    public boolean aurora() {
        return engine().contains("aurora");
    }

    private String engine() {
        return (store.text("engine.name") + " " + store.service()).toLowerCase(Locale.ROOT);
    }

    EngineSettings settings() {
        return new EngineSettings(store);
    }

    /** Whether a provider sets parameters that nobody writes. */
    boolean managed() {
        return MANAGED.contains(store.provider());
    }

    /** Whether the definition writes the parameter. */
    public boolean writes(String parameter) {
        return settings().writes(parameter);
    }

    /** The parameter as a number, with formulas computed; 0 where it is not written. */
    public long written(String parameter) {
        return settings().number(parameter).orElse(0);
    }

    /** The parameter as an amount, with formulas computed; 0 where it is not written. */
    public long size(String parameter) {
        return settings().bytes(parameter).orElse(0);
    }

    /** The connections that fit the memory, by the rule of the provider, or of Amazon RDS where it has none. */
    public long fittingConnections() {
        if (mysql()) {
            return aurora() ? MySqlMemory.connectionsOnAurora(memory) : MySqlMemory.connectionsOnAmazon(memory);
        }
        return store.provider().startsWith("azure")
                ? PostgresMemory.connectionsOnAzure(memory)
                : PostgresMemory.connectionsOnAmazon(memory);
    }

    /** Whether more connections are written than a share of those that fit. */
    public boolean tooManyConnections(int percent) {
        return (postgres() || mysql()) && written("max_connections") * 100 > fittingConnections() * percent;
    }

    /** The connections that the server takes. */
    public long connections() {
        return settings().number("max_connections").orElse(managed() ? fittingConnections() : 100);
    }

    /** {@code shared_buffers} of PostgreSQL: a quarter of the memory where a provider sets it, three quarters with Aurora, else 128 MiB. */
    public long sharedBuffers() {
        long otherwise = !managed() ? 128 * MEBIBYTE : aurora() ? memory / 4 * 3 : memory / 4;
        return settings().bytes("shared_buffers").orElse(otherwise);
    }

    /** Whether the planner is told of a cache of more than the memory. */
    public boolean cacheBeyondMemory() {
        return postgres() && size("effective_cache_size") > memory;
    }

    /** Whether the planner is told of a cache of less than half the memory. */
    public boolean littleCache() {
        return postgres() && size("effective_cache_size") > 0 && size("effective_cache_size") < memory / 2;
    }

    /** The memory that as many connections as are written need. */
    public long memoryForConnections() {
        return written("max_connections") * (mysql() ? 12_582_880L : 9_531_392L);
    }

    /** A share of the memory, in MB as settings write it. */
    public long megabytes(int percent) {
        return memory / 100 * percent / MEBIBYTE;
    }

    int major() {
        String digits = store.text("engine.version").replaceFirst("[^0-9].*", "");
        return digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }
}
