package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.DataStore;
import java.util.List;

/** What the workers of autovacuum take of the memory of a PostgreSQL server. Amounts are bytes. */
@ForRules
public record AutovacuumMemory(DatabaseMemory server) {

    private static final String OWN = "autovacuum_work_mem";
    private static final String SHARED = "maintenance_work_mem";
    private static final long MEBIBYTE = 1L << 20;

    /** One where the memory is known, none otherwise. */
    public static List<AutovacuumMemory> of(DataStore store) {
        return DatabaseMemory.of(store).stream().map(AutovacuumMemory::new).toList();
    }

    /** The memory of the machine or container. */
    public long memory() {
        return server.memory();
    }

    public long workers() {
        return server.settings().number("autovacuum_max_workers").orElse(3);
    }

    /** What each worker may take. */
    private long ofWorker() {
        EngineSettings settings = server.settings();
        return settings.bytes(OWN).orElse(settings.bytes(SHARED).orElse(64 * MEBIBYTE));
    }

    /** What all workers take. */
    public long together() {
        return PostgresMemory.autovacuum(workers(), ofWorker(), server.major());
    }

    /** Whether memory for workers is written, and comes to more than a share of all. */
    public boolean greedy(int percent) {
        return server.postgres()
                && (server.writes(OWN) || server.writes(SHARED))
                && together() * 100 > memory() * percent;
    }

    /** What each worker may take so that all stay within a share of the memory, in MB. */
    public long fittingMegabytes(int percent) {
        return Math.max(1, server.megabytes(percent) / Math.max(1, workers()));
    }

    /** The property that decides what a worker may take. */
    public String decidedBy() {
        return EngineSettings.property(server.writes(OWN) ? OWN : SHARED);
    }
}
