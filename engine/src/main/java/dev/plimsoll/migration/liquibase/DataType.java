package dev.plimsoll.migration.liquibase;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column's type as a changelog has it, which Liquibase translates for each database
 * (<a href="https://docs.liquibase.com/reference-guide/change-types/create-table">data types</a>).
 *
 * @param sql as PostgreSQL is told
 * @param family how its values are written
 * @param autoIncrement whether the type itself asks for numbers to be given out
 */
record DataType(String sql, Family family, boolean autoIncrement) {

    /** How values of a type are written. */
    enum Family {
        TEXT,
        NUMBER,
        BOOLEAN,
        MOMENT,
        OTHER
    }

    private static final Pattern PARAMETERS = Pattern.compile("\\s*\\((.*?)\\)");
    private static final Pattern TWO_WORDS = Pattern.compile(
            "(?i)(bit varying|character varying|long varchar|long nvarchar|long binary|long varbinary).*");
    private static final Pattern LENGTH_IN_CHARACTERS = Pattern.compile("(?i)(\\d+)\\s*CHAR$");
    private static final String LONGEST = "2147483647";

    private static final Set<String> BYTES = Set.of(
            "blob",
            "longblob",
            "longvarbinary",
            "varbinary",
            "binary",
            "image",
            "tinyblob",
            "mediumblob",
            "long binary",
            "long varbinary");
    private static final Set<String> LARGE_TEXTS = Set.of(
            "clob",
            "longvarchar",
            "text",
            "longtext",
            "nclob",
            "longnvarchar",
            "ntext",
            "tinytext",
            "mediumtext",
            "long varchar",
            "long nvarchar");
    private static final Map<String, String> SHORT_TEXTS = Map.of(
            "varchar", "VARCHAR",
            "varchar2", "VARCHAR",
            "character varying", "VARCHAR",
            "char", "CHAR",
            "bpchar", "CHAR",
            "character", "CHAR",
            "nchar", "NCHAR",
            "nchar2", "NCHAR");
    private static final Map<String, String> JAVA_NAMES = Map.ofEntries(
            Map.entry("java.math.biginteger", "bigint"),
            Map.entry("java.lang.long", "bigint"),
            Map.entry("java.lang.integer", "int"),
            Map.entry("java.lang.boolean", "boolean"),
            Map.entry("java.lang.string", "varchar"),
            Map.entry("java.lang.double", "double"),
            Map.entry("java.lang.float", "float"),
            Map.entry("java.math.bigdecimal", "decimal"),
            Map.entry("java.sql.date", "date"),
            Map.entry("java.sql.time", "time"),
            Map.entry("java.sql.timestamp", "timestamp"),
            Map.entry("java.util.date", "datetime"),
            Map.entry("java.util.uuid", "uuid"));

    static DataType of(String definition) {
        String bare = definition.strip().replaceFirst("\\s*\\{.*", "");
        boolean identity = bare.toLowerCase(Locale.ROOT).endsWith(" identity");
        if (identity) {
            bare = bare.substring(0, bare.length() - " identity".length());
        }
        Matcher matcher = PARAMETERS.matcher(bare);
        List<String> parameters = matcher.find()
                ? List.of(matcher.group(1).split(",")).stream()
                        .map(String::strip)
                        .filter(parameter -> !parameter.isEmpty())
                        .toList()
                : List.of();
        String words = PARAMETERS.matcher(bare).replaceFirst("").strip();
        int space = TWO_WORDS.matcher(words).matches() ? -1 : words.indexOf(' ');
        String name = space < 0 ? words : words.substring(0, space);
        String rest = space < 0 ? "" : words.substring(space).strip();
        DataType type = named(name, parameters, rest, bare);
        return identity && type.family == Family.NUMBER ? new DataType(type.sql, type.family, true) : type;
    }

    private static DataType named(String name, List<String> parameters, String rest, String definition) {
        String lower = name.toLowerCase(Locale.ROOT);
        String known = lower.startsWith("java.sql.types.")
                ? lower.substring("java.sql.types.".length())
                : JAVA_NAMES.getOrDefault(lower, lower);
        if (BYTES.contains(known)) {
            return new DataType(known.equals("blob") ? "OID" : "BYTEA", Family.TEXT, false);
        }
        if (LARGE_TEXTS.contains(known)) {
            return new DataType("TEXT", Family.TEXT, false);
        }
        String text = SHORT_TEXTS.get(known);
        if (text != null) {
            return new DataType(text(text, parameters, rest), Family.TEXT, false);
        }
        return switch (known) {
            case "bigint", "integer8", "bigserial", "serial8", "int8" ->
                new DataType(with("BIGINT", rest), Family.NUMBER, known.contains("serial"));
            case "int", "integer", "serial", "int4", "serial4" ->
                new DataType("INTEGER", Family.NUMBER, known.startsWith("serial"));
            case "smallint", "int2", "smallserial" ->
                new DataType("SMALLINT", Family.NUMBER, known.equals("smallserial"));
            case "tinyint" -> new DataType("SMALLINT", Family.NUMBER, false);
            case "boolean", "bool" -> new DataType(with("BOOLEAN" + list(parameters), rest), Family.BOOLEAN, false);
            case "bit" -> new DataType("BIT" + list(parameters), Family.BOOLEAN, false);
            case "nvarchar", "nvarchar2", "national" -> new DataType("VARCHAR" + list(parameters), Family.TEXT, false);
            case "currency", "money", "smallmoney" -> new DataType("DECIMAL", Family.NUMBER, false);
            case "double" -> new DataType("DOUBLE PRECISION", Family.NUMBER, false);
            case "float", "real" ->
                new DataType(
                        definition.strip().equalsIgnoreCase("real") ? "REAL" : with("FLOAT" + list(parameters), rest),
                        Family.NUMBER,
                        false);
            case "decimal" -> new DataType(with("DECIMAL" + list(parameters), rest), Family.NUMBER, false);
            case "number", "numeric" -> new DataType(numeric(parameters), Family.NUMBER, false);
            case "date" -> new DataType(with("DATE" + list(parameters), rest), Family.MOMENT, false);
            case "datetime", "datetime2", "smalldatetime" ->
                new DataType("TIMESTAMP" + list(parameters) + zone(definition), Family.MOMENT, false);
            case "timestamp", "timestamptz", "timestamp_with_timezone" ->
                new DataType(timestamp(known, parameters, rest), Family.MOMENT, false);
            case "time", "timetz" -> new DataType("TIME" + list(parameters) + zone(definition), Family.MOMENT, false);
            case "uuid", "uniqueidentifier" -> new DataType("UUID", Family.TEXT, false);
            case "xml", "xmltype", "sqlxml" -> new DataType("XML", Family.OTHER, false);
            default -> new DataType(other(name, parameters, rest, definition), Family.OTHER, false);
        };
    }

    private static String other(String name, List<String> parameters, String rest, String definition) {
        return name.toUpperCase(Locale.ROOT).startsWith("INTERVAL")
                ? definition.strip().toUpperCase(Locale.ROOT)
                : with(name.toUpperCase(Locale.ROOT) + list(parameters), rest);
    }

    private static String text(String name, List<String> parameters, String rest) {
        if (parameters.size() != 1) {
            return with(name + list(parameters), rest);
        }
        String length = LENGTH_IN_CHARACTERS.matcher(parameters.get(0)).replaceFirst("$1");
        return length.equals(LONGEST) && !name.equals("NCHAR")
                ? "CHARACTER VARYING"
                : with(name + "(" + length + ")", rest);
    }

    private static String numeric(List<String> parameters) {
        boolean beyond = !parameters.isEmpty()
                && parameters.get(0).matches("[0-9]{4,9}")
                && Integer.parseInt(parameters.get(0)) > 1000;
        return "numeric" + (beyond ? "" : list(parameters));
    }

    private static String zone(String definition) {
        String lower = definition.toLowerCase(Locale.ROOT);
        return lower.contains("tz") || lower.contains("with time zone") ? " WITH TIME ZONE" : " WITHOUT TIME ZONE";
    }

    private static String timestamp(String known, List<String> parameters, String rest) {
        String base = "TIMESTAMP" + list(parameters);
        if (known.equals("timestamptz") || known.equals("timestamp_with_timezone")) {
            return base + " WITH TIME ZONE";
        }
        return rest.isEmpty()
                ? base + " WITHOUT TIME ZONE"
                : base + " " + rest.toUpperCase(Locale.ROOT).replace("TIMEZONE", "TIME ZONE");
    }

    private static String list(List<String> parameters) {
        return parameters.isEmpty() ? "" : "(" + String.join(", ", parameters) + ")";
    }

    private static String with(String name, String rest) {
        return rest.isEmpty() ? name : name + " " + rest;
    }
}
