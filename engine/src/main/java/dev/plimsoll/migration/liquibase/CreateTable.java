package dev.plimsoll.migration.liquibase;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code createTable} (<a href="https://docs.liquibase.com/reference-guide/change-types/create-table">page</a>). */
final class CreateTable {

    private static final int LONGEST_NAME = 63;
    private static final String KEY = "_pkey";

    private final Change change;
    private final Names names;
    private final List<ColumnDefinition> columns;

    private CreateTable(Change change) {
        this.change = change;
        this.names = change.names();
        this.columns = ColumnDefinition.of(change);
    }

    static List<String> statements(Change change) throws Change.Missing {
        return new CreateTable(change).statements();
    }

    private List<String> statements() throws Change.Missing {
        List<String> parts = new ArrayList<>();
        for (ColumnDefinition column : columns) {
            parts.add(column(column));
        }
        parts.addAll(primaryKey());
        for (ColumnDefinition column : columns) {
            if (column.isReference()) {
                parts.add(foreignKey(column));
            }
        }
        parts.addAll(uniqueConstraints());
        List<String> statements = new ArrayList<>();
        statements.add(head() + " (" + String.join(", ", parts) + ")" + change.optional(" TABLESPACE ", "tablespace"));
        String remarks = change.get("remarks");
        if (remarks != null) {
            statements.add("COMMENT ON TABLE " + change.table() + " IS " + Value.literal(remarks.strip()));
        }
        for (ColumnDefinition column : columns) {
            column.remarks().ifPresent(statements::add);
        }
        return statements;
    }

    private String head() throws Change.Missing {
        String kind = change.get("tableType");
        boolean temporary = kind != null && kind.toLowerCase(Locale.ROOT).contains("temp");
        return "CREATE " + (kind == null ? "" : kind.strip().toUpperCase(Locale.ROOT) + " ") + "TABLE "
                + change.onlyIf("ifNotExists", "IF NOT EXISTS ")
                + (temporary ? change.name("tableName") : change.table());
    }

    private String column(ColumnDefinition column) throws Change.Missing {
        DataType type = column.type();
        boolean numbered = column.isNumbered() || type != null && type.autoIncrement();
        return column.name()
                + column.typeSql()
                + (numbered || type == null ? "" : column.defaultClause())
                + (numbered ? column.identity() : "")
                + (column.isNotNull() || column.has("primaryKey") ? " NOT NULL" : "");
    }

    /** Whatever is said of the key as a whole is said at its first column. */
    private List<String> primaryKey() throws Change.Missing {
        List<ColumnDefinition> key =
                columns.stream().filter(column -> column.has("primaryKey")).toList();
        if (key.isEmpty()) {
            return List.of();
        }
        List<String> members = new ArrayList<>();
        for (ColumnDefinition column : key) {
            members.add(column.name());
        }
        String name = key.get(0).constraint("primaryKeyName");
        String tablespace = key.get(0).constraint("primaryKeyTablespace");
        return List.of("CONSTRAINT " + names.name(name == null ? keyName(change.need("tableName")) : name.strip())
                + " PRIMARY KEY (" + String.join(", ", members) + ")"
                + (tablespace == null ? "" : " USING INDEX TABLESPACE " + tablespace) + deferral(key.get(0)));
    }

    /** Cut as Liquibase does, one character shorter than it must be. */
    private static String keyName(String table) {
        byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
        int longest = LONGEST_NAME - KEY.length();
        if (bytes.length <= longest) {
            return table + KEY;
        }
        String base = new String(bytes, 0, longest, StandardCharsets.UTF_8);
        return base.substring(0, base.length() - 1) + KEY;
    }

    private static String deferral(ColumnDefinition column) {
        return (column.has("initiallyDeferred") ? " INITIALLY DEFERRED" : "")
                + (column.has("deferrable") ? " DEFERRABLE" : "");
    }

    private String foreignKey(ColumnDefinition column) throws Change.Missing {
        String name = column.constraint("foreignKeyName");
        if (name == null) {
            throw new Change.Missing("foreignKeyName", column.node());
        }
        return "CONSTRAINT " + names.name(name) + " FOREIGN KEY (" + column.name() + ") REFERENCES "
                + column.references() + (column.has("deleteCascade") ? " ON DELETE CASCADE" : "") + deferral(column);
    }

    /** Columns of one constraint give it the same name; those without a name come first. */
    private List<String> uniqueConstraints() throws Change.Missing {
        List<String> unnamed = new ArrayList<>();
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (ColumnDefinition column : columns) {
            if (column.has("unique")) {
                String name = column.constraint("uniqueConstraintName");
                if (name == null) {
                    unnamed.add("UNIQUE (" + column.name() + ")");
                } else {
                    named.computeIfAbsent(name, key -> new ArrayList<>()).add(column.name());
                }
            }
        }
        List<String> constraints = new ArrayList<>(unnamed);
        named.forEach((name, members) ->
                constraints.add("CONSTRAINT " + names.name(name) + " UNIQUE (" + String.join(", ", members) + ")"));
        return constraints;
    }
}
