package dev.plimsoll.datastore;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The share of its connections, in percent, that all proxies of Amazon RDS in front of a store may open together; each has
 * {@code MaxConnectionsPercent} of them to itself:
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ConnectionPoolConfiguration.html.
 */
final class ProxyShares {

    private static final List<String> TARGETS = List.of("aws_db_proxy_target", "AWS::RDS::DBProxyTargetGroup");
    private static final List<String> GROUPS = List.of("aws_db_proxy_default_target_group");
    private static final List<AttributePath> STORES =
            paths("db_instance_identifier", "db_cluster_identifier", "DBInstanceIdentifiers", "DBClusterIdentifiers");
    private static final List<AttributePath> PROXY = paths("db_proxy_name", "DBProxyName");
    private static final List<AttributePath> PERCENT = paths(
            "connection_pool_config.max_connections_percent", "ConnectionPoolConfigurationInfo.MaxConnectionsPercent");

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal ALL_OF_SQL_SERVER = BigDecimal.TEN;

    private final Asked asked;

    ProxyShares(Asked asked) {
        this.asked = asked;
    }

    /** Absent where no proxy leads to the store; what one proxy alone may open can only be too little. */
    Value answer() {
        Map<Object, Value> shares = new LinkedHashMap<>();
        for (Resource target : asked.graph().ofTypes(TARGETS)) {
            if (leadsHere(target)) {
                Value proxy = AttributePath.first(PROXY, target);
                shares.putIfAbsent(key(proxy), share(target, proxy));
            }
        }
        List<Value> all = new ArrayList<>(shares.values());
        Optional<Value> unknown =
                all.stream().filter(Value.Unknown.class::isInstance).findFirst();
        if (all.isEmpty() || unknown.isPresent()) {
            return unknown.orElseGet(asked::absent);
        }
        BigDecimal sum = all.stream()
                .map(share -> share.number().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Value.Known(new Tree.Numeral(sum), all.get(all.size() - 1).trace());
    }

    private boolean leadsHere(Resource target) {
        return STORES.stream()
                .flatMap(path -> Values.items(path.of(target)).stream())
                .anyMatch(store -> asked.graph()
                        .named(
                                store,
                                List.of(asked.store().type()),
                                asked.arguments().paths("identity"))
                        .contains(asked.store()));
    }

    private Value share(Resource target, Value proxy) {
        Value written = asked.graph().ofTypes(GROUPS).stream()
                .filter(group -> key(AttributePath.first(PROXY, group)).equals(key(proxy)))
                .map(group -> AttributePath.first(PERCENT, group))
                .filter(value -> !(value instanceof Value.Absent))
                .findFirst()
                .orElseGet(() -> AttributePath.first(PERCENT, target));
        return written instanceof Value.Absent
                ? new Value.Known(new Tree.Numeral(unwritten()), Trace.at(target.header()))
                : written;
    }

    private BigDecimal unwritten() {
        Value engine = asked.properties().getOrDefault("engine.name", asked.absent());
        return engine.text().filter(name -> name.contains("sqlserver")).isPresent() ? ALL_OF_SQL_SERVER : ALL;
    }

    /** Equal for values that name the same proxy. */
    private static Object key(Value proxy) {
        Set<String> references = proxy.trace().references();
        return references.isEmpty() ? proxy.text().orElse("") : references;
    }

    private static List<AttributePath> paths(String... texts) {
        return List.of(texts).stream().map(AttributePath::of).toList();
    }
}
