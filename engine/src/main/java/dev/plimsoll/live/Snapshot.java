package dev.plimsoll.live;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one database, and the server that it is in, said at one time.
 *
 * @param facets what was read; a facet that is missing was not read and stands in {@code notRead}
 * @param notRead what could not be read or was left out, in the order of {@link Facet}
 */
public record Snapshot(Meta meta, Map<Facet, Rows> facets, List<NotRead> notRead) {

    /** Version of the file's format. */
    public static final int FORMAT = 1;

    /**
     * Where and when.
     *
     * @param versionNumber as {@code server_version_num}: 160004
     * @param role who collected
     * @param standby whether the server was in recovery
     * @param replicas of how many replicas the counters are part of its own, see {@link ReplicaCounters}
     */
    public record Meta(
            String toolVersion,
            Instant collectedAt,
            long milliseconds,
            int versionNumber,
            Service service,
            String database,
            String role,
            boolean superuser,
            boolean standby,
            int replicas) {

        Meta withReplicas(int more) {
            return new Meta(
                    toolVersion,
                    collectedAt,
                    milliseconds,
                    versionNumber,
                    service,
                    database,
                    role,
                    superuser,
                    standby,
                    replicas + more);
        }

        public int major() {
            return versionNumber / 10_000;
        }
    }

    /** Who runs the server. */
    public enum Service {
        SELF_MANAGED,
        RDS,
        AURORA,
        CLOUD_SQL,
        ALLOYDB,
        AZURE,
        SUPABASE
    }

    /**
     * A facet, or part of one, that is not known.
     *
     * @param sqlState null where no query failed
     * @param remedy the statement or step that would let it be read, or null
     */
    public record NotRead(
            Facet facet,
            String reason,
            @Nullable String sqlState,
            @Nullable String remedy) {}

    public Snapshot {
        facets = facets.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(facets));
        notRead = List.copyOf(notRead);
    }

    /** No rows where the facet was not read; see {@link #knows}. */
    public Rows rows(Facet facet) {
        return facets.getOrDefault(facet, Rows.NONE);
    }

    public boolean knows(Facet facet) {
        return facets.containsKey(facet);
    }

    public Optional<NotRead> notRead(Facet facet) {
        return notRead.stream().filter(each -> each.facet() == facet).findFirst();
    }
}
