package dev.plimsoll.live;

import org.jspecify.annotations.Nullable;

/** Hears of each query of a collection when it has ended. */
@FunctionalInterface
public interface CollectionListener {

    CollectionListener NONE = run -> {};

    void ran(QueryRun run);

    /**
     * One query, or one page of it.
     *
     * @param sql as it was sent
     * @param rows how many came, 0 where it failed
     * @param sqlState of its failure, or null
     */
    record QueryRun(
            Facet facet,
            String sql,
            long milliseconds,
            int rows,
            @Nullable String sqlState) {}
}
