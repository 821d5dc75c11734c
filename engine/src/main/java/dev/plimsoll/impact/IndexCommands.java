package dev.plimsoll.impact;

import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexChange;
import dev.plimsoll.model.IndexChange.AttachIndex;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexChange.DropIndex;
import dev.plimsoll.model.IndexChange.Reindex;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import java.util.Optional;
import java.util.stream.Stream;

/** Statements on indexes; the locks that count are those of their tables. */
final class IndexCommands {

    private final Relations relations;

    IndexCommands(Relations relations) {
        this.relations = relations;
    }

    void measure(IndexChange change, Footprint footprint) {
        if (change instanceof CreateIndex create) {
            create(create, footprint);
        } else if (change instanceof DropIndex drop) {
            drop(drop, footprint);
        } else if (change instanceof Reindex reindex) {
            reindex(reindex, footprint);
        } else if (change instanceof AttachIndex attach) {
            Stream.of(attach.parent(), attach.child())
                    .forEach(index -> table(index)
                            .ifPresent(table -> footprint.lock(relations.of(table), LockMode.ACCESS_SHARE)));
        }
    }

    private void create(CreateIndex change, Footprint footprint) {
        Relation target = relations.of(change.table());
        new WrongKind(relations.release()).ofIndexed(target).ifPresent(footprint::refuse);
        if (target.isPartitioned() && change.concurrently()) {
            footprint.refuse("cannot create index on partitioned table \""
                    + target.name().name() + "\" concurrently");
        }
        if (change.unique() && target.table() != null) {
            PartitionKeys.refusal(change, target.table()).ifPresent(footprint::refuse);
        }
        refuseMutable(change, footprint);
        // A concurrent build of a temporary table's index is an ordinary one: nobody else sees the table.
        boolean concurrently = change.concurrently() && !target.isTemporary();
        LockMode mode = concurrently ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
        footprint.lock(target, mode);
        if (!change.only()) {
            footprint.lock(relations.partitions(target), mode);
        }
        if (change.name() != null && exists(target.name().sibling(change.name()))) {
            if (!change.ifNotExists()) {
                footprint.refuse("relation \"" + change.name() + "\" already exists");
            }
            return;
        }
        footprint.createsIndexes();
        if (target.table() == null) {
            footprint.scan(target);
            if (change.name() != null) {
                footprint.build(target.name().sibling(change.name()));
            }
        }
    }

    private void refuseMutable(CreateIndex change, Footprint footprint) {
        ExpressionVolatility volatility = new ExpressionVolatility(relations.schema());
        if (change.predicate() != null && volatility.isNeverImmutable(change.predicate())) {
            footprint.refuse("functions in index predicate must be marked IMMUTABLE");
        }
        if (change.keys().stream()
                .anyMatch(key -> key.expression() != null && volatility.isNeverImmutable(key.expression()))) {
            footprint.refuse("functions in index expression must be marked IMMUTABLE");
        }
    }

    private boolean exists(ObjectName name) {
        return relations.schema().tableOfIndex(name).isPresent()
                || relations.known(name).isPresent()
                || relations.schema().sequence(name).isPresent();
    }

    private void drop(DropIndex change, Footprint footprint) {
        Optional<Table> table = table(change.index());
        if (table.isEmpty()) {
            return;
        }
        Relation target = relations.of(table.get());
        Optional<Index> index = relations.schema().index(change.index());
        index.map(Index::constraint)
                .flatMap(Optional::ofNullable)
                .ifPresent(constraint ->
                        footprint.refuse("cannot drop index " + change.index().name()
                                + " because constraint " + constraint + " on table "
                                + target.name().name() + " requires it"));
        index.map(Index::parent)
                .flatMap(Optional::ofNullable)
                .ifPresent(parent -> footprint.refuse("cannot drop index "
                        + change.index().name() + " because index " + parent.name() + " requires it"));
        if (change.concurrently() && change.cascade()) {
            footprint.refuse("DROP INDEX CONCURRENTLY does not support CASCADE");
        }
        if (change.concurrently() && target.isPartitioned()) {
            footprint.refuse("cannot drop partitioned index \"" + change.index().name() + "\" concurrently");
        }
        LockMode mode = change.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
        footprint.lock(relations.partitions(target), mode);
    }

    private void reindex(Reindex change, Footprint footprint) {
        LockMode mode = change.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
        if (change.scope() == ObjectKind.INDEX && change.name() != null) {
            Optional<Table> table = table(change.name());
            Optional<Index> index = relations.schema().index(change.name());
            if (table.isPresent() && index.isPresent()) {
                Relation target = relations.of(table.get());
                if (target.isPartitioned() && !relations.release().reindexesPartitions()) {
                    footprint.refuse("REINDEX is not yet implemented for partitioned indexes");
                }
                footprint.lock(relations.partitions(target), mode);
                relations.partitions(target).forEach(partition -> rebuild(partition, index.get(), footprint));
            }
        } else if (change.scope() == ObjectKind.TABLE && change.name() != null) {
            Relation target = relations.of(change.name());
            WrongKind.ofStored(target).ifPresent(footprint::refuse);
            boolean descends = target.isPartitioned() && relations.release().reindexesPartitions();
            rebuildAll(target, mode, footprint);
            if (descends) {
                // Even concurrently, partitions are found under a lock that waits for writers (ReindexPartitions in
                // indexcmds.c).
                relations.descendants(target).forEach(partition -> rebuildAll(partition, LockMode.SHARE, footprint));
            }
        } else if (change.system() && change.concurrently()) {
            footprint.refuse("cannot reindex system catalogs concurrently");
        } else if (!change.system()) {
            relations.schema().tables().stream()
                    .filter(table -> change.scope() != ObjectKind.SCHEMA
                            || change.name() == null
                            || change.name().name().equals(table.name().schema()))
                    .map(relations::of)
                    .filter(Relation::isStored)
                    .forEach(table -> rebuildAll(table, mode, footprint));
        }
    }

    /** The index itself, or of a partition the one that belongs to it. */
    private static void rebuild(Relation table, Index index, Footprint footprint) {
        if (table.table() != null && table.isStored()) {
            table.table().indexes().stream()
                    .filter(own ->
                            own.name().equals(index.name()) || index.name().equals(own.parent()))
                    .forEach(own -> {
                        footprint.build(own);
                        footprint.scan(table);
                    });
        }
    }

    private static void rebuildAll(Relation table, LockMode mode, Footprint footprint) {
        footprint.lock(table, mode);
        if (table.table() == null || !table.table().indexes().isEmpty()) {
            footprint.scan(table);
            footprint.rebuildIndexes(table);
        }
    }

    private Optional<Table> table(ObjectName index) {
        return relations.schema().tableOfIndex(index);
    }
}
