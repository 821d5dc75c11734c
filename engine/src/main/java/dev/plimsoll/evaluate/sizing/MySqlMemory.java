package dev.plimsoll.evaluate.sizing;

/** Memory of MySQL and MariaDB servers. All amounts are bytes. */
public final class MySqlMemory {

    private static final long GIBIBYTE = 1L << 30;

    private MySqlMemory() {}

    /**
     * {@code max_connections} of Amazon RDS where no parameter group sets it, {@code {DBInstanceClassMemory/12582880}}:
     * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.MaxConnections.
     */
    public static long connectionsOnAmazon(long memory) {
        return memory / 12_582_880;
    }

    /**
     * {@code max_connections} of Aurora MySQL where no parameter group sets it,
     * {@code GREATEST({log(DBInstanceClassMemory/805306368)*45},{log(DBInstanceClassMemory/8187281408)*1000})}, with the logarithm to the
     * base 2: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Managing.Performance.html.
     */
    public static long connectionsOnAurora(long memory) {
        return Math.max(0, Math.max(log(memory, 805_306_368L, 45), log(memory, 8_187_281_408L, 1_000)));
    }

    private static long log(long memory, long divisor, int factor) {
        return (long) (Math.log((double) memory / divisor) / Math.log(2) * factor);
    }

    /**
     * The share of memory that a pool may take so that connections and the system still fit: three quarters, and less on small machines:
     * https://dev.mysql.com/doc/refman/8.4/en/innodb-parameters.html#sysvar_innodb_buffer_pool_size.
     */
    public static long fittingPool(long memory) {
        return memory < GIBIBYTE ? memory / 2 : memory / 4 * 3;
    }
}
