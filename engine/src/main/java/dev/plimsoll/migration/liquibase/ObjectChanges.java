package dev.plimsoll.migration.liquibase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes of tables as a whole, of indexes, sequences and views. */
final class ObjectChanges {

    static final Map<String, Change.Translation> ALL = Map.ofEntries(
            Map.entry("createTable", CreateTable::statements),
            Map.entry(
                    "dropTable",
                    change ->
                            List.of("DROP TABLE " + change.table() + change.onlyIf("cascadeConstraints", " CASCADE"))),
            Map.entry("renameTable", change -> List.of(rename(change, "TABLE", "oldTableName", "newTableName"))),
            Map.entry("setTableRemarks", ObjectChanges::setTableRemarks),
            Map.entry("createIndex", ObjectChanges::createIndex),
            Map.entry("dropIndex", ObjectChanges::dropIndex),
            Map.entry("createSequence", ObjectChanges::createSequence),
            Map.entry("alterSequence", ObjectChanges::alterSequence),
            Map.entry("dropSequence", change -> List.of("DROP SEQUENCE " + sequence(change) + " CASCADE")),
            Map.entry(
                    "renameSequence",
                    change -> List.of(rename(change, "SEQUENCE", "oldSequenceName", "newSequenceName"))),
            Map.entry(
                    "dropView",
                    change -> List.of("DROP VIEW " + change.onlyIf("ifExists", "IF EXISTS ")
                            + change.names().qualified(change.schema(), change.need("viewName")))),
            Map.entry("renameView", change -> List.of(rename(change, "TABLE", "oldViewName", "newViewName"))),
            Map.entry(
                    "dropProcedure",
                    change -> List.of("DROP PROCEDURE "
                            + change.names().qualified(change.schema(), change.need("procedureName")))));

    private ObjectChanges() {}

    private static String rename(Change change, String kind, String from, String to) throws Change.Missing {
        return "ALTER " + kind + " " + change.names().qualified(change.schema(), change.need(from)) + " RENAME TO "
                + change.name(to);
    }

    private static List<String> setTableRemarks(Change change) throws Change.Missing {
        String remarks = change.node().text("remarks");
        return List.of(
                "COMMENT ON TABLE " + change.table() + " IS " + Value.literal(remarks == null ? "" : remarks.strip()));
    }

    private static List<String> createIndex(Change change) throws Change.Missing {
        if (isMadeByConstraint(change)) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        for (Node column : change.columns()) {
            String name = Change.need(column, "name");
            boolean expression = column.is("computed", false);
            columns.add((expression ? name : change.names().nameOrExpression(name))
                    + (column.is("descending", false) ? " DESC" : ""));
        }
        String name = change.get("indexName");
        List<String> statements = new ArrayList<>();
        statements.add("CREATE " + change.onlyIf("unique", "UNIQUE ") + "INDEX "
                + (name == null ? "" : change.names().name(name) + " ") + "ON " + change.table()
                + change.optional(" USING ", "using") + " (" + String.join(", ", columns) + ")"
                + change.optional(" TABLESPACE ", "tablespace"));
        if (change.is("clustered")) {
            statements.add("CLUSTER " + change.table() + " USING " + change.name("indexName"));
        }
        return statements;
    }

    private static boolean isMadeByConstraint(Change change) {
        String with = change.get("associatedWith");
        return with != null
                && (with.contains("primaryKey") || with.contains("uniqueConstraint") || with.contains("foreignKey"));
    }

    private static List<String> dropIndex(Change change) throws Change.Missing {
        return isMadeByConstraint(change)
                ? List.of()
                : List.of("DROP INDEX " + change.names().qualified(change.schema(), change.need("indexName")));
    }

    private static String sequence(Change change) throws Change.Missing {
        return change.names().qualified(change.schema(), change.need("sequenceName"));
    }

    private static List<String> createSequence(Change change) throws Change.Missing {
        return List.of("CREATE SEQUENCE IF NOT EXISTS " + sequence(change) + change.optional(" AS ", "dataType")
                + change.optional(" START WITH ", "startValue") + limits(change) + change.onlyIf("ordered", " ORDER")
                + change.onlyIf("cycle", " CYCLE"));
    }

    private static List<String> alterSequence(Change change) throws Change.Missing {
        String ordered = change.get("ordered");
        String order = ordered == null ? "" : Node.isTrue(ordered) ? " ORDER" : " NOORDER";
        String cycle = change.get("cycle");
        return List.of("ALTER SEQUENCE " + sequence(change) + change.optional(" AS ", "dataType") + limits(change)
                + order + (cycle == null ? "" : Node.isTrue(cycle) ? " CYCLE" : " NO CYCLE"));
    }

    private static String limits(Change change) {
        String cache = change.get("cacheSize");
        return change.optional(" INCREMENT BY ", "incrementBy")
                + change.optional(" MINVALUE ", "minValue")
                + change.optional(" MAXVALUE ", "maxValue")
                + (cache == null ? "" : " CACHE " + (cache.strip().equals("0") ? "1" : cache.strip()));
    }
}
