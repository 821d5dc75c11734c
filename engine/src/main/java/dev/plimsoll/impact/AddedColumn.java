package dev.plimsoll.impact;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType.DomainType;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code ADD COLUMN}: a value that is the same for all rows is kept in the catalog (PostgreSQL 11), anything else rewrites the table
 * ({@code ATExecAddColumn} in {@code tablecmds.c}).
 */
final class AddedColumn {

    private static final Pattern SUBQUERY = Pattern.compile("(?i)[\\s(]*select\\b");

    private final Relations relations;
    private final Types types;
    private final ExpressionVolatility volatility;

    AddedColumn(Relations relations) {
        this.relations = relations;
        this.types = new Types(relations.schema());
        this.volatility = new ExpressionVolatility(relations.schema());
    }

    void measure(AddColumn change, Relation target, StatementContext context, Footprint footprint) {
        footprint.lock(target, LockMode.ACCESS_EXCLUSIVE);
        refuse(change, target, footprint);
        if (target.table() != null && target.table().column(change.column()).isPresent()) {
            if (!change.ifNotExists()) {
                footprint.refuse("column \"" + change.column() + "\" of relation \""
                        + target.name().name() + "\" already exists");
            }
            return;
        }
        List<Relation> family = relations.family(target, change.target().only());
        footprint.lockCascaded(family.subList(1, family.size()), LockMode.ACCESS_EXCLUSIVE);
        family.forEach(relation -> fill(change.definition(), relation, footprint));
        change.definition()
                .constraints()
                .forEach(constraint -> constrain(change, constraint, target, context, footprint));
    }

    private void refuse(AddColumn change, Relation target, Footprint footprint) {
        if (target.table() != null && target.table().isPartition()) {
            footprint.refuse("cannot add column to a partition");
        }
        Expression value = change.definition().defaultValue();
        if (value != null && SUBQUERY.matcher(value.text()).lookingAt()) {
            footprint.refuse("cannot use subquery in DEFAULT expression");
        }
        if (change.definition().generated() != null
                && volatility.isNeverImmutable(change.definition().generated().expression())) {
            footprint.refuse("generation expression is not immutable");
        }
        boolean handsDown = !relations.children(target).isEmpty();
        if (change.definition().identity() != null
                && handsDown
                && !change.target().only()
                && !(target.isPartitioned() && relations.release().cascadesIdentity())) {
            footprint.refuse("cannot recursively add identity column to table that has child tables");
        }
        if (change.target().only() && handsDown) {
            footprint.refuse("column must be added to child tables too");
        }
    }

    private void fill(ColumnDefinition column, Relation relation, Footprint footprint) {
        boolean known = relation.table() != null
                && relation.table().column(column.name()).map(Column::inherited).isPresent();
        if (known) {
            // A child that has the column already merely inherits it from now on.
            return;
        }
        if (rewrites(column)) {
            footprint.rewrite(relation);
        } else if (isCheckedForNulls(column)) {
            footprint.scan(relation);
        }
    }

    /** A column that may not be null and has no value: the first row found is an error. */
    private static boolean isCheckedForNulls(ColumnDefinition column) {
        return column.notNull()
                && (column.defaultValue() == null || column.defaultValue().isNull());
    }

    private boolean rewrites(ColumnDefinition column) {
        TypeName type = column.type() == null ? TypeName.of("text") : types.resolve(column.type());
        if (column.identity() != null || type.isSerial() || types.isConstrainedDomain(type)) {
            return true;
        }
        if (column.generated() != null) {
            return !(column.generated().isVirtual() && relations.release().hasVirtualColumns());
        }
        Expression value = column.defaultValue() != null ? column.defaultValue() : domainDefault(type);
        return value != null && volatility.isVolatile(value);
    }

    private @Nullable Expression domainDefault(TypeName type) {
        DomainType domain = types.domain(type);
        return domain == null ? null : domain.defaultValue();
    }

    private void constrain(
            AddColumn change,
            ConstraintDefinition constraint,
            Relation target,
            StatementContext context,
            Footprint footprint) {
        if (constraint.kind() == ConstraintKind.CHECK && constraint.enforced()) {
            relations.family(target, change.target().only()).forEach(footprint::scan);
        } else if (constraint.kind() == ConstraintKind.FOREIGN_KEY) {
            refer(constraint, context, target, footprint);
        } else if (constraint.kind() == ConstraintKind.UNIQUE || constraint.kind() == ConstraintKind.PRIMARY_KEY) {
            if (constraint.kind() == ConstraintKind.PRIMARY_KEY
                    && target.table() != null
                    && target.table().primaryKey().isPresent()) {
                footprint.refuse(
                        "multiple primary keys for table \"" + target.name().name() + "\" are not allowed");
            }
            if (target.table() != null && target.isPartitioned()) {
                PartitionKeys.refusal(List.of(change.column()), target.table()).ifPresent(footprint::refuse);
            }
            footprint.createsIndexes();
            relations.partitions(target).forEach(footprint::scan);
        }
    }

    private void refer(ConstraintDefinition key, StatementContext context, Relation target, Footprint footprint) {
        Reference reference = key.reference();
        if (reference == null) {
            return;
        }
        Relation other = relations.of(reference.table());
        UniqueKeys.refusal(other, reference.columns()).ifPresent(footprint::refuse);
        if (target.table() != null) {
            ForeignKeyPersistence.refusal(target.table().persistence(), other).ifPresent(footprint::refuse);
        }
        footprint.lock(relations.partitions(other), LockMode.SHARE_ROW_EXCLUSIVE);
        // Without a default all rows are null, which refers to nothing.
        if (context.validatesForeignKeys() && key.enforced()) {
            relations.partitions(target).forEach(footprint::scan);
        }
    }
}
