package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveTable;

/**
 * How near old rows come to the end of transaction numbers, see
 * <a href="https://www.postgresql.org/docs/current/routine-vacuuming.html#VACUUM-FOR-WRAPAROUND">wraparound</a>.
 */
@ForRules
public final class Wraparound {

    /** Numbers older than this, counted back from now, would lie in the future. */
    private static final long HALF = 1L << 31;

    /** The server takes no new numbers when so few are left. */
    private static final long RESERVED = 3_000_000;

    private Wraparound() {}

    /** The share of 1 of the numbers that are used, of age {@code age}; 0 where that is NaN, which rules would take for much. */
    public static double share(double age) {
        return Double.isNaN(age) ? 0 : age / HALF;
    }

    /** How many transactions the server still takes. */
    public static long left(long age) {
        return Math.max(0, HALF - RESERVED - age);
    }

    /** Whether autovacuum, which begins to freeze at {@code autovacuum_freeze_max_age}, does not keep up. */
    public static boolean late(LiveTable table, int percent) {
        return table.statistics().transactionAge() > freezeAge(table) * percent / 100;
    }

    /** The age at which autovacuum freezes the table; NaN where that is not known, with which no comparison holds. */
    public static double freezeAge(LiveTable table) {
        LiveDatabase database = table.database();
        return Math.min(
                TableSettings.number(table, "autovacuum_freeze_max_age"), database.number("autovacuum_freeze_max_age"));
    }
}
