package dev.plimsoll.impact;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.AccessChange.ChangeOwner;
import dev.plimsoll.model.AccessChange.ChangePrivileges;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectChange;
import dev.plimsoll.model.ObjectChange.AlterObject;
import dev.plimsoll.model.ObjectChange.CommentOn;
import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectChange.DropObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.UserType;
import dev.plimsoll.model.View;
import dev.plimsoll.schema.Schema.ColumnOf;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Statements on privileges, owners, comments, schemas, publications, statistics. */
final class ObjectCommands {

    private static final Set<ObjectKind> RELATIONS =
            Set.of(ObjectKind.TABLE, ObjectKind.FOREIGN_TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    private final Relations relations;

    ObjectCommands(Relations relations) {
        this.relations = relations;
    }

    void measure(ObjectChange change, Footprint footprint) {
        if (change instanceof CommentOn comment) {
            comment(comment, footprint);
        } else if (change instanceof CreateObject create) {
            name(create.kind(), create.relations(), footprint);
        } else if (change instanceof AlterObject alter) {
            name(alter.kind(), alter.relations(), footprint);
        } else if (change instanceof DropObject drop && drop.kind() == ObjectKind.SCHEMA) {
            dropSchema(drop, footprint);
        }
    }

    void measure(AccessChange change, Footprint footprint) {
        if (change instanceof ChangeOwner owner && RELATIONS.contains(owner.kind())) {
            if (!relations.isIndexOrSequence(owner.object())) {
                footprint.lock(relations.of(owner.object()), LockMode.ACCESS_EXCLUSIVE);
            }
        } else if (change instanceof ChangePrivileges privileges
                && privileges.kind() == ObjectKind.TABLE
                && relations.release().locksForPrivileges()) {
            privileges.objectNames().stream()
                    .filter(object -> !relations.isIndexOrSequence(object))
                    .forEach(object -> footprint.lock(relations.of(object), LockMode.ACCESS_SHARE));
        }
    }

    private void comment(CommentOn change, Footprint footprint) {
        switch (change.kind()) {
            case TABLE -> {
                Relation target = relations.of(change.name());
                WrongKind.ofTable(target).ifPresent(footprint::refuse);
                footprint.lock(target, LockMode.SHARE_UPDATE_EXCLUSIVE);
            }
            case FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, COLUMN ->
                footprint.lock(relations.of(change.name()), LockMode.SHARE_UPDATE_EXCLUSIVE);
            case CONSTRAINT, TRIGGER, RULE, POLICY ->
                footprint.lock(relations.of(change.name()), LockMode.ACCESS_SHARE);
            default -> {}
        }
    }

    /** Tables of a publication count with those that inherit from them; partitions are published through their table. */
    private void name(ObjectKind kind, List<ObjectName> names, Footprint footprint) {
        if (kind == ObjectKind.TRIGGER) {
            names.forEach(name -> footprint.lock(relations.of(name), LockMode.ACCESS_SHARE));
            return;
        }
        for (ObjectName name : names) {
            Relation relation = relations.of(name);
            if (kind == ObjectKind.PUBLICATION
                    && relation.isPartitioned()
                    && !relations.release().publishesPartitionedTables()) {
                footprint.refuse("\"" + relation.name().name() + "\" is a partitioned table");
            }
            boolean inherited = kind == ObjectKind.PUBLICATION && !relation.isPartitioned();
            if (kind == ObjectKind.PUBLICATION || kind == ObjectKind.STATISTICS) {
                footprint.lock(relations.family(relation, !inherited), LockMode.SHARE_UPDATE_EXCLUSIVE);
            }
        }
    }

    private void dropSchema(DropObject change, Footprint footprint) {
        if (relations.schema().dependents(change).isEmpty()) {
            return;
        }
        String schema = change.name().name();
        Set<ObjectName> members = new HashSet<>();
        relations.schema().tables().stream()
                .map(Table::name)
                .filter(name -> schema.equals(name.schema()))
                .forEach(members::add);
        relations.schema().views().stream()
                .map(View::name)
                .filter(name -> schema.equals(name.schema()))
                .forEach(members::add);
        List<ObjectName> types = relations.schema().types().stream()
                .map(UserType::name)
                .filter(name -> schema.equals(name.schema()))
                .toList();
        if (!change.cascade() && !(members.isEmpty() && types.isEmpty())) {
            footprint.refuse("cannot drop schema " + schema + " because other objects depend on it");
        }
        Drops drops = new Drops(relations);
        members.forEach(name -> drops.relation(relations.of(name), true, members, footprint));
        for (ObjectName type : types) {
            for (ColumnOf use : relations.schema().columnsOfType(type)) {
                footprint.lock(relations.of(use.table()), LockMode.ACCESS_EXCLUSIVE);
            }
        }
        routinesOf(schema, footprint);
    }

    /** Triggers fall with the function they call. */
    private void routinesOf(String schema, Footprint footprint) {
        relations.schema().tables().stream()
                .filter(table -> table.triggers().stream()
                        .anyMatch(trigger -> schema.equals(trigger.function().schema())))
                .forEach(table -> footprint.lock(relations.of(table), LockMode.ACCESS_EXCLUSIVE));
    }
}
