package dev.plimsoll.model.live;

import dev.plimsoll.model.Index;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;

/**
 * An index of a running server.
 *
 * @param bytes as of the last VACUUM or ANALYZE
 * @param scans since the counters were reset, -1 where that is not known
 * @param lastScan seconds since 1970, 0 for never or where the server does not count it (before PostgreSQL 16)
 * @param ready whether writes keep it up to date
 * @param replicaIdentity whether logical replication tells rows apart by it
 */
public record LiveIndex(
        LiveDatabase database,
        ObjectName table,
        Index index,
        boolean primary,
        long bytes,
        long rows,
        long scans,
        long lastScan,
        boolean ready,
        boolean replicaIdentity) {

    public String name() {
        return index.name().toString();
    }

    public Match match(String rule, String message) {
        return database.match(rule, message, ObjectKind.INDEX, name());
    }
}
