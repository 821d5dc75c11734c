package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.BoundDatabase;
import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.DataStore;
import java.util.List;

/**
 * Connections that all declared poolers of a database open when they are full, and what the server has for them.
 *
 * @param connections sizes times instances, for one user of each database
 * @param free {@code max_connections} without those that are reserved
 * @param first the first of the poolers
 */
@ForRules
public record PoolDemand(long connections, long free, DataStore first) {

    private static final String SIZE = "pool.size";
    private static final String INSTANCES = "pool.instances";
    private static final String CONNECTIONS = "pool.connections";

    /** One, or none where no pooler of known size is declared. */
    public static List<PoolDemand> of(BoundDatabase bound) {
        List<DataStore> pools = bound.storesWith(SIZE);
        if (pools.isEmpty()) {
            return List.of();
        }
        double connections = pools.stream()
                .mapToDouble(pool ->
                        Math.max(pool.number(SIZE) * Math.max(1, pool.number(INSTANCES)), pool.number(CONNECTIONS)))
                .sum();
        double reserved = known(bound, "superuser_reserved_connections") + known(bound, "reserved_connections");
        return List.of(
                new PoolDemand((long) connections, (long) (known(bound, "max_connections") - reserved), pools.get(0)));
    }

    private static double known(BoundDatabase bound, String setting) {
        double number = bound.live().number(setting);
        return Double.isNaN(number) ? 0 : number;
    }
}
