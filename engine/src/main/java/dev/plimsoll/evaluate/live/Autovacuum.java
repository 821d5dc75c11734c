package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveTable;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * When autovacuum comes to a table and how fast it goes, see
 * <a href="https://www.postgresql.org/docs/current/routine-vacuuming.html#AUTOVACUUM">the autovacuum daemon</a>. What is not known is NaN, with
 * which no comparison holds.
 */
@ForRules
public final class Autovacuum {

    private static final double PAGE = 8192;

    private Autovacuum() {}

    /** Dead rows at which it cleans up: threshold + scale factor × rows, since PostgreSQL 18 at most {@code autovacuum_vacuum_max_threshold}. */
    public static double deadRows(LiveTable table) {
        double trigger = trigger(table, "autovacuum_vacuum_threshold", "autovacuum_vacuum_scale_factor");
        double most = TableSettings.number(table, "autovacuum_vacuum_max_threshold");
        return most >= 0 ? Math.min(trigger, most) : trigger;
    }

    /** Changed rows at which it renews statistics. */
    public static double changedRows(LiveTable table) {
        return trigger(table, "autovacuum_analyze_threshold", "autovacuum_analyze_scale_factor");
    }

    private static double trigger(LiveTable table, String threshold, String scale) {
        return TableSettings.number(table, threshold)
                + TableSettings.number(table, scale) * table.statistics().rowsOrZero();
    }

    /** Whether the table's own settings keep it away. */
    public static boolean off(LiveTable table) {
        String own = table.option("autovacuum_enabled");
        return own != null && (own.equals("false") || own.equals("off") || own.equals("0"));
    }

    /** A scale factor with which it comes after {@code rows} dead rows, as it is written. */
    public static String scale(LiveTable table, long rows) {
        double scale = (double) rows / Math.max(1, table.statistics().rowsOrZero());
        return BigDecimal.valueOf(scale).round(new MathContext(1)).toPlainString();
    }

    /**
     * Bytes a second that all its workers together read at most: cost limit ÷ cost of a page × pauses a second. Infinite where there are no
     * pauses.
     */
    public static double bytesPerSecond(LiveDatabase database) {
        double delay = either(database, "autovacuum_vacuum_cost_delay", "vacuum_cost_delay");
        double limit = either(database, "autovacuum_vacuum_cost_limit", "vacuum_cost_limit");
        return limit / database.number("vacuum_cost_page_miss") * (1000 / delay) * PAGE;
    }

    /** -1 of autovacuum's own means the other one. */
    private static double either(LiveDatabase database, String own, String common) {
        double number = database.number(own);
        return number < 0 ? database.number(common) : number;
    }
}
