package dev.plimsoll.evaluate.sizing;

/** Memory of PostgreSQL servers. All amounts are bytes. */
public final class PostgresMemory {

    private static final long MEBIBYTE = 1L << 20;
    private static final long MOST_CONNECTIONS = 5_000;

    private PostgresMemory() {}

    /**
     * {@code max_connections} of Amazon RDS and Aurora where no parameter group sets it, {@code LEAST({DBInstanceClassMemory/9531392},5000)}:
     * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.MaxConnections. AWS counts the memory of the class
     * less what the system takes, so that the server allows a few per cent fewer.
     */
    public static long connectionsOnAmazon(long memory) {
        return Math.min(memory / 9_531_392, MOST_CONNECTIONS);
    }

    /**
     * {@code max_connections} of Azure flexible servers where nobody sets it: 50 with 2 GiB, else a connection for each ten million bytes:
     * https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-limits#maximum-connections.
     */
    public static long connectionsOnAzure(long memory) {
        return memory <= 2L << 30 ? 50 : Math.min(memory / 10_000_000, MOST_CONNECTIONS);
    }

    /** What queries take at once: each connection and worker some sorts or hashes of {@code work_mem}. */
    public static long workMemory(long workMem, long connections, long workers, long operations) {
        return workMem * (connections + workers) * operations;
    }

    /**
     * The {@code work_mem} with which a server does not run out of memory, to the MiB; at least the default of 4 MiB. The factor 3 is that of
     * https://github.com/le0pard/pgtune.
     */
    public static long fittingWorkMem(
            long memory, long sharedBuffers, long connections, long workers, long operations) {
        long each = (memory - sharedBuffers) / Math.max(1, (connections + workers) * operations);
        return Math.max(4 * MEBIBYTE, each / MEBIBYTE * MEBIBYTE);
    }

    /**
     * What the workers of autovacuum take. Before PostgreSQL 17 each took at most 1 GiB for the dead rows that it remembers:
     * https://www.postgresql.org/docs/17/release-17.html.
     *
     * @param major version, or 0 where it is not known
     */
    public static long autovacuum(long workers, long workMem, int major) {
        return workers * (major > 0 && major < 17 ? Math.min(workMem, 1L << 30) : workMem);
    }

    /**
     * What parallel hash joins of one query take of {@code /dev/shm}: each worker and the leader {@code work_mem} times
     * {@code hash_mem_multiplier}, in one table that they share:
     * https://www.postgresql.org/docs/current/runtime-config-resource.html#GUC-HASH-MEM-MULTIPLIER.
     */
    public static long parallelHash(long workMem, double hashMemMultiplier, long workersPerGather) {
        return (long) (workMem * hashMemMultiplier * (workersPerGather + 1));
    }

    /**
     * The least volume for write-ahead log: three times {@code max_wal_size}, which is where a checkpoint begins and no limit:
     * https://www.postgresql.org/docs/current/wal-configuration.html.
     */
    public static long walVolume(long maxWalSize) {
        return 3 * maxWalSize;
    }
}
