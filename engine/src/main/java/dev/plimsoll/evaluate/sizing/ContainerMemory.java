package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.Amounts;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Environment.Stage;
import dev.plimsoll.model.Value;

/** What a database's container is promised of memory, and what it may take. */
@ForRules
public record ContainerMemory(DataStore store) {

    private static final String LIMIT = "compute.memory-limit-gibibytes";
    private static final String REQUEST = "compute.memory-request-gibibytes";
    private static final double GIBIBYTE = 1L << 30;

    public static ContainerMemory of(DataStore store) {
        return new ContainerMemory(store);
    }

    /** Whether it is promised less than it may take. Kubernetes takes a request that is absent for equal to the limit. */
    public boolean unequal() {
        double request = store.number(REQUEST);
        return request > 0 && (store.above(LIMIT, request) || isAbsent(LIMIT));
    }

    /** Whether nobody wrote either, for a store that is no trial. */
    public boolean unset() {
        return store.environment().stage() != Stage.DEVELOPMENT
                && store.attributes().containsKey(LIMIT)
                && isAbsent(LIMIT)
                && isAbsent(REQUEST);
    }

    public String request() {
        return Amounts.bytes(store.number(REQUEST) * GIBIBYTE);
    }

    public String limit() {
        return isAbsent(LIMIT) ? "all of its node" : Amounts.bytes(store.number(LIMIT) * GIBIBYTE);
    }

    /** What to write. */
    public String advice() {
        return isAbsent(LIMIT)
                ? "Write " + store.attribute(LIMIT) + " with " + request() + " as well."
                : "Write " + store.attribute(REQUEST) + " with " + limit() + " as well.";
    }

    private boolean isAbsent(String property) {
        return store.property(property) instanceof Value.Absent;
    }
}
