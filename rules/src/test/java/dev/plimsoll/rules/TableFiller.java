package dev.plimsoll.rules;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts rows into all tables of a database, so that scans and rewrites show: the row's number as a value of each column's type,
 * which makes keys unique and lets foreign keys find their other side.
 */
final class TableFiller {

    private static final int ROWS = 1200;

    private static final String TABLES = """
            SELECT c.oid, c.oid::regclass::text, c.relispartition, coalesce(pg_get_expr(c.relpartbound, c.oid), ''), c.relkind,
              coalesce((SELECT p.partrelid IS NOT NULL AND p.partstrat = 'h' FROM pg_inherits i JOIN pg_partitioned_table p ON p.partrelid = i.inhparent WHERE i.inhrelid = c.oid), false)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            ORDER BY c.oid
            """;

    private static final String COLUMNS = """
            SELECT a.attname, quote_ident(a.attname), CASE WHEN b.typtype = 'd' THEN format_type(b.typbasetype, b.typtypmod) ELSE format_type(a.atttypid, a.atttypmod) END,
              b.typtype, b.typcategory, a.attidentity <> '' OR a.attgenerated <> ''
            FROM pg_attribute a JOIN pg_type b ON b.oid = a.atttypid
            WHERE a.attrelid = %s AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
            """;

    private static final Pattern DATE = Pattern.compile("'(\\d{4}-\\d{2}-\\d{2})[^']*'");
    private static final Pattern NUMBER = Pattern.compile("\\(\\s*'?(-?\\d+)'?\\s*[,)]");

    private record Target(String oid, String name, boolean partition, String bound, boolean ofHash) {}

    private final Connection connection;
    private final String firstDate;

    /** @param text of the sample: dates of rows follow the first date in it, so that they fit partitions it attaches */
    TableFiller(Connection connection, String text) {
        this.connection = connection;
        Matcher date = DATE.matcher(text);
        this.firstDate = date.find() ? date.group(1) : "2025-01-01";
    }

    /** Returns the names of tables that took no rows. */
    List<String> fill() throws SQLException {
        Set<Target> waiting = new HashSet<>();
        List<Target> targets = targets();
        List<String> empty = new ArrayList<>();
        for (Target target : targets) {
            if (!fill(target)) {
                waiting.add(target);
            }
        }
        // A foreign key may refer to a table that came later.
        for (Target target : targets) {
            if (waiting.contains(target) && !fill(target)) {
                empty.add(target.name());
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
        return empty;
    }

    private List<Target> targets() throws SQLException {
        List<Target> targets = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                // Partitioned tables have rows through their partitions; those by hash take only some, so their parent
                // is filled.
                boolean parent = row.getString(5).equals("p");
                Target target = new Target(
                        row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4), row.getBoolean(6));
                if (!parent && !target.ofHash()) {
                    targets.add(target);
                }
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT partrelid, partrelid::regclass::text FROM pg_partitioned_table WHERE partstrat = 'h'")) {
            while (row.next()) {
                targets.add(new Target(row.getString(1), row.getString(2), false, "", false));
            }
        }
        return targets;
    }

    private boolean fill(Target target) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS.formatted(target.oid()))) {
            while (row.next()) {
                if (!row.getBoolean(6)) {
                    columns.add(row.getString(2));
                    values.add(value(row.getString(3), row.getString(4), row.getString(5), target.bound()));
                }
            }
        }
        return insert(target, columns, values, ROWS) || insert(target, columns, values, 1);
    }

    private boolean insert(Target target, List<String> columns, List<String> values, int rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    columns.isEmpty()
                            ? "INSERT INTO " + target.name() + " DEFAULT VALUES"
                            : "INSERT INTO " + target.name() + " (" + String.join(", ", columns) + ") SELECT "
                                    + String.join(", ", values) + " FROM generate_series(1, " + rows + ") i");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private String value(String type, String kind, String category, String bound) {
        if (kind.equals("e")) {
            return "(enum_range(NULL::" + type + "))[1]";
        }
        if (type.contains("range")) {
            return range(type);
        }
        String expression = switch (category) {
            case "N" -> number(bound) + " + i";
            case "S" ->
                bound.contains("IN (")
                        ? bound.substring(bound.indexOf("IN (") + 4).split("[,)]", 2)[0]
                        : "i::text";
            case "B" -> "(i % 2 = 0)";
            case "D" -> "'" + date(bound) + "'::timestamp + i * interval '1 minute'";
            case "T" -> "i * interval '1 minute'";
            case "A" -> "'{}'";
            case "I" -> "'10.0.0.0'::inet + i";
            default -> other(type);
        };
        return expression.equals("NULL") ? expression : "(" + expression + ")::" + type;
    }

    private static String other(String type) {
        return switch (type) {
            case "uuid" -> "md5(i::text)::uuid";
            case "json", "jsonb" -> "i::text";
            case "bytea" -> "i::text::bytea";
            case "tsvector", "hstore", "xml", "bit" -> "''";
            default -> "NULL";
        };
    }

    private static String range(String type) {
        return switch (type) {
            case "int4range", "int8range", "numrange" -> type + "(i, i + 1)";
            case "daterange" -> "daterange(date '2025-01-01' + i, date '2025-01-01' + i + 1)";
            case "tsrange", "tstzrange" ->
                type + "('2025-01-01'::timestamp + i * interval '1 minute', '2025-01-01'::timestamp + (i + 1)"
                        + " * interval '1 minute')";
            default -> "NULL";
        };
    }

    private String date(String bound) {
        Matcher date = DATE.matcher(bound);
        return date.find() ? date.group(1) : firstDate;
    }

    private static String number(String bound) {
        Matcher number = NUMBER.matcher(bound);
        return number.find() ? Long.toString(Long.parseLong(number.group(1)) - 1) : "0";
    }
}
