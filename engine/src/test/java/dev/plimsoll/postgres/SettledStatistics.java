package dev.plimsoll.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Waits until the server's statistics hold all that ended sessions did. Before PostgreSQL 15 they are sent to a process of their own, in
 * order: when what a later session did is there, everything before it is.
 */
final class SettledStatistics {

    /** A table without an index: whatever else reads it does so less often than this. */
    private static final String SENTINEL = "information_schema.sql_sizing";

    private static final int SCANS = 20;

    private static final String COUNT = "SELECT pg_stat_get_numscans('" + SENTINEL + "'::regclass)";

    private static final String OTHERS = "SELECT count(*) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()";

    private final PostgresServer server;
    private final String database;

    SettledStatistics(PostgresServer server, String database) {
        this.server = server;
        this.database = database;
    }

    /** Returns when all other sessions in the database have ended and are counted. {@code observer} is the one that stays. */
    void await(Connection observer) throws SQLException {
        awaitBetween(observer, OTHERS, 0, 0);
        long before = number(observer, COUNT);
        try (Connection session = server.connect(database);
                Statement statement = session.createStatement()) {
            for (int i = 0; i < SCANS; i++) {
                statement.execute("SELECT count(*) FROM " + SENTINEL);
            }
        }
        awaitBetween(observer, COUNT, before + SCANS, Long.MAX_VALUE);
    }

    private static void awaitBetween(Connection observer, String query, long least, long most) throws SQLException {
        long value = number(observer, query);
        while (value < least || value > most) {
            Pause.between();
            value = number(observer, query);
        }
    }

    private static long number(Connection observer, String query) throws SQLException {
        try (Statement statement = observer.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
