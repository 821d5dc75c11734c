package dev.plimsoll.model;

/**
 * What a statement costs on tables of known size: an estimate, as a band.
 *
 * @param low seconds that it takes where all goes well: what lasts longer is certainly too long
 * @param high seconds that it takes on a slow disk: what is allowed longer is certainly safe
 * @param rows of the tables that it reads or writes
 * @param bytesRead bytes of the tables that it reads through
 * @param bytesWritten bytes of tables and indexes that it writes anew: the disk that it needs besides, until it commits
 * @param logBytes bytes that it adds to the write-ahead log, which replicas must follow
 */
public record Cost(double low, double high, long rows, long bytesRead, long bytesWritten, long logBytes) {

    public static final Cost NONE = new Cost(0, 0, 0, 0, 0, 0);

    public Cost plus(Cost other) {
        return new Cost(
                low + other.low,
                high + other.high,
                rows + other.rows,
                bytesRead + other.bytesRead,
                bytesWritten + other.bytesWritten,
                logBytes + other.logBytes);
    }
}
