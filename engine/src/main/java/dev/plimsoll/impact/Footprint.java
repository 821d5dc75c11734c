package dev.plimsoll.impact;

import dev.plimsoll.model.Impact;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what one change does. The strongest lock on a relation wins, order does not matter. */
final class Footprint {

    private final Map<ObjectName, Relation> relations = new TreeMap<>();
    private final Map<ObjectName, LockMode> modes = new TreeMap<>();
    private final Set<ObjectName> cascaded = new TreeSet<>();
    private final Set<ObjectName> rewrites = new TreeSet<>();
    private final Set<ObjectName> scans = new TreeSet<>();
    private final Set<ObjectName> builds = new TreeSet<>();
    private boolean createsIndexes;
    private @Nullable String error;

    void lock(Relation relation, LockMode mode) {
        if (relation.isSystem()) {
            return;
        }
        relations.putIfAbsent(relation.name(), relation);
        modes.merge(relation.name(), mode, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    void lock(Collection<Relation> family, LockMode mode) {
        family.forEach(relation -> lock(relation, mode));
    }

    /** Locks descendants that an ALTER TABLE reaches through their parent: they get the strongest mode of the statement. */
    void lockCascaded(Collection<Relation> descendants, LockMode mode) {
        lock(descendants, mode);
        descendants.forEach(relation -> cascaded.add(relation.name()));
    }

    /** Locks what an ALTER TABLE names, the first of the family, and the descendants that it reaches through it. */
    void lockFamily(List<Relation> family, LockMode mode) {
        lock(family.get(0), mode);
        lockCascaded(family.subList(1, family.size()), mode);
    }

    /** The relation's rows are read, if it keeps any. */
    void scan(Relation relation) {
        if (relation.isStored() && !relation.isSystem()) {
            scans.add(relation.name());
        }
    }

    /** The relation's storage is replaced row by row and its indexes are built anew. */
    void rewrite(Relation relation) {
        scan(relation);
        replaceStorage(relation);
    }

    /** The relation gets new storage, and its indexes too, without its rows being read. */
    void replaceStorage(Relation relation) {
        if (relation.isStored()) {
            rewrites.add(relation.name());
            rebuildIndexes(relation);
        }
    }

    /** The relation's files are copied as they are. */
    void move(Relation relation) {
        scan(relation);
        if (relation.isStored()) {
            rewrites.add(relation.name());
        }
    }

    void rebuildIndexes(Relation relation) {
        if (relation.table() != null && relation.isStored()) {
            relation.table().indexes().forEach(this::build);
        }
    }

    void build(Index index) {
        builds.add(index.name());
    }

    void build(ObjectName index) {
        builds.add(index);
    }

    /** Indexes come into being, whose names the replay chooses. */
    void createsIndexes() {
        createsIndexes = true;
    }

    boolean isCreatingIndexes() {
        return createsIndexes;
    }

    /** The server refuses; the first reason counts. */
    void refuse(String message) {
        if (error == null) {
            error = message;
        }
    }

    /** Refuses a list of new columns that names one twice. */
    void refuseRepeated(List<String> columns) {
        Set<String> seen = new HashSet<>();
        columns.stream()
                .filter(column -> !seen.add(column))
                .findFirst()
                .ifPresent(column -> refuse("column \"" + column + "\" specified more than once"));
    }

    boolean isRefused() {
        return error != null;
    }

    Collection<Relation> relations() {
        return List.copyOf(relations.values());
    }

    /** Adds all that another change of the same statement does. */
    void add(Footprint other) {
        other.modes.forEach((name, mode) -> {
            Relation relation = other.relations.get(name);
            if (relation != null) {
                lock(relation, mode);
            }
        });
        cascaded.addAll(other.cascaded);
        rewrites.addAll(other.rewrites);
        scans.addAll(other.scans);
        builds.addAll(other.builds);
        createsIndexes |= other.createsIndexes;
        if (other.error != null) {
            refuse(other.error);
        }
    }

    /** An ALTER TABLE takes one mode for all its actions, on every descendant that one of them reaches. */
    void raiseCascaded(ObjectName target) {
        LockMode mode = modes.get(target);
        if (mode != null) {
            cascaded.forEach(name -> modes.merge(name, mode, (one, other) -> one.compareTo(other) >= 0 ? one : other));
        }
    }

    Impact impact() {
        if (error != null) {
            return Impact.error(error);
        }
        List<RelationLock> locks = new ArrayList<>();
        modes.forEach((name, mode) -> {
            Relation relation = relations.get(name);
            if (relation != null) {
                locks.add(new RelationLock(name, relation.kind(), mode, relation.isNew()));
            }
        });
        return new Impact(locks, List.copyOf(rewrites), List.copyOf(scans), List.copyOf(builds), null);
    }
}
