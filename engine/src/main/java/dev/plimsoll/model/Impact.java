package dev.plimsoll.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one statement, or one change of it, does to the server.
 *
 * @param locks strongest mode per relation; one entry a relation, in the order of their names
 * @param rewrites tables and materialised views whose storage is replaced
 * @param scans tables that are read through
 * @param builds indexes built or rebuilt
 * @param error what the server answers instead, or null
 */
public record Impact(
        List<RelationLock> locks,
        List<ObjectName> rewrites,
        List<ObjectName> scans,
        List<ObjectName> builds,
        @Nullable String error) {

    public static final Impact NONE = new Impact(List.of(), List.of(), List.of(), List.of(), null);

    /**
     * A lock on one relation.
     *
     * @param isNew created earlier in the same transaction, or by this statement: it blocks nobody
     */
    public record RelationLock(ObjectName relation, RelationKind kind, LockMode mode, boolean isNew) {

        public boolean blocksReads() {
            return !isNew && mode.blocksReads();
        }

        public boolean blocksWrites() {
            return !isNew && mode.blocksWrites();
        }
    }

    public Impact {
        locks = List.copyOf(locks);
        rewrites = List.copyOf(rewrites);
        scans = List.copyOf(scans);
        builds = List.copyOf(builds);
    }

    public static Impact error(String message) {
        return new Impact(List.of(), List.of(), List.of(), List.of(), message);
    }

    public Optional<RelationLock> lockOn(ObjectName relation) {
        return locks.stream().filter(lock -> lock.relation().equals(relation)).findFirst();
    }

    public boolean blocksReads() {
        return locks.stream().anyMatch(RelationLock::blocksReads);
    }

    public boolean blocksWrites() {
        return locks.stream().anyMatch(RelationLock::blocksWrites);
    }

    /** Whether some table that is read through stood before this transaction. */
    public boolean scansExisting() {
        return scans.stream()
                .anyMatch(table -> lockOn(table).map(lock -> !lock.isNew()).orElse(true));
    }

    public boolean rewrites(ObjectName relation) {
        return rewrites.contains(relation);
    }

    public boolean scans(ObjectName relation) {
        return scans.contains(relation);
    }
}
