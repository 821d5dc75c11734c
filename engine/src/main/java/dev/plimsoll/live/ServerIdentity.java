package dev.plimsoll.live;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whom one talks to, asked without any catalog, so that nothing can be forbidden.
 *
 * @param version as {@code version()} says it
 * @param versionNumber as {@code server_version_num}
 */
record ServerIdentity(
        String version, int versionNumber, String database, String role, boolean superuser, boolean standby) {

    private static final String QUERY = """
            SELECT version(), current_setting('server_version_num')::int, current_database(), current_user,
              current_setting('is_superuser') = 'on', pg_is_in_recovery()""";

    static ServerIdentity read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            return new ServerIdentity(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getBoolean(5),
                    row.getBoolean(6));
        }
    }

    int major() {
        return versionNumber / 10_000;
    }

    /** Others speak the same protocol and have other catalogs. */
    boolean isPostgres() {
        return version.startsWith("PostgreSQL ") || version.startsWith("EnterpriseDB ");
    }
}
