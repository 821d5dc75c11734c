package dev.plimsoll.live;

import dev.plimsoll.live.Snapshot.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells who runs a server by what only that service has: settings that need its library, or its pair of roles, since one role alone may have
 * been brought by a dump.
 */
final class ServiceMarks {

    private static final String QUERY = """
            SELECT rolname FROM pg_roles WHERE rolname IN ('rdsadmin', 'rds_superuser', 'alloydbadmin', 'alloydbsuperuser', 'cloudsqladmin',
              'cloudsqlsuperuser', 'azuresu', 'azure_pg_admin', 'supabase_admin', 'supabase_auth_admin')
            UNION ALL SELECT name FROM pg_settings WHERE name IN ('rds.extensions', 'azure.extensions')
            UNION ALL SELECT proname FROM pg_proc WHERE proname = 'aurora_version' AND pronamespace = 'pg_catalog'::regnamespace""";

    private ServiceMarks() {}

    static Service read(Connection connection) throws SQLException {
        Set<String> marks = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                marks.add(rows.getString(1));
            }
        }
        return of(marks);
    }

    static Service of(Set<String> marks) {
        boolean amazon = marks.contains("rds.extensions") || marks.containsAll(Set.of("rdsadmin", "rds_superuser"));
        if (marks.contains("aurora_version")) {
            return Service.AURORA;
        } else if (amazon) {
            return Service.RDS;
        } else if (marks.containsAll(Set.of("alloydbadmin", "alloydbsuperuser"))) {
            return Service.ALLOYDB;
        } else if (marks.containsAll(Set.of("cloudsqladmin", "cloudsqlsuperuser"))) {
            return Service.CLOUD_SQL;
        } else if (marks.contains("azure.extensions") || marks.containsAll(Set.of("azuresu", "azure_pg_admin"))) {
            return Service.AZURE;
        } else if (marks.containsAll(Set.of("supabase_admin", "supabase_auth_admin"))) {
            return Service.SUPABASE;
        }
        return Service.SELF_MANAGED;
    }
}
