package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.DataStore;
import java.util.List;

/** What sorts and hashes of queries take of the memory of a PostgreSQL server. Amounts are bytes. */
@ForRules
public record QueryMemory(DatabaseMemory server) {

    private static final long MEBIBYTE = 1L << 20;

    /** One where the memory is known, none otherwise. */
    public static List<QueryMemory> of(DataStore store) {
        return DatabaseMemory.of(store).stream().map(QueryMemory::new).toList();
    }

    public long connections() {
        return server.connections();
    }

    public long workMem() {
        return server.settings().bytes("work_mem").orElse(4 * MEBIBYTE);
    }

    private long workers() {
        return server.settings().number("max_parallel_workers").orElse(8);
    }

    /** What queries take at once, if each connection and worker does as many sorts or hashes. */
    public long queries(int operations) {
        return PostgresMemory.workMemory(workMem(), connections(), workers(), operations);
    }

    /** Whether the {@code work_mem} that is written, as often as it may be taken, is more than is left. */
    public boolean overcommitted(int operations) {
        return server.postgres() && server.writes("work_mem") && queries(operations) > leftForQueries();
    }

    /** The memory that is left for queries. */
    public long leftForQueries() {
        return server.memory() - server.sharedBuffers();
    }

    /** The {@code work_mem} that fits, in MB as the setting writes it. */
    public long fittingWorkMemMegabytes(int operations) {
        return PostgresMemory.fittingWorkMem(
                        server.memory(), server.sharedBuffers(), connections(), workers(), operations)
                / MEBIBYTE;
    }

    /** What parallel hash joins of one query take of the memory that processes share. */
    long parallelHash() {
        EngineSettings settings = server.settings();
        return PostgresMemory.parallelHash(
                workMem(),
                settings.decimal("hash_mem_multiplier", 2),
                settings.number("max_parallel_workers_per_gather").orElse(2));
    }
}
