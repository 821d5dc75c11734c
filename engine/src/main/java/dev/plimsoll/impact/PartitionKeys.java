package dev.plimsoll.impact;

import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A key of a partitioned table must hold all columns that rows are spread by. */
final class PartitionKeys {

    private PartitionKeys() {}

    static Optional<String> refusal(ConstraintDefinition key, Table table, Release release) {
        if (key.kind() == ConstraintKind.EXCLUSION && !release.excludesAcrossPartitions()) {
            return Optional.of("exclusion constraints are not supported on partitioned tables");
        }
        return key.usingIndex() != null ? Optional.empty() : refusal(key.columns(), table);
    }

    static Optional<String> refusal(CreateIndex index, Table table) {
        return refusal(columns(index.keys()), table);
    }

    static Optional<String> refusal(List<String> columns, Table table) {
        return table.partitionedBy() == null
                        || columns.containsAll(columns(table.partitionedBy().keys()))
                ? Optional.empty()
                : Optional.of("unique constraint on partitioned table must include all partitioning columns");
    }

    private static List<String> columns(List<IndexKey> keys) {
        return keys.stream().flatMap(key -> Stream.ofNullable(key.column())).toList();
    }
}
