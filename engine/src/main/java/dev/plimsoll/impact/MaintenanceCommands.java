package dev.plimsoll.impact;

import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.MaintenanceChange;
import dev.plimsoll.model.MaintenanceChange.Analyze;
import dev.plimsoll.model.MaintenanceChange.Cluster;
import dev.plimsoll.model.MaintenanceChange.Vacuum;
import dev.plimsoll.model.ObjectName;
import java.util.List;

/** VACUUM, ANALYZE and CLUSTER. */
final class MaintenanceCommands {

    private final Relations relations;

    MaintenanceCommands(Relations relations) {
        this.relations = relations;
    }

    void measure(MaintenanceChange change, Footprint footprint) {
        if (change instanceof Vacuum vacuum) {
            for (Relation relation : named(vacuum.tables())) {
                vacuum(vacuum, relation, footprint);
            }
        } else if (change instanceof Analyze analyze) {
            for (Relation relation : named(analyze.tables())) {
                footprint.lock(relation, LockMode.SHARE_UPDATE_EXCLUSIVE);
                boolean works = relation.isPartitioned() || relations.release().maintainsChildren();
                footprint.lock(
                        relations.descendants(relation),
                        works ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_SHARE);
            }
        } else if (change instanceof Cluster cluster && cluster.table() != null) {
            Relation target = relations.of(cluster.table());
            WrongKind.ofStored(target).ifPresent(footprint::refuse);
            if (target.isPartitioned() && !relations.release().clustersPartitions()) {
                footprint.refuse("cannot cluster a partitioned table");
            }
            for (Relation relation : relations.partitions(target)) {
                footprint.lock(relation, LockMode.ACCESS_EXCLUSIVE);
                footprint.rewrite(relation);
            }
        }
    }

    private List<Relation> named(List<ObjectName> tables) {
        return tables.isEmpty()
                ? relations.schema().tables().stream().map(relations::of).toList()
                : tables.stream().map(relations::of).toList();
    }

    /** A plain VACUUM works beside reads and writes, VACUUM FULL writes a new table. */
    private void vacuum(Vacuum change, Relation relation, Footprint footprint) {
        boolean descends = relation.isPartitioned() || relations.release().maintainsChildren();
        for (Relation each : relations.family(relation, !descends)) {
            if (change.full()) {
                footprint.lock(each, LockMode.ACCESS_EXCLUSIVE);
                footprint.rewrite(each);
            } else {
                footprint.lock(each, LockMode.SHARE_UPDATE_EXCLUSIVE);
            }
        }
    }
}
