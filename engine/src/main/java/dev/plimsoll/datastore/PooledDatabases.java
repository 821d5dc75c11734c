package dev.plimsoll.datastore;

import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The connections that a PgBouncer opens to one server for one user of each of its databases, where it opens most: pools and their reserves,
 * as https://www.pgbouncer.org/config.html has them.
 */
final class PooledDatabases {

    private final Value pooler;
    private final Value databases;

    PooledDatabases(Asked asked) {
        this.pooler = asked.attribute("pooler");
        this.databases = asked.attribute("databases");
    }

    Value answer() {
        Map<List<String>, BigDecimal> byServer = new LinkedHashMap<>();
        for (Value database : entries()) {
            List<String> server = List.of(
                    database.field("host").text().orElse(""),
                    database.field("port").text().orElse(""));
            byServer.merge(server, connections(database), BigDecimal::add);
        }
        BigDecimal most = byServer.values().stream()
                .max(BigDecimal::compareTo)
                .orElseGet(() -> connections(new Value.Absent(pooler.trace())));
        Value size = pooler.field("default_pool_size");
        return new Value.Known(new Tree.Numeral(most), size instanceof Value.Absent ? databases.trace() : size.trace());
    }

    private Collection<Value> entries() {
        return databases instanceof Value.Known known && known.tree() instanceof Tree.Fields fields
                ? fields.values().values()
                : List.of();
    }

    private BigDecimal connections(Value database) {
        BigDecimal pool = number(database, "pool_size", number(pooler, "default_pool_size", BigDecimal.valueOf(20)));
        BigDecimal reserve =
                number(database, "reserve_pool_size", number(pooler, "reserve_pool_size", BigDecimal.ZERO));
        BigDecimal most = number(database, "max_db_connections", number(pooler, "max_db_connections", BigDecimal.ZERO));
        BigDecimal all = pool.add(reserve);
        return most.signum() > 0 ? all.min(most) : all;
    }

    private static BigDecimal number(Value map, String name, BigDecimal otherwise) {
        return map.field(name).number().orElse(otherwise);
    }
}
