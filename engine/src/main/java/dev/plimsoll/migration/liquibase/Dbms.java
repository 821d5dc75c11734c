package dev.plimsoll.migration.liquibase;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lists of databases, such as {@code postgresql, h2} or {@code !oracle}. */
final class Dbms {

    private static final String OURS = "postgresql";

    private Dbms() {}

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
