package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.Amounts;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveIndex;
import dev.plimsoll.model.live.LiveTable;
import dev.plimsoll.model.live.TableStatistics.Activity;

/**
 * Whether tables and indexes are used, as the counters of {@code pg_stat_all_tables} and {@code pg_stat_all_indexes} tell. They count since
 * they were reset, and for the one node that was asked.
 */
@ForRules
public final class TableUse {

    private static final double SECONDS_A_DAY = 86_400;

    /** Fewer reads than this may be those of building indexes and looking around. */
    private static final int FEW = 10;

    private TableUse() {}

    /** How a table is used, as the end of a sentence; empty where it is not, or where the counters do not tell. */
    public static String of(LiveTable table, int days) {
        Activity activity = table.statistics().activity();
        if (activity == null) {
            return "";
        }
        double reads = activity.scans() + (double) activity.indexScans();
        if (reads < FEW) {
            return "";
        }
        double age = (table.database().at() - activity.lastScan()) / SECONDS_A_DAY;
        if (activity.lastScan() > 0) {
            return age <= days ? "was last read " + ago(age) : "";
        }
        double counted = table.database().daysCounted();
        return counted > 0 && reads / counted >= 1
                ? "is read " + Amounts.count(Math.round(reads / counted)) + " times a day"
                : "";
    }

    /** How an index is used, as the end of a sentence; empty where it is not, or where the counters do not tell. */
    public static String of(LiveIndex index, int days) {
        LiveDatabase database = index.database();
        if (index.scans() < FEW) {
            return "";
        }
        if (index.lastScan() > 0) {
            double age = (database.at() - index.lastScan()) / SECONDS_A_DAY;
            return age <= days ? "was last used " + ago(age) : "";
        }
        double counted = database.daysCounted();
        return counted > 0 && index.scans() / counted >= 1
                ? "is used " + Amounts.count(Math.round(index.scans() / counted)) + " times a day"
                : "";
    }

    private static String ago(double days) {
        return days < 1.0 / 24
                ? "within the hour"
                : Amounts.time(days * SECONDS_A_DAY) + " before the server was asked";
    }
}
