package dev.plimsoll.impact;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.PartitionBound;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange.AddInheritance;
import dev.plimsoll.model.TableChange.AttachPartition;
import dev.plimsoll.model.TableChange.DetachPartition;
import dev.plimsoll.model.TableChange.DropInheritance;
import dev.plimsoll.model.TableChange.PartitionOf;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joining and leaving partitioned tables and inheritance trees. */
final class PartitionCommands {

    private final Relations relations;

    PartitionCommands(Relations relations) {
        this.relations = relations;
    }

    /** {@code CREATE TABLE … PARTITION OF}: rows of the default partition may belong into the new one. */
    void createPartition(PartitionOf partition, Footprint footprint) {
        Relation parent = relations.of(partition.parent());
        footprint.lock(parent, LockMode.ACCESS_EXCLUSIVE);
        checkDefault(parent, partition.bound(), footprint);
        copyForeignKeys(parent, footprint);
    }

    void attach(AttachPartition change, Relation parent, Footprint footprint) {
        footprint.lock(parent, LockMode.SHARE_UPDATE_EXCLUSIVE);
        Relation child = relations.of(change.partition());
        refuseMissingChecks(parent, child, footprint);
        footprint.lock(relations.family(child, false), LockMode.ACCESS_EXCLUSIVE);
        if (!isProved(parent, child.table(), change.bound())) {
            relations.family(child, false).forEach(footprint::scan);
        }
        checkDefault(parent, change.bound(), footprint);
        copyForeignKeys(parent, footprint);
        footprint.createsIndexes();
    }

    private static boolean isProved(Relation parent, @Nullable Table child, PartitionBound bound) {
        Table partitioned = parent.table();
        return partitioned != null
                && child != null
                && partitioned.partitionedBy() != null
                && PartitionProof.ofBound(partitioned.partitionedBy(), bound).isImpliedBy(child);
    }

    /** The default partition is locked, and read unless its checks exclude the new partition's rows. */
    private void checkDefault(Relation parent, PartitionBound bound, Footprint footprint) {
        Optional<Relation> found = relations.defaultPartition(parent);
        if (found.isEmpty() || bound.isDefault()) {
            return;
        }
        Relation sibling = found.get();
        footprint.lock(relations.family(sibling, false), LockMode.ACCESS_EXCLUSIVE);
        Table partitioned = parent.table();
        boolean excluded = partitioned != null
                && partitioned.partitionedBy() != null
                && sibling.table() != null
                && PartitionProof.ofBound(partitioned.partitionedBy(), bound).isExcludedBy(sibling.table());
        if (!excluded) {
            relations.family(sibling, false).forEach(footprint::scan);
        }
    }

    private void copyForeignKeys(Relation parent, Footprint footprint) {
        if (parent.table() == null) {
            return;
        }
        for (Constraint key : parent.table().foreignKeys()) {
            Reference reference = key.reference();
            if (reference != null) {
                footprint.lock(relations.partitions(relations.of(reference.table())), LockMode.SHARE_ROW_EXCLUSIVE);
            }
        }
        LockMode mode = relations.release().foreignKeysReachIntermediateTables()
                ? LockMode.SHARE_ROW_EXCLUSIVE
                : LockMode.ACCESS_SHARE;
        for (Effect.ForeignKey key : relations.referencedBy(parent)) {
            footprint.lock(relations.partitions(relations.of(key.table())), mode);
        }
    }

    void detach(DetachPartition change, Relation parent, Footprint footprint) {
        boolean concurrently = change.concurrently() || change.finalizing();
        if (change.concurrently() && relations.defaultPartition(parent).isPresent()) {
            footprint.refuse("cannot detach partitions concurrently when a default partition exists");
        }
        LockMode mode = concurrently ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
        footprint.lock(parent, mode);
        Relation child = relations.of(change.partition());
        footprint.lock(
                child,
                relations.release().detachesUnderStrongLock() || hasForeignKeys(parent)
                        ? LockMode.ACCESS_EXCLUSIVE
                        : LockMode.SHARE_UPDATE_EXCLUSIVE);
        if (parent.table() != null && !parent.table().foreignKeys().isEmpty()) {
            footprint.lock(relations.descendants(child), LockMode.ACCESS_EXCLUSIVE);
        }
        releaseForeignKeys(parent, footprint);
        if (!concurrently) {
            relations.defaultPartition(parent).ifPresent(sibling -> footprint.lock(sibling, LockMode.ACCESS_EXCLUSIVE));
        }
    }

    private boolean hasForeignKeys(Relation parent) {
        return !relations.referencedBy(parent).isEmpty()
                || parent.table() != null && !parent.table().foreignKeys().isEmpty();
    }

    /** Keys of the partition become its own; no row may refer to what leaves the partitioned table. */
    private void releaseForeignKeys(Relation parent, Footprint footprint) {
        if (parent.table() != null) {
            for (Constraint key : parent.table().foreignKeys()) {
                if (key.reference() != null) {
                    Relation other = relations.of(key.reference().table());
                    footprint.lock(relations.partitions(other), LockMode.SHARE_ROW_EXCLUSIVE);
                }
            }
        }
        for (Effect.ForeignKey key : relations.referencedBy(parent)) {
            for (Relation referencing : relations.partitions(relations.of(key.table()))) {
                footprint.lock(referencing, LockMode.ACCESS_EXCLUSIVE);
                footprint.scan(referencing);
            }
        }
    }

    /** A child must have the checks of its parent before it becomes one. */
    private void refuseMissingChecks(Relation parent, Relation child, Footprint footprint) {
        if (parent.table() == null || child.table() == null) {
            return;
        }
        Table table = child.table();
        parent.table().constraints().stream()
                .filter(constraint -> constraint.kind() == ConstraintKind.CHECK && !constraint.noInherit())
                .filter(constraint -> table.constraint(constraint.name()).isEmpty())
                .findFirst()
                .ifPresent(constraint ->
                        footprint.refuse("child table is missing constraint \"" + constraint.name() + "\""));
    }

    void inherit(AddInheritance change, Relation child, Footprint footprint) {
        refusePartition(child, footprint);
        refuseMissingChecks(relations.of(change.parent()), child, footprint);
        footprint.lock(child, LockMode.ACCESS_EXCLUSIVE);
        footprint.lock(relations.of(change.parent()), LockMode.SHARE_UPDATE_EXCLUSIVE);
    }

    private static void refusePartition(Relation child, Footprint footprint) {
        if (child.table() != null && child.table().isPartition()) {
            footprint.refuse("cannot change inheritance of a partition");
        }
    }

    void disinherit(DropInheritance change, Relation child, Footprint footprint) {
        refusePartition(child, footprint);
        footprint.lock(child, LockMode.ACCESS_EXCLUSIVE);
        footprint.lock(relations.of(change.parent()), LockMode.ACCESS_SHARE);
    }
}
