package dev.plimsoll.rules;

import dev.plimsoll.postgres.CatalogDump;
import dev.plimsoll.postgres.CatalogDump.Facet;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;

/**
 * What a database holds in the end, a fact a line: its catalog, and of every column of every table how many values there are and
 * a digest of them. Of a column whose values differ from run to run by their nature only the number is told.
 */
record EndState(List<String> lines) {

    private static final String COLUMNS = """
            SELECT c.oid::regclass::text, quote_ident(a.attname), coalesce(pg_get_expr(d.adbin, d.adrelid), '') ~ '(random|uuid|clock_timestamp|now\\(|current_|nextval)'
              OR a.attidentity <> ''
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
            WHERE (c.relkind IN ('r', 'p') OR c.relkind = 'm' AND c.relispopulated) AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            ORDER BY 1, 2
            """;

    static EndState read(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>(CatalogDump.read(connection).lines(EnumSet.allOf(Facet.class)));
        lines.addAll(data(connection));
        return new EndState(List.copyOf(lines));
    }

    private static List<String> data(Connection connection) throws SQLException {
        List<String> queries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                String table = row.getString(1);
                String column = row.getString(2);
                String digest = row.getBoolean(3)
                        ? "''"
                        : "' ' || md5(coalesce(string_agg(" + column + "::text, ',' ORDER BY " + column
                                + "::text), ''))";
                queries.add("SELECT '" + ("data " + table + "." + column + " ").replace("'", "''") + "' || count("
                        + column + ") || ' of ' || count(*) || " + digest + " FROM " + table);
            }
        }
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String query : queries) {
                try (ResultSet row = statement.executeQuery(query)) {
                    row.next();
                    lines.add(row.getString(1));
                }
            }
        }
        return lines;
    }

    EndState withoutData() {
        return new EndState(
                lines.stream().filter(line -> !line.startsWith("data ")).toList());
    }

    /** With columns of a table told apart by name alone, not by place. */
    EndState withoutColumnOrder() {
        return new EndState(lines.stream()
                .map(line -> line.replaceFirst("^(column .+?) \\d+ ", "$1 "))
                .toList());
    }

    /** Lines that only one of both has, with {@code -} for those only here and {@code +} for those only there. */
    List<String> difference(EndState other) {
        List<String> difference = new ArrayList<>();
        TreeSet<String> here = new TreeSet<>(lines);
        TreeSet<String> there = new TreeSet<>(other.lines);
        here.stream().filter(line -> !there.contains(line)).forEach(line -> difference.add("- " + line));
        there.stream().filter(line -> !here.contains(line)).forEach(line -> difference.add("+ " + line));
        return difference;
    }
}
