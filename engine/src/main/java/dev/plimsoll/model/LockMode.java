package dev.plimsoll.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Table-level lock modes of PostgreSQL, weakest first
 * (<a href="https://www.postgresql.org/docs/current/explicit-locking.html">manual, explicit locking</a>).
 */
public enum LockMode {
    ACCESS_SHARE,
    ROW_SHARE,
    ROW_EXCLUSIVE,
    SHARE_UPDATE_EXCLUSIVE,
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    EXCLUSIVE,
    ACCESS_EXCLUSIVE;

    /** What waits behind a lock. */
    public enum Blocked {
        READS,
        WRITES,
        DDL;

        /** The word used in JSON. */
        public String id() {
            return switch (this) {
                case READS -> "reads";
                case WRITES -> "writes";
                case DDL -> "ddl";
            };
        }
    }

    /** What ordinary work waits while this lock is held, in the order of {@link Blocked}; the locks of plain reads and writes: none. */
    public List<Blocked> blocks() {
        Set<Blocked> blocked = EnumSet.noneOf(Blocked.class);
        if (this == ACCESS_EXCLUSIVE) {
            blocked.add(Blocked.READS);
        }
        if (compareTo(SHARE) >= 0) {
            blocked.add(Blocked.WRITES);
        }
        if (compareTo(SHARE_UPDATE_EXCLUSIVE) >= 0) {
            blocked.add(Blocked.DDL);
        }
        return List.copyOf(blocked);
    }

    public boolean blocksReads() {
        return this == ACCESS_EXCLUSIVE;
    }

    public boolean blocksWrites() {
        return compareTo(SHARE) >= 0;
    }

    /** In the engine's own words: {@code ACCESS EXCLUSIVE}. */
    public String sql() {
        return name().replace('_', ' ');
    }
}
