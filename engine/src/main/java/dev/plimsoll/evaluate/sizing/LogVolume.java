package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.DataStore;

/**
 * The volume of its own that a PostgreSQL server has for write-ahead log. Amounts are bytes.
 *
 * @param maxWalSize as written, or the default of 1 GB
 */
@ForRules
public record LogVolume(long volume, long maxWalSize) {

    private static final long MEBIBYTE = 1L << 20;

    public static LogVolume of(DataStore store) {
        return new LogVolume(
                (long) (store.number("storage.log-gibibytes") * (1L << 30)),
                new EngineSettings(store).bytes("max_wal_size").orElse(1_024 * MEBIBYTE));
    }

    public boolean small() {
        return volume < fitting();
    }

    /** The size that the volume should have. */
    public long fitting() {
        return PostgresMemory.walVolume(maxWalSize);
    }

    /** The {@code max_wal_size} that fits the volume, in MB. */
    public long fittingMegabytes() {
        return volume / 3 / MEBIBYTE;
    }
}
