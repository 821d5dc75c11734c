package dev.plimsoll.rules;

import dev.plimsoll.rules.Trial.Refused;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes what a sample names but does not create, by what the server says is not there. */
final class Missing {

    private static final Pattern COLUMN_OF =
            Pattern.compile("column \"([^\"]+)\" of relation \"([^\"]+)\" does not exist");
    private static final Pattern COLUMN = Pattern.compile(
            "column \"([^\"]+)\"(?: named in key| referenced in foreign key constraint)? does not exist");
    private static final Pattern THING = Pattern.compile(
            "(relation|table|view|materialized view|index|role|schema|type|extension|tablespace|sequence) \"([^\"]+)\" does not exist");
    private static final Pattern TABLE =
            Pattern.compile("(?i)(?:table|on|update|into|from)\\s+(?:only\\s+)?(?:if exists\\s+)?([a-z_.]+)");

    private static final Pattern NOT_PARTITIONED = Pattern.compile("table \"([^\"]+)\" is not partitioned");
    private static final Pattern NO_PARTITION =
            Pattern.compile("relation \"([^\"]+)\" is not a partition of relation \"([^\"]+)\"");
    private static final Pattern REINDEX = Pattern.compile("(?i)^\\s*reindex\\s+index");

    private Missing() {}

    /** Statements that make it; empty where nothing is known to be missing. */
    static Optional<List<String>> made(Refused refused) {
        String message = String.valueOf(refused.getMessage());
        Matcher columnOf = COLUMN_OF.matcher(message);
        if (columnOf.find()) {
            return Optional.of(List.of(column(columnOf.group(2), columnOf.group(1))));
        }
        Matcher column = COLUMN.matcher(message);
        Matcher table = TABLE.matcher(refused.statement);
        if (column.find()) {
            return table.find() ? Optional.of(List.of(column(table.group(1), column.group(1)))) : Optional.empty();
        }
        Matcher plain = NOT_PARTITIONED.matcher(message);
        if (plain.find()) {
            return Optional.of(List.of(
                    "DROP TABLE " + plain.group(1),
                    "CREATE TABLE " + plain.group(1) + " (id bigint, at timestamptz) PARTITION BY RANGE (id)"));
        }
        Matcher partition = NO_PARTITION.matcher(message);
        if (partition.find()) {
            return Optional.of(List.of(
                    "DROP TABLE " + partition.group(1),
                    "CREATE TABLE " + partition.group(1) + " PARTITION OF " + partition.group(2)
                            + " FOR VALUES FROM (1) TO (1000000)"));
        }
        Matcher thing = THING.matcher(message);
        return thing.find()
                ? Optional.of(
                        thing(REINDEX.matcher(refused.statement).find() ? "index" : thing.group(1), thing.group(2)))
                : Optional.empty();
    }

    private static List<String> thing(String kind, String name) {
        return switch (kind) {
            case "role" -> List.of("CREATE ROLE " + name);
            case "schema" -> List.of("CREATE SCHEMA " + name);
            case "type" -> List.of("CREATE TYPE " + name + " AS ENUM ('a', 'b')");
            case "extension" -> List.of("CREATE EXTENSION " + name);
            case "sequence" -> List.of("CREATE SEQUENCE " + name);
            case "view" -> List.of("CREATE VIEW " + name + " AS SELECT 1 AS id");
            case "materialized view" -> List.of("CREATE MATERIALIZED VIEW " + name + " AS SELECT 1 AS id");
            case "index" ->
                List.of(
                        "CREATE TABLE " + name + "_table (a bigint)",
                        "CREATE INDEX " + name + " ON " + name + "_table (a)");
            case "tablespace" ->
                List.of("SET allow_in_place_tablespaces = true", "CREATE TABLESPACE " + name + " LOCATION ''");
            default -> List.of("CREATE TABLE " + name + " (id bigint PRIMARY KEY)");
        };
    }

    private static String column(String table, String column) {
        return "ALTER TABLE " + table + " ADD COLUMN IF NOT EXISTS " + column
                + (column.endsWith("id") ? " bigint" : column.endsWith("at") ? " timestamptz" : " text");
    }
}
