package dev.plimsoll.impact;

import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.RelationRuleChange;
import dev.plimsoll.model.RelationRuleChange.CreateTrigger;
import dev.plimsoll.model.RelationRuleChange.DropPolicy;
import dev.plimsoll.model.RelationRuleChange.DropTrigger;
import dev.plimsoll.model.RelationRuleChange.RenameRelationRule;
import dev.plimsoll.model.Table;

/** Statements on triggers, rewrite rules and row policies. */
final class RuleCommands {

    private final Relations relations;

    RuleCommands(Relations relations) {
        this.relations = relations;
    }

    void measure(RelationRuleChange change, Footprint footprint) {
        Relation target = relations.of(change.table());
        if (change instanceof CreateTrigger create) {
            create(create, target, footprint);
        } else if (change instanceof DropTrigger drop) {
            if (!(drop.ifExists() && isAbsent(target, drop))) {
                refuseInherited(drop, target, footprint);
                footprint.lock(relations.partitions(target), LockMode.ACCESS_EXCLUSIVE);
            }
        } else if (change instanceof RenameRelationRule rename
                && rename.kind() == ObjectKind.TRIGGER
                && relations.release().renamesTriggersOfPartitions()) {
            footprint.lock(relations.partitions(target), LockMode.ACCESS_EXCLUSIVE);
        } else if (!(change instanceof DropPolicy drop && drop.ifExists() && isAbsent(target, drop))) {
            footprint.lock(target, LockMode.ACCESS_EXCLUSIVE);
        }
    }

    private void refuseInherited(DropTrigger drop, Relation target, Footprint footprint) {
        if (target.table() != null && target.table().isPartition()) {
            Relation parent = relations.of(target.table().parents().get(0));
            boolean copied = parent.table() != null
                    && parent.table().triggers().stream()
                            .anyMatch(trigger ->
                                    trigger.forEachRow() && trigger.name().equals(drop.name()));
            if (copied) {
                footprint.refuse("cannot drop trigger " + drop.name() + " on table "
                        + target.name().name() + " because trigger " + drop.name() + " on table "
                        + parent.name().name() + " requires it");
            }
        }
    }

    /** A row trigger is copied to every partition. */
    private void create(CreateTrigger change, Relation target, Footprint footprint) {
        footprint.lock(target, LockMode.SHARE_ROW_EXCLUSIVE);
        if (change.forEachRow()) {
            if (target.isPartitioned()
                    && change.timing().equals("before")
                    && !relations.release().copiesBeforeTriggers()) {
                footprint.refuse("\"" + target.name().name() + "\" is a partitioned table");
            }
            footprint.lock(relations.partitions(target), LockMode.SHARE_ROW_EXCLUSIVE);
        }
        if (change.referencedTable() != null) {
            footprint.lock(relations.of(change.referencedTable()), LockMode.ACCESS_SHARE);
        }
    }

    private static boolean isAbsent(Relation target, DropTrigger drop) {
        Table table = target.table();
        return table != null
                && table.triggers().stream().noneMatch(trigger -> trigger.name().equals(drop.name()));
    }

    private static boolean isAbsent(Relation target, DropPolicy drop) {
        Table table = target.table();
        return table != null
                && table.policies().stream().noneMatch(policy -> policy.name().equals(drop.name()));
    }
}
