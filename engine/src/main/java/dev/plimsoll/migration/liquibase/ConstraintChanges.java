package dev.plimsoll.migration.liquibase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes of keys and other constraints. */
final class ConstraintChanges {

    static final Map<String, Change.Translation> ALL = Map.of(
            "addUniqueConstraint", ConstraintChanges::addUnique,
            "dropUniqueConstraint", ConstraintChanges::drop,
            "addPrimaryKey", ConstraintChanges::addPrimaryKey,
            "dropPrimaryKey", ConstraintChanges::dropPrimaryKey,
            "addForeignKeyConstraint", ConstraintChanges::addForeignKey,
            "dropForeignKeyConstraint", ConstraintChanges::dropForeignKey,
            "addLookupTable", ConstraintChanges::addLookupTable);

    /** How the statement begins that drops a primary key without being told its name. */
    static final String UNNAMED_KEY = "DO $$ DECLARE constraint_name varchar;";

    private ConstraintChanges() {}

    private static String add(Change change, String definition) throws Change.Missing {
        String name = change.get("constraintName");
        return change.alterTable() + " ADD "
                + (name == null ? "" : "CONSTRAINT " + change.names().name(name) + " ") + definition;
    }

    private static List<String> drop(Change change) throws Change.Missing {
        return List.of(change.alterTable() + " DROP CONSTRAINT " + change.name("constraintName"));
    }

    private static List<String> addUnique(Change change) throws Change.Missing {
        String index = change.get("forIndexName");
        String tablespace = change.get("tablespace");
        String usingIndex = index != null
                ? " USING INDEX " + change.names().qualified(change.get("forIndexSchemaName"), index)
                : tablespace != null ? " USING INDEX" : "";
        return List.of(add(
                change,
                "UNIQUE" + change.onlyIf("clustered", " CLUSTERED") + " ("
                        + change.names().list(change.need("columnNames")) + ")" + usingIndex
                        + change.optional(" TABLESPACE ", "tablespace") + deferrable(change)));
    }

    private static String deferrable(Change change) {
        return change.onlyIf("deferrable", " DEFERRABLE") + change.onlyIf("initiallyDeferred", " INITIALLY DEFERRED");
    }

    private static List<String> addPrimaryKey(Change change) throws Change.Missing {
        List<String> statements = new ArrayList<>();
        statements.add(add(
                change,
                "PRIMARY KEY (" + change.names().list(change.need("columnNames")) + ")"
                        + change.optional(" USING INDEX TABLESPACE ", "tablespace")));
        String name = change.get("constraintName");
        if (change.is("clustered") && name != null) {
            statements.add(
                    "CLUSTER " + change.table() + " USING " + change.names().name(name));
        }
        return statements;
    }

    /** Without a name Liquibase asks the catalog for it. */
    private static List<String> dropPrimaryKey(Change change) throws Change.Missing {
        if (change.get("constraintName") != null) {
            return drop(change);
        }
        String schema = change.schema() == null ? "public" : change.schema();
        String table = change.need("tableName");
        String folded = change.name("tableName").startsWith("\"") ? table : table.toLowerCase(Locale.ROOT);
        return List.of(UNNAMED_KEY + "\nBEGIN\n"
                + "  SELECT tc.CONSTRAINT_NAME into strict constraint_name\n"
                + "    FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS tc\n"
                + "    WHERE CONSTRAINT_TYPE = 'PRIMARY KEY'\n"
                + "      AND TABLE_NAME = '" + folded + "' AND TABLE_SCHEMA = '" + schema + "';\n"
                + "    EXECUTE 'alter table " + change.names().qualified(schema, folded)
                + " drop constraint \"' || constraint_name || '\"';\n"
                + "END $$;");
    }

    private static List<String> addForeignKey(Change change) throws Change.Missing {
        return List.of(foreignKey(change, change.get("constraintName"))
                + action(change, "onUpdate", " ON UPDATE ")
                + (change.is("deleteCascade") ? " ON DELETE CASCADE" : action(change, "onDelete", " ON DELETE "))
                + deferrable(change)
                + (change.node().is("validate", true) ? "" : " NOT VALID"));
    }

    private static String foreignKey(Change change, @Nullable String name) throws Change.Missing {
        Names names = change.names();
        return "ALTER TABLE " + names.qualified(change.get("baseTableSchemaName"), change.need("baseTableName"))
                + " ADD " + (name == null ? "" : "CONSTRAINT " + names.name(name) + " ") + "FOREIGN KEY ("
                + names.list(change.need("baseColumnNames")) + ") REFERENCES "
                + names.qualified(change.get("referencedTableSchemaName"), change.need("referencedTableName")) + " ("
                + names.list(change.need("referencedColumnNames")) + ")";
    }

    private static String action(Change change, String attribute, String words) {
        String action = change.get(attribute);
        return action == null ? "" : words + action.strip();
    }

    private static List<String> dropForeignKey(Change change) throws Change.Missing {
        return List.of("ALTER TABLE "
                + change.names().qualified(change.get("baseTableSchemaName"), change.need("baseTableName"))
                + " DROP CONSTRAINT " + change.name("constraintName"));
    }

    private static List<String> addLookupTable(Change change) throws Change.Missing {
        Names names = change.names();
        String existing = names.qualified(change.get("existingTableSchemaName"), change.need("existingTableName"));
        String made = names.qualified(change.get("newTableSchemaName"), change.need("newTableName"));
        String from = change.name("existingColumnName");
        String to = change.name("newColumnName");
        String given = change.get("constraintName");
        String name = given == null
                ? ("FK_" + change.need("existingTableName") + "_" + change.need("newTableName"))
                        .toUpperCase(Locale.ROOT)
                : given;
        return List.of(
                "CREATE TABLE " + made + " AS SELECT DISTINCT " + from + " AS " + to + " FROM " + existing + " WHERE "
                        + from + " IS NOT NULL",
                "ALTER TABLE " + made + " ALTER COLUMN " + to + " SET NOT NULL",
                "ALTER TABLE " + made + " ADD PRIMARY KEY (" + to + ")",
                "ALTER TABLE " + existing + " ADD CONSTRAINT " + names.name(name) + " FOREIGN KEY (" + from
                        + ") REFERENCES " + made + " (" + to + ")");
    }
}
