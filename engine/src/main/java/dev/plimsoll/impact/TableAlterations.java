package dev.plimsoll.impact;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange.AddInheritance;
import dev.plimsoll.model.TableChange.AttachPartition;
import dev.plimsoll.model.TableChange.DetachPartition;
import dev.plimsoll.model.TableChange.DropInheritance;
import dev.plimsoll.model.TableChange.MoveTable;
import dev.plimsoll.model.TableChange.SetAccessMethod;
import dev.plimsoll.model.TableChange.SetClusterIndex;
import dev.plimsoll.model.TableChange.SetPersistence;
import dev.plimsoll.model.TableChange.SetStorageParameters;
import dev.plimsoll.model.TableChange.SetTablespace;
import dev.plimsoll.model.TableChange.TableAlteration;
import dev.plimsoll.model.TableChange.ToggleFiring;
import java.util.List;
import java.util.Set;

/** What an {@code ALTER TABLE} does to the table as a whole. */
final class TableAlterations {

    /** Storage parameters that concurrent readers rely on ({@code reloptions.c}). */
    private static final Set<String> STRONG_PARAMETERS =
            Set.of("user_catalog_table", "security_barrier", "security_invoker", "check_option");

    private final Relations relations;
    private final PartitionCommands partitions;

    TableAlterations(Relations relations) {
        this.relations = relations;
        this.partitions = new PartitionCommands(relations);
    }

    void measure(TableAlteration change, Relation target, Footprint footprint) {
        if (change instanceof AttachPartition attach) {
            partitions.attach(attach, target, footprint);
        } else if (change instanceof DetachPartition detach) {
            partitions.detach(detach, target, footprint);
        } else if (change instanceof AddInheritance inherit) {
            partitions.inherit(inherit, target, footprint);
        } else if (change instanceof DropInheritance disinherit) {
            partitions.disinherit(disinherit, target, footprint);
        } else if (change instanceof SetClusterIndex cluster) {
            if (target.isPartitioned() && (cluster.index() == null || hasIndex(target, cluster.index()))) {
                footprint.refuse("cannot mark index clustered in partitioned table");
            }
            footprint.lock(target, LockMode.SHARE_UPDATE_EXCLUSIVE);
        } else if (change instanceof SetStorageParameters set) {
            if (target.isPartitioned() && !set.reset()) {
                refuseParameters(set, footprint);
            }
            footprint.lock(target, storageMode(set));
        } else if (change instanceof ToggleFiring toggle) {
            toggle(toggle, target, footprint);
        } else {
            footprint.lock(target, LockMode.ACCESS_EXCLUSIVE);
            storage(change, target, footprint);
        }
    }

    private static boolean hasIndex(Relation relation, String index) {
        return relation.table() != null && relation.table().index(index).isPresent();
    }

    private void refuseParameters(SetStorageParameters change, Footprint footprint) {
        change.parameters().keySet().stream()
                .filter(name -> !name.startsWith("toast."))
                .sorted()
                .findFirst()
                .ifPresent(name -> footprint.refuse(
                        relations.release().namesPartitionedParameters()
                                ? "cannot specify storage parameters for a partitioned table"
                                : "unrecognized parameter \"" + name + "\""));
    }

    private static LockMode storageMode(SetStorageParameters change) {
        return change.parameters().keySet().stream().anyMatch(STRONG_PARAMETERS::contains)
                ? LockMode.ACCESS_EXCLUSIVE
                : LockMode.SHARE_UPDATE_EXCLUSIVE;
    }

    private void toggle(ToggleFiring change, Relation target, Footprint footprint) {
        if (change.kind() == ObjectKind.TRIGGER) {
            boolean only = change.target().only();
            if (skipsCopies(change, target)) {
                only = true;
            }
            footprint.lock(only ? List.of(target) : relations.partitions(target), LockMode.SHARE_ROW_EXCLUSIVE);
        } else {
            footprint.lock(target, LockMode.ACCESS_EXCLUSIVE);
        }
    }

    /** Where copied triggers were internal, {@code TRIGGER USER} did not find them. */
    private boolean skipsCopies(ToggleFiring change, Relation target) {
        return change.name() == null
                && !change.allInternal()
                && target.table() != null
                && target.table().isPartition()
                && !relations.release().copiesTriggersAsUsers();
    }

    private void storage(TableAlteration change, Relation target, Footprint footprint) {
        if (change instanceof MoveTable && target.isTemporary()) {
            footprint.refuse("cannot move objects into or out of temporary schemas");
        }
        if (change instanceof SetAccessMethod
                && target.isPartitioned()
                && !relations.release().setsAccessMethodOfPartitioned()) {
            footprint.refuse("cannot change access method of a partitioned table");
        }
        if (change instanceof SetPersistence persistence) {
            persistence(persistence, target, footprint);
        } else if (change instanceof SetAccessMethod method
                && method.method() != null
                && !method.method().equals("heap")) {
            footprint.rewrite(target);
        } else if (change instanceof SetTablespace tablespace
                && !tablespace.tablespace().equals("pg_default")
                && target.isStored()) {
            footprint.move(target);
        }
    }

    /** Nothing happens to a table that already is what it shall be. */
    private void persistence(SetPersistence change, Relation target, Footprint footprint) {
        String action = change.logged() ? "SET LOGGED" : "SET UNLOGGED";
        if (target.kind() == RelationKind.PARTITIONED_TABLE) {
            if (!relations.release().refusesPersistenceOfPartitioned()) {
                return;
            }
            footprint.refuse("ALTER action " + action + " cannot be performed on relation \""
                    + target.name().name() + "\"");
        }
        if (target.isTemporary()) {
            footprint.refuse(
                    "cannot change logged status of table \"" + target.name().name() + "\" because it is temporary");
        }
        Table table = target.table();
        Persistence before =
                table == null ? change.logged() ? Persistence.UNLOGGED : Persistence.PERMANENT : table.persistence();
        if ((before == Persistence.PERMANENT) == change.logged()) {
            return;
        }
        if (table != null) {
            refuseReferences(change, table, target, footprint);
        }
        footprint.rewrite(target);
    }

    private void refuseReferences(SetPersistence change, Table table, Relation target, Footprint footprint) {
        if (change.logged()) {
            for (Constraint key : table.foreignKeys()) {
                Reference reference = key.reference();
                if (reference != null && isUnlogged(relations.of(reference.table()))) {
                    footprint.refuse("could not change table \"" + table.name().name()
                            + "\" to logged because it references unlogged table \""
                            + reference.table().name() + "\"");
                }
            }
            return;
        }
        for (Effect.ForeignKey key : relations.referencedBy(target)) {
            if (!isUnlogged(relations.of(key.table()))) {
                footprint.refuse("could not change table \"" + table.name().name()
                        + "\" to unlogged because it references logged table \""
                        + key.table().name() + "\"");
            }
        }
    }

    private static boolean isUnlogged(Relation relation) {
        return relation.table() != null && relation.table().persistence() == Persistence.UNLOGGED;
    }
}
