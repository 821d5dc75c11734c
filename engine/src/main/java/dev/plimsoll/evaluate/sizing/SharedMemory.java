package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.DataStore;

/**
 * The memory that processes of a container share, against what one parallel query of PostgreSQL takes of it. Amounts are bytes.
 *
 * @param needed 0 where no {@code work_mem} is written: with the default it fits
 */
@ForRules
public record SharedMemory(long available, long needed) {

    private static final long MEBIBYTE = 1L << 20;

    public static SharedMemory of(DataStore store) {
        DatabaseMemory server = new DatabaseMemory(store, 0);
        return new SharedMemory(
                (long) (store.number("compute.shared-gibibytes") * (1L << 30)),
                server.postgres() && server.writes("work_mem") ? new QueryMemory(server).parallelHash() : 0);
    }

    public boolean little() {
        return needed > available;
    }

    /** Twice what one query takes, in MiB. */
    public long fittingMegabytes() {
        return 2 * needed / MEBIBYTE;
    }
}
