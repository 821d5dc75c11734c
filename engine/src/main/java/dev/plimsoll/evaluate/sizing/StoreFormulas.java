package dev.plimsoll.evaluate.sizing;

/** Sizes of caches, streams, search domains and backups. */
public final class StoreFormulas {

    private StoreFormulas() {}

    /**
     * What is left for data of a cache's memory, in bytes; backup and replication need the rest while writes go on:
     * https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/redis-memory-management.html.
     *
     * @param maxmemory bytes that the class has
     */
    public static long cacheForData(long maxmemory, int reservedPercent) {
        return maxmemory / 100 * (100 - reservedPercent);
    }

    /**
     * Partitions, leaders and followers, on each broker, rounded up:
     * https://docs.aws.amazon.com/msk/latest/developerguide/bestpractices.html#partitions-per-broker.
     */
    public static long partitionsPerBroker(long partitions, int replicationFactor, int brokers) {
        return (partitions * replicationFactor + brokers - 1) / brokers;
    }

    /**
     * The least storage of a search domain in GiB: copies, a tenth for the index, a twentieth for the system and a fifth kept free, which come
     * to a factor of 1.45: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/bp-storage.html.
     */
    public static double searchStorage(double sourceGibibytes, int replicas) {
        return sourceGibibytes * (1 + replicas) * 1.45;
    }

    /** What backups take, in GiB: the full ones that are kept and the log of the days for which any moment can be restored. */
    public static double backups(double fullGibibytes, int fullsKept, double logGibibytesPerDay, int days) {
        return fullGibibytes * fullsKept + logGibibytesPerDay * days;
    }

    /** Connections that poolers open at most: https://www.pgbouncer.org/config.html#default_pool_size. */
    public static long pooledConnections(long poolSize, long poolers, long databasesTimesUsers) {
        return poolSize * poolers * databasesTimesUsers;
    }

    /** Whether brokers can be spread evenly: https://docs.aws.amazon.com/msk/1.0/apireference/clusters.html. */
    public static boolean spreadsEvenly(long brokers, long zones) {
        return zones > 0 && brokers % zones == 0;
    }
}
