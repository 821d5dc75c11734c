package dev.plimsoll.migration.liquibase;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists of databases, such as {@code postgresql, h2} or {@code !oracle}. */
final class Dbms {

    private static final String OURS = "postgresql";

    /** The short names that Liquibase has for other databases, and those that people have for the same. */
    private static final Set<String> OTHERS = Set.of(
            "asany",
            "cockroachdb",
            "databricks",
            "db2",
            "db2z",
            "derby",
            "firebird",
            "h2",
            "hsqldb",
            "informix",
            "ingres",
            "mariadb",
            "mongodb",
            "mssql",
            "mysql",
            "oracle",
            "snowflake",
            "sqlite",
            "sqlserver",
            "sybase");

    private Dbms() {}

    /** Whether this is the name of a database that is not PostgreSQL, in lower case. */
    static boolean isOther(String name) {
        return OTHERS.contains(name);
    }

    /** Whether PostgreSQL is meant; it is where there is no list. */
    static boolean includesPostgres(@Nullable String list) {
        if (list == null || list.isBlank()) {
            return true;
        }
        List<String> names = Arrays.stream(list.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .toList();
        if (names.contains("none") || names.contains("!" + OURS)) {
            return false;
        }
        return names.contains("all") || names.contains(OURS) || names.stream().allMatch(name -> name.startsWith("!"));
    }
}
