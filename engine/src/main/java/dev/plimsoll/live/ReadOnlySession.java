package dev.plimsoll.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;

/**
 * Transactions of one query each that can neither write, nor wait for locks, nor stay: a long one would hold back VACUUM. All is set for the
 * transaction alone, so that nothing is left behind in a server session that a pooler hands on.
 */
final class ReadOnlySession {

    /** One query. */
    @FunctionalInterface
    interface Query<R> {
        R on(Connection connection) throws SQLException;
    }

    private static final int ATTEMPTS = 4;
    private static final long FIRST_PAUSE_MILLISECONDS = 200;

    /** lock_not_available; on a standby, a query that replay cancels; deadlock_detected. */
    private static final Set<String> PASSING = Set.of("55P03", "40001", "40P01");

    private static final String PLAIN = """
            SET LOCAL lock_timeout = '200ms'; SET LOCAL idle_in_transaction_session_timeout = '30s'; SET LOCAL search_path = ''; \
            SET LOCAL max_parallel_workers_per_gather = 0; SET LOCAL jit = off; SET LOCAL work_mem = '16MB'; \
            SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres'; \
            SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL quote_all_identifiers = off""";

    private final Connection connection;
    private int major;

    ReadOnlySession(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
    }

    /** From here on all is set that the version knows. */
    void serverIs(int major) {
        this.major = major;
    }

    /** Runs it again, after a pause, where it only met another's lock. */
    <R> R read(Duration timeout, Query<R> query) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(timeout, query);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !PASSING.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
                pause(FIRST_PAUSE_MILLISECONDS << attempt);
            }
        }
    }

    private <R> R once(Duration timeout, Query<R> query) throws SQLException {
        try {
            prepare(timeout);
            R result = query.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            try {
                connection.rollback();
            } catch (SQLException lost) {
                e.addSuppressed(lost);
            }
            throw e;
        }
    }

    private void prepare(Duration timeout) throws SQLException {
        String settings = "SET LOCAL statement_timeout = " + timeout.toMillis();
        if (major > 0) {
            settings += "; " + PLAIN;
        }
        if (major >= 17) {
            settings += "; SET LOCAL transaction_timeout = "
                    + timeout.multipliedBy(2).toMillis();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(settings);
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
