package dev.plimsoll.schema;

import dev.plimsoll.model.Identifiers;
import dev.plimsoll.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Databases that are emptied and used again, because making one costs more than a sequence of statements. */
final class ReusedDatabase {

    private static final Map<Integer, Queue<String>> FREE = new ConcurrentHashMap<>();

    private static final String EMPTYING = """
            SELECT format('DROP EXTENSION %I CASCADE', extname) FROM pg_extension WHERE extname <> 'plpgsql'
            UNION ALL
            SELECT format('DROP SCHEMA %I CASCADE', nspname) FROM pg_namespace
            WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
            UNION ALL
            SELECT format('DROP PUBLICATION %I', pubname) FROM pg_publication
            UNION ALL
            SELECT format('DROP FOREIGN DATA WRAPPER %I CASCADE', fdwname) FROM pg_foreign_data_wrapper
            UNION ALL
            SELECT format('ALTER DEFAULT PRIVILEGES REVOKE GRANT OPTION FOR ALL ON %1$s FROM %2$I;'
                || 'ALTER DEFAULT PRIVILEGES REVOKE ALL ON %1$s FROM PUBLIC;'
                || 'ALTER DEFAULT PRIVILEGES GRANT ALL ON %1$s TO %2$I%3$s', kind, current_user,
                CASE WHEN kind IN ('FUNCTIONS', 'TYPES') THEN ', PUBLIC' ELSE '' END)
            FROM pg_default_acl, LATERAL (SELECT CASE defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
                WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES' ELSE 'SCHEMAS' END AS kind) kinds
            WHERE defaclnamespace = 0 AND defaclrole = current_user::regrole
            """;

    private final PostgresServer server;
    private final String name;

    private ReusedDatabase(PostgresServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** An empty database of this server, for the caller alone until {@link #giveBack}. */
    static ReusedDatabase of(PostgresServer server) throws SQLException {
        String name = free(server.major()).poll();
        return new ReusedDatabase(server, name == null ? server.createDatabase() : name);
    }

    Connection connect() throws SQLException {
        return server.connect(name);
    }

    /** Empties it, together with the roles. */
    void giveBack(ServerRoles roles) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            List<String> commands = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(EMPTYING)) {
                while (result.next()) {
                    commands.add(result.getString(1));
                }
            }
            List<String> made = roles.made(statement);
            if (!made.isEmpty()) {
                // One by one, as servers stumble over default privileges of one role for another.
                made.forEach(role -> commands.add("DROP OWNED BY " + role + " CASCADE"));
                // Together, since one may have granted what another has.
                commands.add("DROP ROLE " + String.join(", ", made));
            }
            commands.add("CREATE SCHEMA public");
            commands.add("GRANT USAGE" + (server.major() < 15 ? ", CREATE" : "") + " ON SCHEMA public TO PUBLIC");
            if (server.major() >= 15) {
                commands.add("ALTER SCHEMA public OWNER TO " + Identifiers.quote("pg_database_owner"));
            }
            statement.execute(String.join(";", commands));
        }
        free(server.major()).add(name);
    }

    private static Queue<String> free(int major) {
        return FREE.computeIfAbsent(major, key -> new ConcurrentLinkedQueue<>());
    }
}
