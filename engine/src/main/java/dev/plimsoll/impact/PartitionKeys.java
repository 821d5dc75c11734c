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

    static Optional<String> refusal(ConstraintDefinition key, Table table) {
        if (key.kind() == ConstraintKind.EXCLUSION || key.usingIndex() != null) {
            return Optional.empty();
        }
        return refusal(key.kind() == ConstraintKind.PRIMARY_KEY ? "primary key" : "unique", key.columns(), table);
    }

    static Optional<String> refusal(CreateIndex index, Table table) {
        return refusal("unique", columns(index.keys()), table);
    }

    private static Optional<String> refusal(String kind, List<String> columns, Table table) {
        return table.partitionedBy() == null
                        || columns.containsAll(columns(table.partitionedBy().keys()))
                ? Optional.empty()
                : Optional.of(kind + " constraint on partitioned table must include all partitioning columns");
    }

    private static List<String> columns(List<IndexKey> keys) {
        return keys.stream().flatMap(key -> Stream.ofNullable(key.column())).toList();
    }
}
