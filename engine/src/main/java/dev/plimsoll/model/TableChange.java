package dev.plimsoll.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changes a table, its columns or its constraints. */
public sealed interface TableChange extends SchemaChange
        permits ColumnChange, ConstraintChange, TableChange.WholeTable {

    /** The table as written. */
    ObjectName table();

    /** What concerns the table as a whole. */
    sealed interface WholeTable extends TableChange {}

    /** What an {@code ALTER TABLE} does to the table as a whole. */
    sealed interface TableAlteration extends WholeTable {
        AlterTarget target();

        @Override
        default ObjectName table() {
            return target().name();
        }
    }

    /**
     * {@code CREATE TABLE} in all its forms.
     *
     * @param likes source tables of {@code LIKE}, each with its place among the columns
     * @param inherits parents of {@code INHERITS}
     * @param partitionedBy null unless partitioned itself
     * @param partitionOf null unless a partition
     * @param ofType composite type of {@code OF}, or null
     * @param query of {@code CREATE TABLE AS} and {@code SELECT INTO}, else null
     * @param server of a foreign table, else null
     */
    record CreateTable(
            SourceRange range,
            ObjectName table,
            Persistence persistence,
            boolean ifNotExists,
            List<ColumnDefinition> columns,
            List<ConstraintDefinition> constraints,
            List<LikeClause> likes,
            List<ObjectName> inherits,
            @Nullable PartitionKey partitionedBy,
            @Nullable PartitionOf partitionOf,
            @Nullable ObjectName ofType,
            @Nullable Query query,
            boolean withNoData,
            Map<String, String> storageParameters,
            @Nullable String accessMethod,
            @Nullable String tablespace,
            @Nullable String server)
            implements WholeTable {
        public CreateTable {
            columns = List.copyOf(columns);
            constraints = List.copyOf(constraints);
            likes = List.copyOf(likes);
            inherits = List.copyOf(inherits);
            storageParameters = Ordered.copyOf(storageParameters);
        }
    }

    /**
     * {@code LIKE source INCLUDING …}.
     *
     * @param columnIndex number of columns written before it
     * @param including what is copied besides names, types and not-null; {@code ALL} and {@code EXCLUDING} are resolved
     */
    record LikeClause(SourceRange range, ObjectName source, int columnIndex, List<LikeOption> including) {
        public LikeClause {
            including = List.copyOf(including);
        }
    }

    /** What {@code LIKE} may include. */
    enum LikeOption {
        COMMENTS,
        COMPRESSION,
        CONSTRAINTS,
        DEFAULTS,
        GENERATED,
        IDENTITY,
        INDEXES,
        STATISTICS,
        STORAGE
    }

    /** The parent of a new partition and the rows it takes. */
    record PartitionOf(ObjectName parent, PartitionBound bound) {}

    record DropTable(SourceRange range, ObjectName table, boolean foreign, boolean ifExists, boolean cascade)
            implements WholeTable {}

    record RenameTable(SourceRange range, AlterTarget target, String newName) implements TableAlteration {}

    record MoveTable(SourceRange range, AlterTarget target, String newSchema) implements TableAlteration {}

    record TruncateTable(SourceRange range, ObjectName table, boolean only, boolean restartIdentity, boolean cascade)
            implements WholeTable {}

    record LockTable(SourceRange range, ObjectName table, boolean only, LockMode mode, boolean nowait)
            implements WholeTable {}

    /** The target is the parent. */
    record AttachPartition(SourceRange range, AlterTarget target, ObjectName partition, PartitionBound bound)
            implements TableAlteration {}

    /** The target is the parent. */
    record DetachPartition(
            SourceRange range, AlterTarget target, ObjectName partition, boolean concurrently, boolean finalizing)
            implements TableAlteration {}

    record AddInheritance(SourceRange range, AlterTarget target, ObjectName parent) implements TableAlteration {}

    record DropInheritance(SourceRange range, AlterTarget target, ObjectName parent) implements TableAlteration {}

    /** {@code OF type}, or {@code NOT OF} with null. */
    record SetTableType(
            SourceRange range, AlterTarget target, @Nullable ObjectName type) implements TableAlteration {}

    /** {@code SET LOGGED}, {@code SET UNLOGGED}. */
    record SetPersistence(SourceRange range, AlterTarget target, boolean logged) implements TableAlteration {}

    /** Null for {@code SET ACCESS METHOD DEFAULT}. */
    record SetAccessMethod(
            SourceRange range, AlterTarget target, @Nullable String method) implements TableAlteration {}

    record SetTablespace(SourceRange range, AlterTarget target, String tablespace, boolean nowait)
            implements TableAlteration {}

    /** {@code SET (…)}: name to value; {@code RESET (…)}: values are empty. */
    record SetStorageParameters(SourceRange range, AlterTarget target, Map<String, String> parameters, boolean reset)
            implements TableAlteration {
        public SetStorageParameters {
            parameters = Ordered.copyOf(parameters);
        }
    }

    record SetRowSecurity(SourceRange range, AlterTarget target, RowSecurity mode) implements TableAlteration {}

    /** Row security switches of {@code ALTER TABLE}. */
    enum RowSecurity {
        ENABLE,
        DISABLE,
        FORCE,
        NO_FORCE
    }

    /** The kind is {@code default}, {@code full}, {@code nothing} or {@code index}; the index null but for the last. */
    record SetReplicaIdentity(
            SourceRange range,
            AlterTarget target,
            String kind,
            @Nullable String index) implements TableAlteration {}

    /** {@code CLUSTER ON index}; null for {@code SET WITHOUT CLUSTER}. */
    record SetClusterIndex(
            SourceRange range, AlterTarget target, @Nullable String index) implements TableAlteration {}

    /** {@code SET WITHOUT OIDS}: nothing happens from PostgreSQL 12 on. */
    record SetWithoutOids(SourceRange range, AlterTarget target) implements TableAlteration {}

    /**
     * {@code ENABLE} or {@code DISABLE} of a trigger or rule.
     *
     * @param kind {@code TRIGGER} or {@code RULE}
     * @param name null for {@code ALL} and {@code USER}
     * @param firing {@code enable}, {@code disable}, {@code enable replica}, {@code enable always}
     */
    record ToggleFiring(
            SourceRange range,
            AlterTarget target,
            ObjectKind kind,
            @Nullable String name,
            boolean allInternal,
            String firing)
            implements TableAlteration {}

    /** {@code OPTIONS (…)} of a foreign table, and what else changes no replayed fact; the words as written. */
    record AlterTableOption(SourceRange range, AlterTarget target, String action) implements TableAlteration {}
}
