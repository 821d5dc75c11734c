package dev.plimsoll.impact;

import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange.DropTable;
import dev.plimsoll.model.TableChange.TruncateTable;
import dev.plimsoll.model.ViewChange.DropView;
import java.util.HashSet;
import java.util.Set;

/**
 * What the changes of one statement mean for each other.
 *
 * @param dropped tables and views that it drops
 * @param truncated tables that it empties
 * @param droppedColumns names of columns that it drops before anything is added
 * @param droppedConstraints names of constraints that it drops before anything is checked
 * @param validatesForeignKeys whether foreign keys of new columns are validated: the server decides so for all of them when one new
 *     column has a default, or when a foreign key is added by itself ({@code transformAlterTableStmt})
 */
record StatementContext(
        Set<ObjectName> dropped,
        Set<ObjectName> truncated,
        Set<String> droppedColumns,
        Set<String> droppedConstraints,
        boolean validatesForeignKeys) {

    static StatementContext of(Statement statement, Relations relations) {
        Set<ObjectName> dropped = new HashSet<>();
        Set<ObjectName> truncated = new HashSet<>();
        Set<String> droppedColumns = new HashSet<>();
        Set<String> droppedConstraints = new HashSet<>();
        boolean validates = false;
        for (SchemaChange change : statement.changes()) {
            if (change instanceof DropTable drop) {
                dropped.add(relations.of(drop.table()).name());
            } else if (change instanceof DropView drop) {
                dropped.add(relations.of(drop.view()).name());
            } else if (change instanceof TruncateTable truncate) {
                truncated.add(relations.of(truncate.table()).name());
            } else if (change instanceof DropColumn drop) {
                droppedColumns.add(drop.column());
            } else if (change instanceof DropConstraint drop) {
                droppedConstraints.add(drop.constraint());
            }
            validates |= makesValidate(change);
        }
        return new StatementContext(dropped, truncated, droppedColumns, droppedConstraints, validates);
    }

    /**
     * The table as additions of an {@code ALTER TABLE} find it: the server carries out what it drops first, wherever that is written
     * ({@code AT_PASS_DROP} in {@code tablecmds.c}).
     */
    Relation afterDrops(Relation target) {
        Table table = target.table();
        if (table == null || (droppedColumns.isEmpty() && droppedConstraints.isEmpty())) {
            return target;
        }
        Table left = new Table(
                table.name(),
                table.kind(),
                table.persistence(),
                table.columns().stream()
                        .filter(column -> !droppedColumns.contains(column.name()))
                        .toList(),
                table.constraints().stream()
                        .filter(constraint -> !droppedConstraints.contains(constraint.name())
                                && constraint.columns().stream().noneMatch(droppedColumns::contains))
                        .toList(),
                table.indexes().stream()
                        .filter(index -> droppedColumns.stream().noneMatch(index::uses)
                                && (index.constraint() == null || !droppedConstraints.contains(index.constraint())))
                        .toList(),
                table.parents(),
                table.partitionedBy(),
                table.partitionBound(),
                table.triggers(),
                table.policies(),
                table.rowSecurity(),
                table.forceRowSecurity(),
                table.storageParameters(),
                table.query(),
                table.owner(),
                table.origin());
        return new Relation(target.name(), target.kind(), left, target.isNew());
    }

    private static boolean makesValidate(SchemaChange change) {
        if (change instanceof AddColumn add) {
            return add.definition().defaultValue() != null || add.definition().generated() != null;
        }
        return change instanceof AddConstraint add && add.definition().kind() == ConstraintKind.FOREIGN_KEY;
    }
}
