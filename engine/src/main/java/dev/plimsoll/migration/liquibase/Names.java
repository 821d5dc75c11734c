package dev.plimsoll.migration.liquibase;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How Liquibase writes names for PostgreSQL: as they are, unless they must be quoted or a changelog asks for more. Names without a schema
 * are left to the search path, for which Liquibase writes the schema that it starts with.
 */
enum Names {
    LEGACY,
    QUOTE_ALL_OBJECTS,
    QUOTE_ONLY_RESERVED_WORDS;

    private static final Pattern NO_WORD = Pattern.compile("\\W");
    private static final Pattern UPPER = Pattern.compile("\\p{Lu}");
    private static final Pattern LOWER = Pattern.compile("\\p{Ll}");
    private static final Pattern DESCENDING = Pattern.compile("(?i)\\s+DESC$");
    private static final Pattern ASCENDING = Pattern.compile("(?i)\\s+ASC$");

    private static final Set<String> RESERVED = Set.of(
            ("ALL ANALYSE ANALYZE AND ANY ARRAY AS ASC ASYMMETRIC AUTHORIZATION BINARY BOTH CASE CAST CHECK COLLATE COLLATION COLUMN"
                            + " CONCURRENTLY CONSTRAINT CREATE CROSS CURRENT_CATALOG CURRENT_DATE CURRENT_ROLE CURRENT_SCHEMA CURRENT_TIME"
                            + " CURRENT_TIMESTAMP CURRENT_USER DEFAULT DEFERRABLE DESC DISTINCT DO ELSE END EXCEPT FALSE FETCH FOR FOREIGN"
                            + " FREEZE FROM FULL GRANT GROUP HAVING ILIKE IN INITIALLY INNER INTERSECT INTO IS ISNULL JOIN LATERAL LEADING"
                            + " LEFT LIKE LIMIT LOCALTIME LOCALTIMESTAMP NATURAL NOT NOTNULL NULL OFFSET ON ONLY OR ORDER OUTER OVERLAPS"
                            + " PLACING PRIMARY REFERENCES RETURNING RIGHT SELECT SESSION_USER SIMILAR SOME SYMMETRIC TABLE TABLESAMPLE THEN"
                            + " TO TRAILING TRUE UNION UNIQUE USER USING VARIADIC VERBOSE WHEN WHERE WINDOW WITH")
                    .split(" "));

    static Names of(@Nullable String strategy) {
        return Arrays.stream(values())
                .filter(names -> names.name().equals(strategy))
                .findFirst()
                .orElse(LEGACY);
    }

    String name(String given) {
        String name = given.strip();
        if (this == LEGACY && UPPER.matcher(name).find() && LOWER.matcher(name).find()) {
            return "\"" + name + "\"";
        }
        boolean special = NO_WORD.matcher(name).find()
                || !name.isEmpty() && Character.isDigit(name.charAt(0))
                || RESERVED.contains(name.toUpperCase(Locale.ROOT));
        return special || this == QUOTE_ALL_OBJECTS ? quoted(name) : name;
    }

    /** A name of an index's column, which may be an expression. */
    String nameOrExpression(String name) {
        return this != QUOTE_ALL_OBJECTS && name.contains("(") ? name : name(name);
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    String qualified(@Nullable String schema, String name) {
        return schema == null || schema.isBlank() ? name(name) : name(schema) + "." + name(name);
    }

    /** A list with commas, each perhaps with a direction. */
    String list(String names) {
        StringBuilder list = new StringBuilder();
        for (String item : names.split(",")) {
            String name = item.strip();
            boolean descending = DESCENDING.matcher(name).find();
            name = DESCENDING.matcher(name).replaceFirst("");
            name = ASCENDING.matcher(name).replaceFirst("");
            list.append(list.isEmpty() ? "" : ", ").append(name(name)).append(descending ? " DESC" : "");
        }
        return list.toString();
    }
}
