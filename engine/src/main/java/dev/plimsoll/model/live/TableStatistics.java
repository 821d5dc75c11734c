package dev.plimsoll.model.live;

import org.jspecify.annotations.Nullable;

/**
 * Sizes and counters of one table at one time. Times are seconds since 1970, UTC.
 *
 * @param rows as the planner takes it, null where the table was never analysed
 * @param heapBytes without indexes and what is stored apart
 * @param transactionAge transactions since its oldest unfrozen row; 0 where it has no storage
 * @param activity null where it could not be read
 * @param at when this was measured
 */
public record TableStatistics(
        @Nullable Long rows,
        long heapBytes,
        long toastBytes,
        long indexBytes,
        long transactionAge,
        long multixactAge,
        @Nullable Activity activity,
        long at) {

    /**
     * Counters since the server's statistics were reset.
     *
     * @param since when that was, 0 where nobody knows
     * @param lastVacuum 0 for never, by hand or on its own; so the others
     * @param lastScan 0 where it was not read or the server does not count it (before PostgreSQL 16)
     */
    public record Activity(
            long since,
            long scans,
            long rowsScanned,
            long indexScans,
            long inserted,
            long updated,
            long updatedInPlace,
            long deleted,
            long live,
            long dead,
            long toastLive,
            long toastDead,
            long changedSinceAnalyze,
            long lastVacuum,
            long lastAnalyze,
            long lastScan) {

        public long writes() {
            return inserted + updated + deleted;
        }
    }

    /** With indexes and what is stored apart. */
    public long totalBytes() {
        return heapBytes + toastBytes + indexBytes;
    }

    /** The planner's number, or what the counters say, or 0. */
    public long rowsOrZero() {
        if (rows != null) {
            return rows;
        }
        return activity == null ? 0 : activity.live();
    }

    /** Rows written in a second, on average since the counters were reset; 0 where that is not known. */
    public double writesPerSecond() {
        return activity == null || activity.since() <= 0 || at <= activity.since()
                ? 0
                : (double) activity.writes() / (at - activity.since());
    }
}
