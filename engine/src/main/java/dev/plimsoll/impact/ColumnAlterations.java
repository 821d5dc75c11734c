package dev.plimsoll.impact;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange;
import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.AddIdentity;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ColumnChange.AlterIdentity;
import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.ColumnChange.DropExpression;
import dev.plimsoll.model.ColumnChange.DropIdentity;
import dev.plimsoll.model.ColumnChange.RenameColumn;
import dev.plimsoll.model.ColumnChange.SetColumnOption;
import dev.plimsoll.model.ColumnChange.SetExpression;
import dev.plimsoll.model.ColumnChange.SetNotNull;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.Table;
import java.util.Set;

/** {@code ALTER TABLE} actions on columns ({@code AlterTableGetLockLevel} and {@code ATPrepCmd} in {@code tablecmds.c}). */
final class ColumnAlterations {

    private final Relations relations;
    private final Drops drops;

    ColumnAlterations(Relations relations) {
        this.relations = relations;
        this.drops = new Drops(relations);
    }

    void measure(ColumnChange change, Relation target, StatementContext context, Footprint footprint) {
        if (change instanceof AddColumn add) {
            new AddedColumn(relations).measure(add, target, context, footprint);
        } else if (change instanceof AlterColumnType type) {
            new ColumnTypeChange(relations).measure(type, target, footprint);
        } else if (change instanceof DropColumn drop) {
            drops.column(drop, target, footprint);
        } else if (change instanceof SetNotNull notNull) {
            setNotNull(notNull, target, context.droppedConstraints(), footprint);
        } else if (change instanceof SetExpression expression) {
            setExpression(expression, target, footprint);
        } else if (change instanceof SetColumnOption option) {
            setOption(option, target, footprint);
        } else {
            cascade(change, target, footprint);
        }
    }

    /** Default, identity, DROP NOT NULL and their like: a short strong lock on all descendants. */
    private void cascade(ColumnChange change, Relation target, Footprint footprint) {
        refuse(change, target, footprint);
        if (change instanceof DropExpression drop) {
            refuseExpression(drop, target, footprint);
        }
        if (change instanceof RenameColumn
                && change.target().only()
                && !relations.children(target).isEmpty()) {
            footprint.refuse("inherited column \"" + change.column() + "\" must be renamed in child tables too");
        }
        boolean only = change.target().only() && !(change instanceof RenameColumn)
                || isIdentity(change) && !cascadesIdentity(change, target)
                || change instanceof ColumnChange.DropNotNull
                        && relations.release().changesNotNullWhereNeeded()
                        && !isNotNull(target, change.column());
        footprint.lockFamily(relations.family(target, only), LockMode.ACCESS_EXCLUSIVE);
    }

    private static boolean isIdentity(ColumnChange change) {
        return change instanceof AddIdentity || change instanceof AlterIdentity || change instanceof DropIdentity;
    }

    /** Partitions share the identity of their table; what has none has nothing to hand down. */
    private boolean cascadesIdentity(ColumnChange change, Relation target) {
        boolean absent = target.table() != null
                && target.table()
                        .column(change.column())
                        .map(column -> column.identity() == null)
                        .orElse(false);
        return target.isPartitioned()
                && relations.release().cascadesIdentity()
                && !(change instanceof DropIdentity && absent);
    }

    /** True where the table is not known. */
    private static boolean isNotNull(Relation relation, String column) {
        return relation.table() == null
                || relation.table().column(column).map(Column::notNull).orElse(true);
    }

    private void refuseExpression(DropExpression change, Relation target, Footprint footprint) {
        boolean inherited = target.table() != null
                && target.table().column(change.column()).map(Column::inherited).orElse(false);
        if (inherited) {
            footprint.refuse("cannot drop generation expression from inherited column");
        }
        if (!relations.children(target).isEmpty() && !relations.release().dropsExpressionsOfChildren()) {
            footprint.refuse("ALTER TABLE / DROP EXPRESSION must be applied to child tables too");
        }
    }

    private void refuse(ColumnChange change, Relation target, Footprint footprint) {
        Table table = target.table();
        if (table == null) {
            return;
        }
        String column = change.column();
        boolean inherited = table.column(column).map(Column::inherited).orElse(false);
        if (table.isPartition() && relations.release().cascadesIdentity()) {
            if (change instanceof AddIdentity) {
                footprint.refuse("cannot add identity to a column of a partition");
            } else if (change instanceof AlterIdentity) {
                footprint.refuse("cannot change identity column of a partition");
            } else if (change instanceof DropIdentity) {
                footprint.refuse("cannot drop identity from a column of a partition");
            }
        }
        if (change instanceof RenameColumn && inherited) {
            footprint.refuse("cannot rename inherited column \"" + column + "\"");
        }
        if (change instanceof ColumnChange.DropNotNull
                && change.target().only()
                && target.isPartitioned()
                && !relations.release().namesNotNull()
                && !relations.children(target).isEmpty()) {
            footprint.refuse("cannot remove constraint from only the partitioned table when partitions exist");
        }
        if (change instanceof ColumnChange.DropNotNull) {
            boolean key = table.primaryKey()
                    .map(primary -> primary.columns().contains(column))
                    .orElse(false);
            if (key) {
                footprint.refuse("column \"" + column + "\" is in a primary key");
            } else if (table.isPartition() && inherited && isNotNullInParent(table, column)) {
                footprint.refuse("column \"" + column + "\" is marked NOT NULL in parent table");
            }
            refuseInherited(table, column, footprint);
        }
        if (change instanceof AddIdentity
                && !table.column(column).map(Column::notNull).orElse(true)) {
            footprint.refuse("column \"" + column + "\" of relation \""
                    + table.name().name() + "\" must be declared NOT NULL before identity can be added");
        }
    }

    /** NOT NULL with a name is dropped like a constraint (PostgreSQL 18). */
    private static void refuseInherited(Table table, String column, Footprint footprint) {
        table.constraints().stream()
                .filter(constraint -> constraint.kind() == ConstraintKind.NOT_NULL)
                .filter(constraint -> constraint.columns().contains(column) && constraint.inherited())
                .findFirst()
                .ifPresent(constraint -> footprint.refuse("cannot drop inherited constraint \"" + constraint.name()
                        + "\" of relation \"" + table.name().name() + "\""));
    }

    private static boolean isNotNullInParent(Table partition, String column) {
        return partition.column(column).map(Column::notNull).orElse(false)
                && partition.constraints().stream()
                        .filter(constraint -> constraint.kind() == ConstraintKind.NOT_NULL)
                        .filter(constraint -> constraint.columns().contains(column))
                        .allMatch(Constraint::inherited);
    }

    /** A table is read through unless a validated constraint proves that the column holds no null (PostgreSQL 12). */
    private void setNotNull(SetNotNull change, Relation target, Set<String> droppedConstraints, Footprint footprint) {
        boolean only = change.target().only();
        if (only && target.isPartitioned() && !relations.children(target).isEmpty()) {
            footprint.refuse("constraint must be added to child tables too");
        }
        boolean done = isSet(target, change.column());
        footprint.lockFamily(relations.family(target, only || done), LockMode.ACCESS_EXCLUSIVE);
        for (Relation relation : relations.family(target, only || done)) {
            if (!NotNullProof.holds(relation, change.column(), droppedConstraints)) {
                footprint.scan(relation);
            }
        }
    }

    /** Whether there is nothing to do, and the server does not look at children. */
    private boolean isSet(Relation target, String column) {
        boolean looks = target.isPartitioned() || relations.release().changesNotNullWhereNeeded();
        return looks
                && target.table() != null
                && isNotNull(target, column)
                && NotNullProof.holds(target, column, Set.of());
    }

    private void setExpression(SetExpression change, Relation target, Footprint footprint) {
        footprint.lockFamily(relations.family(target, change.target().only()), LockMode.ACCESS_EXCLUSIVE);
        for (Relation relation : relations.family(target, change.target().only())) {
            boolean stored = relation.table() == null
                    || relation.table()
                            .column(change.column())
                            .map(Column::generated)
                            .map(generated -> !generated.isVirtual())
                            .orElse(true);
            if (stored) {
                footprint.rewrite(relation);
            }
        }
    }

    private void setOption(SetColumnOption change, Relation target, Footprint footprint) {
        switch (change.option()) {
            case STATISTICS ->
                footprint.lockFamily(relations.family(target, change.target().only()), LockMode.SHARE_UPDATE_EXCLUSIVE);
            case ATTRIBUTES -> footprint.lock(target, LockMode.SHARE_UPDATE_EXCLUSIVE);
            case STORAGE ->
                footprint.lockFamily(relations.family(target, change.target().only()), LockMode.ACCESS_EXCLUSIVE);
            case COMPRESSION, FOREIGN_OPTIONS -> footprint.lock(target, LockMode.ACCESS_EXCLUSIVE);
        }
    }
}
