package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.PartitionBound;
import dev.plimsoll.model.PartitionKey;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.Query;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.RowPolicy;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table being changed. Facets that nobody touches stay the same lists, so that links to them need no renewal. */
final class TableEdit {

    private ObjectName name;
    private RelationKind kind;
    private Persistence persistence;
    private List<Column> columns;
    private List<Constraint> constraints;
    private List<Index> indexes;
    private List<ObjectName> parents;
    private @Nullable PartitionKey partitionedBy;
    private @Nullable PartitionBound partitionBound;
    private List<Trigger> triggers;
    private List<RowPolicy> policies;
    private boolean rowSecurity;
    private boolean forceRowSecurity;
    private Map<String, String> storageParameters;
    private @Nullable Query query;
    private @Nullable String owner;
    private final Origin origin;

    private TableEdit(Table table) {
        this.name = table.name();
        this.kind = table.kind();
        this.persistence = table.persistence();
        this.columns = table.columns();
        this.constraints = table.constraints();
        this.indexes = table.indexes();
        this.parents = table.parents();
        this.partitionedBy = table.partitionedBy();
        this.partitionBound = table.partitionBound();
        this.triggers = table.triggers();
        this.policies = table.policies();
        this.rowSecurity = table.rowSecurity();
        this.forceRowSecurity = table.forceRowSecurity();
        this.storageParameters = table.storageParameters();
        this.query = table.query();
        this.owner = table.owner();
        this.origin = table.origin();
    }

    static TableEdit of(Table table) {
        return new TableEdit(table);
    }

    /** A new table of nothing but these. */
    static TableEdit create(ObjectName name, RelationKind kind, Persistence persistence, Origin origin) {
        return new TableEdit(new Table(
                name,
                kind,
                persistence,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                false,
                false,
                Map.of(),
                null,
                null,
                origin));
    }

    TableEdit name(ObjectName value) {
        name = value;
        return this;
    }

    TableEdit persistence(Persistence value) {
        persistence = value;
        return this;
    }

    TableEdit columns(List<Column> value) {
        columns = value;
        return this;
    }

    TableEdit add(Column column) {
        columns = with(columns, column);
        return this;
    }

    TableEdit mapColumns(UnaryOperator<Column> change) {
        columns = columns.stream().map(change).toList();
        return this;
    }

    TableEdit mapColumn(String column, UnaryOperator<Column> change) {
        return mapColumns(each -> each.name().equals(column) ? change.apply(each) : each);
    }

    TableEdit removeColumns(Predicate<Column> condition) {
        columns = without(columns, condition);
        return this;
    }

    TableEdit add(Constraint constraint) {
        constraints = with(constraints, constraint);
        return this;
    }

    TableEdit mapConstraints(UnaryOperator<Constraint> change) {
        constraints = constraints.stream().map(change).toList();
        return this;
    }

    TableEdit mapConstraint(String constraint, UnaryOperator<Constraint> change) {
        return mapConstraints(each -> each.name().equals(constraint) ? change.apply(each) : each);
    }

    TableEdit removeConstraints(Predicate<Constraint> condition) {
        constraints = without(constraints, condition);
        return this;
    }

    TableEdit add(Index index) {
        indexes = with(indexes, index);
        return this;
    }

    TableEdit mapIndexes(UnaryOperator<Index> change) {
        indexes = indexes.stream().map(change).toList();
        return this;
    }

    TableEdit mapIndex(String index, UnaryOperator<Index> change) {
        return mapIndexes(each -> each.name().name().equals(index) ? change.apply(each) : each);
    }

    TableEdit removeIndexes(Predicate<Index> condition) {
        indexes = without(indexes, condition);
        return this;
    }

    TableEdit parents(List<ObjectName> value) {
        parents = value;
        return this;
    }

    TableEdit partitionedBy(@Nullable PartitionKey value) {
        partitionedBy = value;
        return this;
    }

    TableEdit partitionBound(@Nullable PartitionBound value) {
        partitionBound = value;
        return this;
    }

    TableEdit triggers(List<Trigger> value) {
        triggers = value;
        return this;
    }

    TableEdit policies(List<RowPolicy> value) {
        policies = value;
        return this;
    }

    TableEdit rowSecurity(boolean value) {
        rowSecurity = value;
        return this;
    }

    TableEdit forceRowSecurity(boolean value) {
        forceRowSecurity = value;
        return this;
    }

    TableEdit storageParameters(Map<String, String> value) {
        storageParameters = value;
        return this;
    }

    TableEdit query(@Nullable Query value) {
        query = value;
        return this;
    }

    TableEdit owner(@Nullable String value) {
        owner = value;
        return this;
    }

    Table done() {
        return new Table(
                name,
                kind,
                persistence,
                columns,
                constraints,
                indexes,
                parents,
                partitionedBy,
                partitionBound,
                triggers,
                policies,
                rowSecurity,
                forceRowSecurity,
                storageParameters,
                query,
                owner,
                origin);
    }

    private static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(last);
        return longer;
    }

    private static <T> List<T> without(List<T> list, Predicate<T> condition) {
        return list.stream().noneMatch(condition)
                ? list
                : list.stream().filter(condition.negate()).toList();
    }
}
