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

    /** Ends its life, as it may hold what no emptying takes away. */
    void discard() throws SQLException {
        server.dropDatabase(name);
    }

    void giveBack() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            List<String> commands = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(
                    "SELECT 'DROP EXTENSION ' || quote_ident(extname) || ' CASCADE'"
                            + " FROM pg_extension WHERE extname <> 'plpgsql' UNION ALL SELECT 'DROP SCHEMA ' || quote_ident(nspname)"
                            + " || ' CASCADE' FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'")) {
                while (result.next()) {
                    commands.add(result.getString(1));
                }
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
