package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Drops parts of tables: columns, constraints, indexes. */
final class ColumnDrops {

    private final Catalog catalog;
    private final Family family;
    private final Drops drops;

    ColumnDrops(Catalog catalog, Family family, Drops drops) {
        this.catalog = catalog;
        this.family = family;
        this.drops = drops;
    }

    void drop(ObjectName name, String column, boolean only) {
        Table table = catalog.table(name);
        if (table == null || table.column(column).isEmpty()) {
            return;
        }
        for (Constraint constraint : table.constraints()) {
            if (uses(constraint, column)) {
                removeConstraint(name, constraint);
            }
        }
        for (Index index : table.indexes()) {
            if (index.uses(column)) {
                dropIndex(name, index);
            }
        }
        catalog.access().columnDropped(name, column);
        Table rest = catalog.table(name);
        if (rest != null) {
            catalog.put(TableEdit.of(rest)
                    .removeColumns(each -> each.name().equals(column))
                    .triggers(rest.triggers().stream()
                            .filter(trigger -> !trigger.columns().contains(column))
                            .toList())
                    .policies(rest.policies().stream()
                            .filter(policy -> !mentions(policy.using(), column) && !mentions(policy.check(), column))
                            .toList())
                    .done());
        }
        table.columns().stream()
                .filter(each ->
                        each.generated() != null && mentions(each.generated().expression(), column))
                .forEach(each -> drops.column(name, each.name(), only));
        drops.sequencesOf(name, column, false);
        dropViewsOn(table, column);
        family.children(name).forEach(child -> disinherit(child, column, only));
    }

    /** A child whose parent has lost the column. */
    private void disinherit(ObjectName name, String columnName, boolean only) {
        Table child = catalog.table(name);
        Column column = child == null ? null : child.column(columnName).orElse(null);
        if (child == null || column == null || !column.inherited()) {
            return;
        }
        boolean still = family.inheritsColumn(child, columnName);
        if (still || only || family.declares(child, column)) {
            catalog.put(TableEdit.of(child)
                    .mapColumn(columnName, each -> each.withInherited(still))
                    .done());
        } else {
            drops.column(name, columnName, false);
        }
    }

    void dropConstraint(ObjectName name, String constraintName, boolean only) {
        Table table = catalog.table(name);
        Constraint constraint =
                table == null ? null : table.constraint(constraintName).orElse(null);
        if (constraint == null) {
            return;
        }
        removeConstraint(name, constraint);
        if (Family.isHandedDown(constraint)) {
            family.children(name).forEach(child -> disinherit(child, constraint, only));
        }
    }

    /** A child whose parent has lost the check or not-null constraint. */
    private void disinherit(ObjectName name, Constraint lost, boolean only) {
        Table child = catalog.table(name);
        Constraint constraint =
                child == null ? null : Family.counterpart(child, lost).orElse(null);
        if (child == null || constraint == null || !constraint.inherited()) {
            return;
        }
        String constraintName = constraint.name();
        boolean still = family.inheritsConstraint(child, constraint);
        if (still || only || family.declares(child, constraint)) {
            catalog.put(TableEdit.of(child)
                    .mapConstraint(constraintName, each -> Constraints.inherited(each, still))
                    .done());
        } else {
            drops.constraint(name, constraintName, false);
        }
    }

    private void removeConstraint(ObjectName name, Constraint constraint) {
        Table table = catalog.table(name);
        if (table == null) {
            return;
        }
        TableEdit edit =
                TableEdit.of(table).removeConstraints(each -> each.name().equals(constraint.name()));
        if (constraint.kind() == ConstraintKind.NOT_NULL) {
            edit.mapColumns(
                    column -> constraint.columns().contains(column.name()) ? column.withNotNull(false) : column);
        }
        catalog.put(edit.done());
        if (constraint.isForeignKey() && table.isPartitioned()) {
            family.children(name).forEach(child -> dropPartsOf(constraint, child));
        }
        if (constraint.index() != null) {
            table.index(constraint.index()).ifPresent(index -> dropIndex(name, index));
        }
    }

    private void dropPartsOf(Constraint parent, ObjectName name) {
        Table partition = catalog.table(name);
        if (partition != null) {
            partition.foreignKeys().stream()
                    .filter(key -> isPartOf(key, parent))
                    .forEach(key -> drops.constraint(name, key.name(), false));
        }
    }

    void dropForeignKeys(ObjectName name, Predicate<Constraint> condition) {
        Table table = catalog.table(name);
        if (table != null) {
            table.foreignKeys().stream().filter(condition).forEach(key -> removeConstraint(name, key));
        }
    }

    /** Drops an index, the constraint it stands behind, its parts in partitions and the foreign keys that rely on it. */
    void dropIndex(ObjectName name, Index index) {
        Table table = catalog.table(name);
        if (table == null) {
            return;
        }
        List<ObjectName> relying = Keys.tablesRelyingOn(table, index, catalog);
        catalog.put(TableEdit.of(table)
                .removeIndexes(each -> each.name().equals(index.name()))
                .removeConstraints(each -> index.name().name().equals(each.index()))
                .done());
        for (ObjectName other : relying) {
            dropForeignKeys(other, key -> Keys.reliesOn(key, table, index));
        }
        if (table.isPartitioned()) {
            for (ObjectName child : family.children(name)) {
                Table partition = catalog.table(child);
                if (partition != null) {
                    partition.indexes().stream()
                            .filter(part -> index.name().equals(part.parent()))
                            .forEach(part -> drops.relation(part.name()));
                }
            }
        }
    }

    void dropUsersOf(Overloads routines, ObjectName name) {
        Table table = catalog.table(name);
        if (table == null) {
            return;
        }
        catalog.put(TableEdit.of(table)
                .triggers(table.triggers().stream()
                        .filter(trigger -> !routines.areExecutedAs(trigger.function()))
                        .toList())
                .policies(table.policies().stream()
                        .filter(policy ->
                                !routines.areCalledBy(policy.using()) && !routines.areCalledBy(policy.check()))
                        .toList())
                .mapColumns(column -> routines.areCalledBy(column.defaultValue()) ? column.withDefault(null) : column)
                .done());
        table.constraints().stream()
                .filter(constraint -> routines.areCalledBy(constraint.expression()))
                .forEach(constraint -> drops.constraint(name, constraint.name(), false));
        table.indexes().stream()
                .filter(index -> Uses.expressions(index).stream().anyMatch(each -> routines.areCalledBy(each)))
                .forEach(index -> drops.relation(index.name()));
        table.columns().stream()
                .filter(column -> column.generated() != null
                        && routines.areCalledBy(column.generated().expression()))
                .forEach(column -> drops.column(name, column.name(), false));
    }

    private void dropViewsOn(Table table, String column) {
        for (ObjectName reader : catalog.links().readers(table.name())) {
            if (catalog.viewColumns().reads(reader, table.name(), column)) {
                drops.relation(reader);
            }
        }
    }

    static boolean uses(Constraint constraint, String column) {
        return constraint.columns().contains(column) || mentions(constraint.expression(), column);
    }

    /** Whether a partition's foreign key is its share of the partitioned table's. */
    static boolean isPartOf(Constraint key, Constraint parent) {
        return key.inherited()
                && key.columns().equals(parent.columns())
                && key.reference() != null
                && key.reference().equals(parent.reference());
    }

    private static boolean mentions(@Nullable Expression expression, String column) {
        return expression != null && expression.columns().contains(column);
    }
}
