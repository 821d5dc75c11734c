package dev.plimsoll.migration.tool;

import dev.plimsoll.model.Statement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements that Flyway knows not to run in a transaction; a file of none but such ones is run outside of one without being told
 * (Flyway 13, {@code PostgreSQLParser}, servers from PostgreSQL 12 on).
 */
final class FlywayTransactions {

    private static final Pattern NONE = Pattern.compile("(?:CREATE|DROP) (?:DATABASE|TABLESPACE|SUBSCRIPTION)\\b.*"
            + "|ALTER SYSTEM\\b.*|(?:CREATE|DROP)(?: UNIQUE)? INDEX CONCURRENTLY\\b.*"
            + "|REINDEX(?: VERBOSE)? (?:SCHEMA|DATABASE|SYSTEM)\\b.*|VACUUM\\b.*|DISCARD ALL\\b.*");
    private static final Pattern HEAD =
            Pattern.compile("\\G(?:\\s+|--[^\\n]*|/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/|\\([^()]*+\\)|([A-Za-z_]+))");
    private static final int WORDS = 4;

    private FlywayTransactions() {}

    /** What the statements of a file are, to Flyway. */
    enum Found {
        /** All run in a transaction. */
        INSIDE,
        /** None runs in a transaction. */
        OUTSIDE,
        /** Some do, some do not. */
        BOTH
    }

    /** @param statements all of the file */
    static Found in(List<Statement> statements) {
        long outside = statements.stream()
                .filter(statement -> NONE.matcher(head(statement.text())).matches())
                .count();
        if (outside == 0) {
            return Found.INSIDE;
        }
        return outside == statements.size() ? Found.OUTSIDE : Found.BOTH;
    }

    /** The first words of a statement, without comments and what stands in parentheses. */
    private static String head(String statement) {
        StringBuilder words = new StringBuilder();
        Matcher matcher = HEAD.matcher(statement);
        for (int count = 0; count < WORDS && matcher.find(); ) {
            if (matcher.group(1) != null) {
                words.append(words.isEmpty() ? "" : " ").append(matcher.group(1).toUpperCase(Locale.ROOT));
                count++;
            }
        }
        return words.toString();
    }
}
