package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveIndex;
import dev.plimsoll.model.live.LiveTable;

/** Whether an index is worth its writes, as far as counters tell: those of this server, and of the replicas that were asked. */
@ForRules
public final class IndexUse {

    private IndexUse() {}

    /** Whether something other than queries needs it: a constraint, uniqueness, logical replication or the index of a partitioned table. */
    public static boolean needed(LiveIndex index) {
        return index.primary()
                || index.index().unique()
                || index.index().constraint() != null
                || index.replicaIdentity()
                || index.index().parent() != null
                || !index.index().valid();
    }

    /** Whether counters tell enough: they counted for so many days, and the server has run for as long. */
    public static boolean counted(LiveIndex index, int days) {
        double running = (index.database().at() - index.database().startedAt()) / 86_400.0;
        return index.database().daysCounted() >= days
                && (running >= 1 || index.database().startedAt() == 0);
    }

    /** Whose counters are known, for messages. */
    public static String askedServers(LiveDatabase database) {
        return switch (database.replicas()) {
            case 0 -> "this server";
            case 1 -> "this server or its replica";
            default -> "this server or its " + database.replicas() + " replicas";
        };
    }

    /** Rows written for each scan of the index; 0 where it is not known, infinite where there was no scan. */
    public static double writesPerScan(LiveTable table, LiveIndex index) {
        return table.statistics().activity() == null || index.scans() < 0
                ? 0
                : (double) table.statistics().activity().writes() / index.scans();
    }
}
