package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnDefinition.Generated;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.PartitionKey;
import dev.plimsoll.model.RowPolicy;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All expressions of a table: defaults, generated columns, constraints, indexes, policies and the partition key. */
final class TableExpressions {

    private final UnaryOperator<Expression> change;

    private TableExpressions(UnaryOperator<Expression> change) {
        this.change = change;
    }

    /** The table with each of its expressions changed. */
    static Table map(Table table, UnaryOperator<Expression> change) {
        TableExpressions expressions = new TableExpressions(change);
        return TableEdit.of(table)
                .mapColumns(expressions::of)
                .mapConstraints(expressions::of)
                .mapIndexes(expressions::of)
                .policies(table.policies().stream().map(expressions::of).toList())
                .partitionedBy(expressions.of(table.partitionedBy()))
                .done();
    }

    private @Nullable Expression changed(@Nullable Expression expression) {
        return expression == null ? null : change.apply(expression);
    }

    private Column of(Column column) {
        Generated generated = column.generated();
        Column changed = column.defaultValue() == null ? column : column.withDefault(changed(column.defaultValue()));
        return generated == null
                ? changed
                : changed.withGenerated(new Generated(change.apply(generated.expression()), generated.stored()));
    }

    private Constraint of(Constraint constraint) {
        return constraint.expression() == null
                ? constraint
                : Constraints.withColumns(constraint, constraint.columns(), changed(constraint.expression()));
    }

    private Index of(Index index) {
        return IndexShapes.on(index, of(index.keys()), index.including(), changed(index.predicate()));
    }

    private List<IndexKey> of(List<IndexKey> keys) {
        return keys.stream()
                .map(key -> key.expression() == null
                        ? key
                        : new IndexKey(
                                null,
                                change.apply(key.expression()),
                                key.collation(),
                                key.operatorClass(),
                                key.descending(),
                                key.nullsFirst()))
                .toList();
    }

    private RowPolicy of(RowPolicy policy) {
        return new RowPolicy(
                policy.name(),
                policy.permissive(),
                policy.command(),
                policy.roles(),
                changed(policy.using()),
                changed(policy.check()),
                policy.origin(),
                policy.replaced());
    }

    private @Nullable PartitionKey of(@Nullable PartitionKey key) {
        return key == null ? null : new PartitionKey(key.method(), of(key.keys()));
    }
}
