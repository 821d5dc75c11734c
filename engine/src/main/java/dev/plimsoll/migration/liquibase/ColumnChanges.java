package dev.plimsoll.migration.liquibase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes of columns. */
final class ColumnChanges {

    static final Map<String, Change.Translation> ALL = Map.ofEntries(
            Map.entry("addColumn", ColumnChanges::addColumn),
            Map.entry("dropColumn", ColumnChanges::dropColumn),
            Map.entry("renameColumn", ColumnChanges::renameColumn),
            Map.entry("modifyDataType", ColumnChanges::modifyDataType),
            Map.entry("addNotNullConstraint", ColumnChanges::addNotNull),
            Map.entry("dropNotNullConstraint", change -> List.of(alter(change) + " DROP NOT NULL")),
            Map.entry("addDefaultValue", ColumnChanges::addDefault),
            Map.entry("dropDefaultValue", change -> List.of(alter(change) + " DROP DEFAULT")),
            Map.entry("addAutoIncrement", ColumnChanges::addAutoIncrement),
            Map.entry("mergeColumns", ColumnChanges::mergeColumns),
            Map.entry("setColumnRemarks", ColumnChanges::setRemarks));

    private ColumnChanges() {}

    private static String alter(Change change) throws Change.Missing {
        return change.alterTable() + " ALTER COLUMN " + change.name("columnName");
    }

    private static List<String> addColumn(Change change) throws Change.Missing {
        List<String> added = new ArrayList<>();
        List<String> filled = new ArrayList<>();
        List<String> notNull = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (ColumnDefinition column : ColumnDefinition.of(change)) {
            Value value = Value.of(column.node(), "value");
            boolean later = column.isNotNull() && value != null;
            added.addAll(added(change, column, later));
            if (value != null) {
                filled.add("UPDATE " + change.table() + " SET " + column.name() + " = "
                        + value.sql(change.names(), change.schema()));
            }
            if (later) {
                notNull.add(change.alterTable() + " ALTER COLUMN " + column.name() + " SET NOT NULL");
            }
            column.remarks().ifPresent(remarks::add);
        }
        List<String> statements = new ArrayList<>(added);
        statements.addAll(filled);
        statements.addAll(notNull);
        statements.addAll(remarks);
        return statements;
    }

    private static List<String> added(Change change, ColumnDefinition column, boolean notNullLater)
            throws Change.Missing {
        boolean key = column.has("primaryKey");
        String notNull = column.isNotNull() && !notNullLater ? column.notNull() : key ? " NOT NULL" : "";
        List<String> statements = new ArrayList<>();
        statements.add(change.alterTable() + " ADD " + column.name() + column.typeSql()
                + (column.isNumbered() ? column.identity() : "")
                + column.defaultClause() + notNull + (key ? " PRIMARY KEY" : ""));
        if (column.has("unique")) {
            String name = column.constraint("uniqueConstraintName");
            statements.add(change.alterTable() + " ADD "
                    + (name == null ? "" : "CONSTRAINT " + change.names().name(name) + " ")
                    + "UNIQUE (" + column.name() + ")");
        }
        if (column.isReference()) {
            String name = column.constraint("foreignKeyName");
            statements.add(change.alterTable() + " ADD "
                    + (name == null ? "" : "CONSTRAINT " + change.names().name(name) + " ")
                    + "FOREIGN KEY (" + column.name() + ") REFERENCES " + column.referencesApart()
                    + (column.has("deleteCascade") ? " ON DELETE CASCADE" : "")
                    + (column.constraints().orElseThrow().is("validateForeignKey", true) ? "" : " NOT VALID"));
        }
        return statements;
    }

    private static List<String> dropColumn(Change change) throws Change.Missing {
        List<String> statements = new ArrayList<>();
        for (Node column : change.columns()) {
            statements.add(
                    change.alterTable() + " DROP COLUMN " + change.names().name(Change.need(column, "name")));
        }
        return statements.isEmpty()
                ? List.of(change.alterTable() + " DROP COLUMN " + change.name("columnName"))
                : statements;
    }

    private static List<String> renameColumn(Change change) throws Change.Missing {
        return List.of(change.alterTable() + " RENAME COLUMN " + change.name("oldColumnName") + " TO "
                + change.name("newColumnName"));
    }

    private static List<String> modifyDataType(Change change) throws Change.Missing {
        String column = change.name("columnName");
        String type = DataType.of(change.need("newDataType")).sql();
        return List.of(alter(change) + " TYPE " + type + " USING (" + column + "::" + type + ")");
    }

    private static List<String> addNotNull(Change change) throws Change.Missing {
        List<String> statements = new ArrayList<>();
        String filler = change.get("defaultNullValue");
        if (filler != null && !filler.equalsIgnoreCase("null")) {
            statements.add("UPDATE " + change.table() + " SET " + change.name("columnName") + " = "
                    + filler(filler, change.get("columnDataType")) + " WHERE " + change.name("columnName")
                    + " IS NULL");
        }
        statements.add(alter(change) + " SET NOT NULL");
        return statements;
    }

    private static String filler(String filler, @Nullable String type) {
        if (type == null || DataType.of(type).family() != DataType.Family.BOOLEAN) {
            return filler.equalsIgnoreCase("NOW()") ? filler : Value.literal(filler);
        }
        boolean bits = type.toLowerCase(Locale.ROOT).contains("bit");
        String truth = new Value(Value.Kind.TEXT, filler).sql(DataType.of("boolean"), Names.LEGACY, null);
        return bits ? truth.equals("TRUE") ? "B'1'" : "B'0'" : Value.literal(truth);
    }

    private static List<String> addDefault(Change change) throws Change.Missing {
        Value value = Value.of(change.node(), "defaultValue");
        if (value == null) {
            throw new Change.Missing("defaultValue", change.node());
        }
        List<String> statements = new ArrayList<>();
        statements.add(alter(change) + " SET DEFAULT " + value.sql(change.names(), change.schema()));
        if (value.kind() == Value.Kind.NEXT) {
            statements.add("ALTER SEQUENCE " + change.names().qualified(change.schema(), value.text()) + " OWNED BY "
                    + change.table() + "." + change.name("columnName"));
        }
        return statements;
    }

    /** Not an identity: Liquibase makes the sequence that {@code serial} would make. */
    private static List<String> addAutoIncrement(Change change) throws Change.Missing {
        String table = change.need("tableName");
        String column = change.need("columnName");
        String name = table + "_" + column + "_seq";
        boolean quoted = change.names().name(table).startsWith("\"")
                || change.names().name(column).startsWith("\"");
        String sequence = change.names().qualified(change.schema(), quoted ? name : name.toLowerCase(Locale.ROOT));
        return List.of(
                "CREATE SEQUENCE IF NOT EXISTS " + sequence + change.optional(" START WITH ", "startWith")
                        + change.optional(" INCREMENT BY ", "incrementBy"),
                alter(change) + " SET NOT NULL",
                alter(change) + " SET DEFAULT nextval('" + sequence + "')",
                "ALTER SEQUENCE " + sequence + " OWNED BY " + change.table() + "." + change.name("columnName"));
    }

    private static List<String> mergeColumns(Change change) throws Change.Missing {
        String joiner = change.node().text("joinString");
        return List.of(
                change.alterTable() + " ADD " + change.name("finalColumnName") + " "
                        + DataType.of(change.need("finalColumnType")).sql(),
                "UPDATE " + change.table() + " SET " + change.name("finalColumnName") + " = "
                        + change.name("column1Name") + " || '" + (joiner == null ? "" : joiner) + "' || "
                        + change.name("column2Name"),
                change.alterTable() + " DROP COLUMN " + change.name("column1Name"),
                change.alterTable() + " DROP COLUMN " + change.name("column2Name"));
    }

    private static List<String> setRemarks(Change change) throws Change.Missing {
        String remarks = change.node().text("remarks");
        return List.of("COMMENT ON COLUMN " + change.table() + "." + change.name("columnName") + " IS "
                + Value.literal(remarks == null ? "" : remarks.strip()));
    }
}
