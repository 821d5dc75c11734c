package dev.plimsoll.migration.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a project tells Flyway about its files, or Flyway's defaults
 * (<a href="https://documentation.red-gate.com/fd/parameters-224919673.html">parameters</a>).
 *
 * @param executeInTransaction whether a migration is a transaction where its own configuration does not say
 * @param mixed whether a file may hold statements that run in a transaction and others that cannot
 * @param lockHeld whether Flyway holds its lock on the history in a transaction of its own, which lets {@code CONCURRENTLY} wait for it
 * @param group whether all that is pending is one transaction
 * @param outOfOrder whether a migration runs that sorts before one that has run
 * @param target the last version that is run, or a word
 */
record FlywaySettings(
        String versionedPrefix,
        String undoPrefix,
        String repeatablePrefix,
        String baselinePrefix,
        String separator,
        List<String> suffixes,
        boolean executeInTransaction,
        boolean mixed,
        boolean lockHeld,
        boolean group,
        boolean outOfOrder,
        String target,
        FlywayPlaceholders placeholders) {

    FlywaySettings {
        suffixes = List.copyOf(suffixes);
    }

    /** @param keys without {@code flyway.}, by the letters of their names in lower case alone: {@code sqlmigrationprefix} */
    static FlywaySettings of(Map<String, String> keys) {
        return new FlywaySettings(
                keys.getOrDefault("sqlmigrationprefix", "V"),
                keys.getOrDefault("undosqlmigrationprefix", "U"),
                keys.getOrDefault("repeatablesqlmigrationprefix", "R"),
                keys.getOrDefault("baselinemigrationprefix", "B"),
                keys.getOrDefault("sqlmigrationseparator", "__"),
                list(keys.getOrDefault("sqlmigrationsuffixes", keys.getOrDefault("sqlmigrationsuffix", ".sql"))),
                !keys.getOrDefault("executeintransaction", "true").equalsIgnoreCase("false"),
                keys.getOrDefault("mixed", "false").equalsIgnoreCase("true"),
                !keys.getOrDefault("postgresqltransactionallock", "true").equalsIgnoreCase("false"),
                keys.getOrDefault("group", "false").equalsIgnoreCase("true"),
                keys.getOrDefault("outoforder", "false").equalsIgnoreCase("true"),
                keys.getOrDefault("target", "latest"),
                FlywayPlaceholders.of(keys));
    }

    /** How keys are known: by their letters in lower case alone. */
    static String letters(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The suffix that the name has, as written in it; empty where it has none. */
    String suffixOf(String fileName) {
        for (String suffix : suffixes) {
            int start = fileName.length() - suffix.length();
            if (start > 0
                    && fileName.substring(start).toLowerCase(Locale.ROOT).equals(suffix.toLowerCase(Locale.ROOT))) {
                return fileName.substring(start);
            }
        }
        return "";
    }
}
