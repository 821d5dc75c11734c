package dev.plimsoll.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table, partitioned table, foreign table or materialised view as it stands. Lists are in the server's order.
 *
 * @param name resolved, with its schema
 * @param parents tables inherited from, or the one partitioned table it is a partition of
 * @param partitionedBy null unless partitioned
 * @param partitionBound null unless a partition
 * @param query of a materialised view, else null
 * @param owner null where no statement said
 * @param origin where it was created
 */
public record Table(
        ObjectName name,
        RelationKind kind,
        Persistence persistence,
        List<Column> columns,
        List<Constraint> constraints,
        List<Index> indexes,
        List<ObjectName> parents,
        @Nullable PartitionKey partitionedBy,
        @Nullable PartitionBound partitionBound,
        List<Trigger> triggers,
        List<RowPolicy> policies,
        boolean rowSecurity,
        boolean forceRowSecurity,
        Map<String, String> storageParameters,
        @Nullable Query query,
        @Nullable String owner,
        Origin origin) {

    public Table {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        parents = List.copyOf(parents);
        triggers = List.copyOf(triggers);
        policies = List.copyOf(policies);
        storageParameters = Ordered.copyOf(storageParameters);
    }

    public boolean isPartitioned() {
        return kind == RelationKind.PARTITIONED_TABLE;
    }

    public boolean isPartition() {
        return partitionBound != null;
    }

    public boolean isTemporary() {
        return persistence == Persistence.TEMPORARY;
    }

    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    public Optional<Constraint> constraint(String constraintName) {
        return constraints.stream()
                .filter(constraint -> constraint.name().equals(constraintName))
                .findFirst();
    }

    public Optional<Index> index(String indexName) {
        return indexes.stream()
                .filter(index -> index.name().name().equals(indexName))
                .findFirst();
    }

    public Optional<Constraint> primaryKey() {
        return constraints.stream()
                .filter(constraint -> constraint.kind() == ConstraintKind.PRIMARY_KEY)
                .findFirst();
    }

    public List<Constraint> foreignKeys() {
        return constraints.stream().filter(Constraint::isForeignKey).toList();
    }

    /** Whether a validated constraint proves that the column holds no null. */
    public boolean provesNotNull(String columnName) {
        return column(columnName).map(Column::notNull).orElse(false)
                || constraints.stream()
                        .anyMatch(constraint -> constraint.kind() == ConstraintKind.CHECK
                                && constraint.validated()
                                && constraint.enforced()
                                && constraint.expression() != null
                                && constraint.expression().notNullColumns().contains(columnName));
    }

    /** Whether a valid, unconditional index starts with these columns, in any order. */
    public boolean hasIndexStartingWith(List<String> keyColumns) {
        return indexes.stream()
                .filter(index -> index.predicate() == null)
                .map(Index::leadingColumns)
                .anyMatch(leading -> leading.size() >= keyColumns.size()
                        && leading.subList(0, keyColumns.size()).containsAll(keyColumns));
    }
}
