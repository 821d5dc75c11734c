package dev.plimsoll.live;

import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.model.CannotRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds what replicas read to what their primary reads: each server counts its own scans alone, so that an index which the primary never
 * uses may carry all queries of a replica. Writes are counted on the primary.
 */
public final class ReplicaCounters {

    /** What each server counts for itself. */
    private static final Set<String> ADDED = Set.of("scans", "rowsScanned", "indexScans", "read", "fetched");

    /** Of which the latest holds: the last scan, and since when all have counted. */
    private static final Set<String> LATEST = Set.of("lastScan", "statisticsSince", "startedAt");

    /** Facets, and what a row of each is known by. */
    private static final Map<Facet, List<String>> KEYS = Map.of(
            Facet.TABLE_ACTIVITY, List.of("schema", "relation"),
            Facet.INDEX_ACTIVITY, List.of("schema", "name"),
            Facet.DATABASE_ACTIVITY, List.of("name"),
            Facet.SERVER, List.of());

    private ReplicaCounters() {}

    /**
     * The primary with the counters of its replicas.
     *
     * @throws CannotRun where one of them is no replica of it, as far as that can be seen, or does not tell its counters
     */
    public static Snapshot added(Snapshot primary, List<Snapshot> replicas) {
        Snapshot sum = primary;
        for (Snapshot replica : replicas) {
            refuse(primary, replica);
            sum = added(sum, replica);
        }
        return sum;
    }

    private static void refuse(Snapshot primary, Snapshot replica) {
        Snapshot.Meta meta = replica.meta();
        if (!meta.standby()) {
            throw new CannotRun("the replica that is named is no replica: it is not in recovery");
        }
        if (!meta.database().equals(primary.meta().database())
                || meta.major() != primary.meta().major()) {
            throw new CannotRun(
                    "the replica that is named has database " + meta.database() + " of PostgreSQL " + meta.major()
                            + ", its primary " + primary.meta().database() + " of PostgreSQL "
                            + primary.meta().major());
        }
        for (Facet facet : KEYS.keySet()) {
            if (!replica.knows(facet)) {
                throw new CannotRun("the replica does not tell its " + facet.id() + ": "
                        + replica.notRead(facet).map(Snapshot.NotRead::reason).orElse("it was not read"));
            }
        }
    }

    private static Snapshot added(Snapshot primary, Snapshot replica) {
        Map<Facet, Rows> facets = new HashMap<>(primary.facets());
        KEYS.forEach(
                (facet, key) -> facets.computeIfPresent(facet, (any, rows) -> added(rows, replica.rows(facet), key)));
        return new Snapshot(primary.meta().withReplicas(1), facets, primary.notRead());
    }

    private static Rows added(Rows rows, Rows more, List<String> key) {
        Map<List<Object>, Row> byKey = new HashMap<>();
        more.forEach(row -> byKey.put(key(row, key), row));
        List<@Nullable Object[]> values = new ArrayList<>();
        for (Row row : rows) {
            Row other = byKey.get(key(row, key));
            values.add(rows.columns().stream()
                    .map(column ->
                            other == null ? row.value(column) : sum(column, row.value(column), other.value(column)))
                    .toArray());
        }
        return new Rows(rows.columns(), values);
    }

    private static List<Object> key(Row row, List<String> key) {
        return key.stream().map(column -> (Object) row.need(column)).toList();
    }

    private static @Nullable Object sum(String column, @Nullable Object own, @Nullable Object other) {
        if (own == null || other == null) {
            return ADDED.contains(column) || LATEST.contains(column) ? (own == null ? other : own) : own;
        } else if (ADDED.contains(column)) {
            return ((Number) own).longValue() + ((Number) other).longValue();
        } else if (LATEST.contains(column)) {
            return Math.max(((Number) own).longValue(), ((Number) other).longValue());
        }
        return own;
    }
}
