package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import dev.plimsoll.postgres.CatalogDump.Facet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Bounds of replayed partitions as the server prints them, each for the only partition of a copy of the table. */
final class PartitionProbe {

    private static final String READ_BOUND =
            "SELECT pg_get_expr(relpartbound, oid) FROM pg_class WHERE oid = 'pg_temp.probed'::regclass";

    private final Probe probe;

    PartitionProbe(Probe probe) {
        this.probe = probe;
    }

    void partitions(Schema schema) throws SQLException {
        for (Table partition : schema.tables()) {
            if (partition.isPartition() && partition.partitionBound() != null && !partition.isTemporary()) {
                Optional<Table> parent = partition.parents().stream()
                        .findFirst()
                        .flatMap(schema::table)
                        .filter(Table::isPartitioned);
                if (parent.isPresent()) {
                    partition(partition, parent.get());
                }
            }
        }
    }

    private void partition(Table partition, Table parent) throws SQLException {
        ObjectName name = partition.name();
        String create = "CREATE TEMPORARY TABLE parted (LIKE " + parent.name().sql() + ") PARTITION BY "
                + parent.partitionedBy().method() + " "
                + parent.partitionedBy().keys().stream()
                        .map(ExpressionProbe::key)
                        .collect(Collectors.joining(", ", "(", ")"));
        String bound = partition.partitionBound().text();
        probe.with(
                create,
                Facet.PARTITION_BOUNDS,
                name.toString(),
                () -> probe.read(
                        Facet.PARTITION_BOUNDS,
                        "bound " + name,
                        "CREATE TEMPORARY TABLE probed PARTITION OF pg_temp.parted " + bound,
                        READ_BOUND));
    }
}
