package dev.plimsoll.sql;

import dev.plimsoll.model.AlterTarget;
import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.ColumnChange.RenameColumn;
import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintDefinition.Action;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.TableChange.AlterTableOption;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.RenameTable;
import dev.plimsoll.model.UnreadChange.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jsqlparser.statement.ReferentialAction;
import net.sf.jsqlparser.statement.alter.Alter;
import net.sf.jsqlparser.statement.alter.AlterExpression;
import net.sf.jsqlparser.statement.alter.AlterOperation;
import net.sf.jsqlparser.statement.create.table.ForeignKeyIndex;
import net.sf.jsqlparser.statement.create.table.ForeignKeyReference;
import net.sf.jsqlparser.statement.create.table.Index;
import org.jspecify.annotations.Nullable;

/** The changes of tables in JSqlParser's tree. */
record PortableTable(SourceRange range, PortableNames names) {

    CreateTable create(net.sf.jsqlparser.statement.create.table.CreateTable create) {
        List<ConstraintDefinition> constraints = new ArrayList<>();
        if (create.getIndexes() != null) {
            create.getIndexes().forEach(index -> addConstraint(index, constraints));
        }
        List<ColumnDefinition> columns = create.getColumnDefinitions() == null
                ? List.of()
                : create.getColumnDefinitions().stream().map(this::column).toList();
        boolean temporary = create.getCreateOptionsStrings() != null
                && create.getCreateOptionsStrings().stream()
                        .anyMatch(word -> word.toUpperCase(Locale.ROOT).startsWith("TEMP"));
        return new CreateTable(
                range,
                names.of(create.getTable()),
                temporary ? Persistence.TEMPORARY : Persistence.PERMANENT,
                create.isIfNotExists(),
                columns,
                constraints,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                Map.of(),
                null,
                null,
                null);
    }

    List<SchemaChange> alter(Alter alter) {
        AlterTarget target = new AlterTarget(
                names.of(alter.getTable()), ObjectKind.TABLE, alter.isUseOnly(), alter.isUseTableIfExists());
        List<SchemaChange> changes = new ArrayList<>();
        for (AlterExpression action : alter.getAlterExpressions()) {
            alter(target, action, changes);
        }
        return changes;
    }

    private void alter(AlterTarget target, AlterExpression action, List<SchemaChange> changes) {
        AlterOperation operation = action.getOperation();
        if (operation == AlterOperation.UNSPECIFIC) {
            changes.add(new Unreadable(range, "no reader for " + names.engine().displayName() + " knows this action"));
        } else if (operation == AlterOperation.ADD && action.getColDataTypeList() != null) {
            action.getColDataTypeList()
                    .forEach(column ->
                            changes.add(new AddColumn(range, target, action.isUseIfNotExists(), column(column))));
        } else if (operation == AlterOperation.ADD && action.getIndex() != null) {
            List<ConstraintDefinition> constraints = new ArrayList<>();
            addConstraint(action.getIndex(), constraints);
            constraints.forEach(constraint -> changes.add(new AddConstraint(range, target, constraint)));
            if (constraints.isEmpty()) {
                changes.add(option(target, action));
            }
        } else if ((operation == AlterOperation.MODIFY
                        || operation == AlterOperation.CHANGE
                        || operation == AlterOperation.ALTER)
                && action.getColDataTypeList() != null) {
            modify(target, action, changes);
        } else if (operation == AlterOperation.DROP && action.getColumnName() != null) {
            changes.add(
                    new DropColumn(range, target, names.of(action.getColumnName()), action.isUsingIfExists(), false));
        } else if (operation == AlterOperation.DROP && action.getConstraintName() != null) {
            changes.add(new DropConstraint(
                    range, target, names.of(action.getConstraintName()), action.isUsingIfExists(), false));
        } else if (operation == AlterOperation.RENAME && action.getColumnOldName() != null) {
            changes.add(new RenameColumn(
                    range, target, names.of(action.getColumnOldName()), names.of(action.getColumnName())));
        } else if (operation == AlterOperation.RENAME_TABLE) {
            changes.add(new RenameTable(range, target, names.of(action.getNewTableName())));
        } else {
            changes.add(option(target, action));
        }
    }

    private void modify(AlterTarget target, AlterExpression action, List<SchemaChange> changes) {
        String oldName = action.getColumnOldName();
        for (AlterExpression.ColumnDataType column : action.getColDataTypeList()) {
            String name = names.of(column.getColumnName());
            if (column.getColDataType() != null) {
                String before = oldName == null ? name : names.of(oldName);
                changes.add(
                        new AlterColumnType(range, target, before, names.type(column.getColDataType()), null, null));
            } else {
                changes.add(option(target, action));
            }
            if (oldName != null && !names.of(oldName).equals(name)) {
                changes.add(new RenameColumn(range, target, names.of(oldName), name));
            }
        }
    }

    private AlterTableOption option(AlterTarget target, AlterExpression action) {
        return new AlterTableOption(range, target, action.toString());
    }

    private ColumnDefinition column(net.sf.jsqlparser.statement.create.table.ColumnDefinition column) {
        String name = names.of(column.getColumnName());
        String options = column.getColumnSpecs() == null
                ? ""
                : " " + String.join(" ", column.getColumnSpecs()).toUpperCase(Locale.ROOT) + " ";
        List<ConstraintDefinition> constraints = new ArrayList<>();
        if (options.contains(" PRIMARY KEY ")) {
            constraints.add(key(null, ConstraintKind.PRIMARY_KEY, List.of(name)));
        } else if (options.contains(" UNIQUE ")) {
            constraints.add(key(null, ConstraintKind.UNIQUE, List.of(name)));
        }
        if (column.getForeignKeyReference() != null) {
            constraints.add(foreignKey(null, List.of(name), column.getForeignKeyReference()));
        }
        return new ColumnDefinition(
                range,
                name,
                column.getColDataType() == null ? null : names.type(column.getColDataType()),
                null,
                null,
                options.contains(" NOT NULL "),
                null,
                null,
                constraints);
    }

    /** Plain, full-text and spatial indexes are no constraints. */
    private void addConstraint(Index index, List<ConstraintDefinition> constraints) {
        String name = index.getName() == null ? null : names.of(index.getName());
        List<String> columns = names.all(index.getColumnsNames());
        if (index instanceof ForeignKeyIndex key && key.getReference() != null) {
            constraints.add(foreignKey(name, columns, key.getReference()));
        } else if (index.getKind() == Index.Kind.PRIMARY_KEY) {
            constraints.add(key(name, ConstraintKind.PRIMARY_KEY, columns));
        } else if (index.getKind() == Index.Kind.UNIQUE) {
            constraints.add(key(name, ConstraintKind.UNIQUE, columns));
        }
    }

    private ConstraintDefinition foreignKey(
            @Nullable String name, List<String> columns, ForeignKeyReference reference) {
        return constraint(
                name,
                ConstraintKind.FOREIGN_KEY,
                columns,
                new Reference(
                        names.of(reference.getTable()),
                        names.all(reference.getReferencedColumnNames()),
                        action(reference.getReferentialAction(ReferentialAction.Type.DELETE)),
                        action(reference.getReferentialAction(ReferentialAction.Type.UPDATE)),
                        false));
    }

    private static Action action(@Nullable ReferentialAction action) {
        return action == null
                ? Action.NO_ACTION
                : Action.valueOf(action.getAction().name());
    }

    private ConstraintDefinition key(@Nullable String name, ConstraintKind kind, List<String> columns) {
        return constraint(name, kind, columns, null);
    }

    private ConstraintDefinition constraint(
            @Nullable String name, ConstraintKind kind, List<String> columns, @Nullable Reference reference) {
        return new ConstraintDefinition(
                range, name, kind, columns, List.of(), null, reference, List.of(), null, false, false, false, true,
                false, false, false);
    }
}
