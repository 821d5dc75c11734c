package dev.plimsoll.migration.liquibase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes that Liquibase makes by itself to take others back, as in its version 4.33
 * (<a href="https://docs.liquibase.com/workflows/liquibase-community/liquibase-auto-rollback.html">page</a>).
 */
final class Reversals {

    private static final Map<String, Change.Translation> MADE = Map.ofEntries(
            Map.entry("addColumn", Reversals::addColumn),
            Map.entry("addDefaultValue", change -> list(alterColumn(change) + " DROP DEFAULT")),
            Map.entry("addForeignKeyConstraint", Reversals::addForeignKey),
            Map.entry("addLookupTable", Reversals::addLookupTable),
            Map.entry("addNotNullConstraint", change -> list(alterColumn(change) + " DROP NOT NULL")),
            Map.entry("addPrimaryKey", change -> as(change, "dropPrimaryKey")),
            Map.entry("addUniqueConstraint", change -> as(change, "dropUniqueConstraint")),
            Map.entry("createIndex", Reversals::createIndex),
            Map.entry("createSequence", change -> as(change, "dropSequence")),
            Map.entry("createTable", change -> list("DROP TABLE " + change.table())),
            Map.entry(
                    "createView",
                    change -> list("DROP VIEW " + change.names().qualified(change.schema(), change.need("viewName")))),
            Map.entry("dropNotNullConstraint", change -> list(alterColumn(change) + " SET NOT NULL")),
            Map.entry("renameColumn", Reversals::renameColumn),
            Map.entry("renameSequence", change -> renamed(change, "SEQUENCE", "SequenceName")),
            Map.entry("renameTable", change -> renamed(change, "TABLE", "TableName")),
            Map.entry("renameView", change -> renamedView(change)),
            Map.entry("empty", change -> List.of()),
            Map.entry("output", change -> List.of()),
            Map.entry("tagDatabase", change -> List.of()));

    /** Changes whose way back only a run tells. */
    private static final Set<String> UNTOLD = Set.of("customChange", "loadUpdateData");

    private Reversals() {}

    static boolean isUntold(String change) {
        return UNTOLD.contains(change);
    }

    /** Empty where Liquibase has none for the change. */
    static Optional<Change.Translation> of(String change) {
        return Optional.ofNullable(MADE.get(change));
    }

    private static List<String> list(String statement) {
        return List.of(statement);
    }

    private static String alterColumn(Change change) throws Change.Missing {
        return change.alterTable() + " ALTER COLUMN " + change.name("columnName");
    }

    /** A change that names its object as the one to take back does. */
    private static List<String> as(Change change, String inverse) throws Change.Missing {
        Change.Translation translation = ConstraintChanges.ALL.get(inverse);
        translation = translation == null ? ObjectChanges.ALL.get(inverse) : translation;
        return translation == null ? List.of() : translation.statements(change);
    }

    private static List<String> addColumn(Change change) throws Change.Missing {
        List<String> statements = new ArrayList<>();
        List<String> drops = new ArrayList<>();
        for (ColumnDefinition column : ColumnDefinition.of(change)) {
            if (Value.of(column.node(), "defaultValue") != null) {
                statements.add(change.alterTable() + " ALTER COLUMN " + column.name() + " DROP DEFAULT");
            }
            drops.add(change.alterTable() + " DROP COLUMN " + column.name());
        }
        statements.addAll(drops);
        return statements;
    }

    private static List<String> addForeignKey(Change change) throws Change.Missing {
        return dropForeignKey(
                change, "baseTableSchemaName", change.need("baseTableName"), change.need("constraintName"));
    }

    private static List<String> dropForeignKey(Change change, String schema, String table, String constraint) {
        return List.of("ALTER TABLE " + change.names().qualified(change.get(schema), table) + " DROP CONSTRAINT "
                + change.names().name(constraint));
    }

    private static List<String> addLookupTable(Change change) throws Change.Missing {
        @Nullable String given = change.get("constraintName");
        String existing = change.need("existingTableName");
        String made = change.need("newTableName");
        String name = given == null ? ("FK_" + existing + "_" + made).toUpperCase(Locale.ROOT) : given;
        List<String> statements = new ArrayList<>(dropForeignKey(change, "existingTableSchemaName", existing, name));
        statements.add("DROP TABLE " + change.names().qualified(change.get("newTableSchemaName"), made));
        return statements;
    }

    private static List<String> createIndex(Change change) throws Change.Missing {
        return List.of("DROP INDEX " + change.names().qualified(change.schema(), change.need("indexName")));
    }

    private static List<String> renameColumn(Change change) throws Change.Missing {
        return List.of(change.alterTable() + " RENAME COLUMN " + change.name("newColumnName") + " TO "
                + change.name("oldColumnName"));
    }

    private static List<String> renamed(Change change, String kind, String what) throws Change.Missing {
        return List.of("ALTER " + kind + " " + change.names().qualified(change.schema(), change.need("new" + what))
                + " RENAME TO " + change.name("old" + what));
    }

    /** Liquibase forgets the schema. */
    private static List<String> renamedView(Change change) throws Change.Missing {
        return List.of("ALTER TABLE " + change.name("newViewName") + " RENAME TO " + change.name("oldViewName"));
    }
}
