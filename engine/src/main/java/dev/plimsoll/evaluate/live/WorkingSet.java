package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.BoundDatabase;
import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.live.LiveIndex;
import dev.plimsoll.model.live.LiveRow;
import dev.plimsoll.model.live.LiveTable;
import java.util.List;

/**
 * What a database reads again and again: the indexes that are used, and the tables that are read through or found by them. An upper bound,
 * since of a large table only a part may be hot.
 *
 * @param bytes of these
 * @param hitShare share of the blocks that were found in the server's own buffers, of 1; NaN where nothing was read
 */
@ForRules
public record WorkingSet(long bytes, double hitShare) {

    public static WorkingSet of(BoundDatabase bound) {
        long bytes = 0;
        for (LiveTable table : bound.measurements().tables()) {
            var activity = table.statistics().activity();
            if (activity != null && activity.scans() + activity.indexScans() > 0) {
                bytes += table.statistics().heapBytes();
            }
            bytes += table.indexes().stream()
                    .filter(index -> index.scans() > 0)
                    .mapToLong(LiveIndex::bytes)
                    .sum();
        }
        List<LiveRow> activity = bound.rows("database-activity");
        double hit =
                activity.stream().mapToDouble(row -> row.count("blocksHit")).sum();
        double read =
                activity.stream().mapToDouble(row -> row.count("blocksRead")).sum();
        return new WorkingSet(bytes, hit / (hit + read));
    }
}
