package dev.plimsoll.check;

import dev.plimsoll.model.ColumnChange;
import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.DataChange.Insert;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Table;
import dev.plimsoll.schema.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Columns that a change takes for granted and that its table does not have. */
final class MissingColumns {

    private MissingColumns() {}

    /** In the order of the text; empty where the table or its columns are not fully known. */
    static List<String> of(SchemaChange change, @Nullable Table table, Schema schema) {
        if (table == null || table.columns().isEmpty() || !isPlain(table) || !schema.columnsKnown(table.name())) {
            return List.of();
        }
        return named(change).stream()
                .filter(column -> table.column(column).isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isPlain(Table table) {
        return table.kind() == RelationKind.TABLE || table.kind() == RelationKind.PARTITIONED_TABLE;
    }

    private static Collection<String> named(SchemaChange change) {
        if (change instanceof ColumnChange column) {
            boolean certain = !(change instanceof AddColumn)
                    && !(change instanceof DropColumn drop && drop.ifExists())
                    && column.target().keyword() == ObjectKind.TABLE;
            return certain ? List.of(column.column()) : List.of();
        }
        if (change instanceof AddConstraint add) {
            return add.definition().columns();
        }
        if (change instanceof CreateIndex index) {
            return index.ifNotExists()
                    ? List.of()
                    : index.keys().stream()
                            .map(IndexKey::column)
                            .filter(Objects::nonNull)
                            .toList();
        }
        if (change instanceof Insert insert) {
            return insert.columns();
        }
        return change instanceof Update update ? update.columns() : List.of();
    }
}
