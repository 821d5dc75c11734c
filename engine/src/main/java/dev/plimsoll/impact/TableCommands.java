package dev.plimsoll.impact;

import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.DropTable;
import dev.plimsoll.model.TableChange.LockTable;
import dev.plimsoll.model.TableChange.PartitionOf;
import dev.plimsoll.model.TableChange.TruncateTable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Statements on whole tables. */
final class TableCommands {

    private static final String TEMPORARY_SCHEMA = "pg_temp";

    private final Relations relations;
    private final QueryReads queries;
    private final PartitionCommands partitions;

    TableCommands(Relations relations) {
        this.relations = relations;
        this.queries = new QueryReads(relations);
        this.partitions = new PartitionCommands(relations);
    }

    void create(CreateTable change, Footprint footprint) {
        ObjectName name = placed(change);
        Optional<Relation> existing = relations.known(name);
        if (existing.isPresent()) {
            if (!change.ifNotExists()) {
                footprint.refuse("relation \"" + name.name() + "\" already exists");
            } else if (change.query() != null) {
                queries.analyse(change.query().reads(), LockMode.ACCESS_SHARE, footprint);
            }
            return;
        }
        List<String> given =
                change.columns().stream().map(ColumnDefinition::name).toList();
        footprint.refuseRepeated(change.query() == null ? given : ViewCommands.columns(given, change.query()));
        Relation created = new Relation(name, kind(change), null, true);
        footprint.lock(created, LockMode.ACCESS_EXCLUSIVE);
        change.likes().forEach(like -> footprint.lock(relations.of(like.source()), LockMode.ACCESS_SHARE));
        for (ObjectName parent : change.inherits()) {
            inherit(relations.of(parent), change.persistence(), footprint);
        }
        PartitionOf partitionOf = change.partitionOf();
        if (partitionOf != null) {
            partitions.createPartition(partitionOf, footprint);
        }
        references(change).forEach(reference -> refer(reference, change.persistence(), name, footprint));
        if (change.query() != null && change.withNoData()) {
            queries.analyse(change.query().reads(), LockMode.ACCESS_SHARE, footprint);
        } else if (change.query() != null) {
            queries.run(change.query(), name, footprint);
        }
    }

    private static void inherit(Relation parent, Persistence persistence, Footprint footprint) {
        if (parent.isPartitioned()) {
            footprint.refuse(
                    "cannot inherit from partitioned table \"" + parent.name().name() + "\"");
        } else if (parent.table() != null && parent.table().isPartition()) {
            footprint.refuse("cannot inherit from partition \"" + parent.name().name() + "\"");
        } else if (parent.isTemporary() && persistence != Persistence.TEMPORARY) {
            footprint.refuse(
                    "cannot inherit from temporary relation \"" + parent.name().name() + "\"");
        }
        footprint.lock(parent, LockMode.SHARE_UPDATE_EXCLUSIVE);
    }

    private ObjectName placed(CreateTable change) {
        if (change.persistence() == Persistence.TEMPORARY) {
            return new ObjectName(TEMPORARY_SCHEMA, change.table().name());
        }
        return relations.place(change.table());
    }

    private static RelationKind kind(CreateTable change) {
        if (change.server() != null) {
            return RelationKind.FOREIGN_TABLE;
        }
        return change.partitionedBy() != null ? RelationKind.PARTITIONED_TABLE : RelationKind.TABLE;
    }

    private static Stream<Reference> references(CreateTable change) {
        Stream<ConstraintDefinition> inline =
                change.columns().stream().flatMap(column -> column.constraints().stream());
        return Stream.concat(inline, change.constraints().stream())
                .map(ConstraintDefinition::reference)
                .flatMap(Stream::ofNullable);
    }

    private void refer(Reference reference, Persistence persistence, ObjectName created, Footprint footprint) {
        Relation other = relations.of(reference.table());
        if (!other.name().equals(created)) {
            UniqueKeys.refusal(other, reference.columns()).ifPresent(footprint::refuse);
            ForeignKeyPersistence.refusal(persistence, other).ifPresent(footprint::refuse);
            footprint.lock(relations.partitions(other), LockMode.SHARE_ROW_EXCLUSIVE);
        }
    }

    /** @param together all that the statement drops, resolved */
    void drop(DropTable change, Set<ObjectName> together, Footprint footprint) {
        relations.of(change.table(), change.ifExists()).ifPresent(relation -> {
            if (!change.foreign()) {
                WrongKind.ofTable(relation).ifPresent(footprint::refuse);
            }
            new Drops(relations).relation(relation, change.cascade(), together, footprint);
        });
    }

    private void refuse(Relation target, boolean only, Footprint footprint) {
        boolean table = switch (target.kind()) {
            case TABLE, PARTITIONED_TABLE -> true;
            case FOREIGN_TABLE -> relations.release().truncatesForeignTables();
            case VIEW, MATERIALIZED_VIEW -> false;
        };
        if (!table) {
            footprint.refuse("\"" + target.name().name() + "\" is not a table");
        }
        if (only && target.isPartitioned()) {
            footprint.refuse("cannot truncate only a partitioned table");
        }
    }

    /** Storage is new at once, unless this transaction made the table: then it is emptied in place. */
    void truncate(TruncateTable change, Set<ObjectName> together, Footprint footprint) {
        Set<ObjectName> done = new HashSet<>();
        Deque<Relation> open = new ArrayDeque<>(relations.family(relations.of(change.table()), change.only()));
        refuse(open.element(), change.only(), footprint);
        while (!open.isEmpty()) {
            Relation relation = open.remove();
            if (!done.add(relation.name())) {
                continue;
            }
            footprint.lock(relation, LockMode.ACCESS_EXCLUSIVE);
            if (relation.table() != null
                    && relation.table().isPartition()
                    && relation.isStored()
                    && !relations.release().truncatesPartitionAlone()) {
                footprint.lock(relations.of(relation.table().parents().get(0)), LockMode.ACCESS_SHARE);
            }
            if (!relation.isNew()) {
                footprint.replaceStorage(relation);
            }
            for (Effect.ForeignKey key : relations.referencedBy(relation)) {
                if (change.cascade()) {
                    open.addAll(relations.family(relations.of(key.table()), false));
                } else if (!together.contains(key.table())) {
                    footprint.refuse("cannot truncate a table referenced in a foreign key constraint");
                }
            }
        }
    }

    void lock(LockTable change, Footprint footprint) {
        Deque<Relation> open = new ArrayDeque<>(List.of(relations.of(change.table())));
        Set<ObjectName> done = new HashSet<>();
        while (!open.isEmpty()) {
            Relation relation = open.remove();
            if (done.add(relation.name())) {
                if (done.size() == 1) {
                    new WrongKind(relations.release()).ofLocked(relation).ifPresent(footprint::refuse);
                }
                footprint.lock(relation, change.mode());
                if (relation.kind() == RelationKind.VIEW) {
                    queries.underlying(relation).forEach(name -> open.add(relations.of(name)));
                } else if (!change.only()) {
                    open.addAll(relations.children(relation));
                }
            }
        }
    }
}
