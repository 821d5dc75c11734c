package dev.plimsoll.live;

import dev.plimsoll.live.CollectionListener.QueryRun;
import dev.plimsoll.postgres.PostgresServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A snapshot taken in a test, and the queries it took. */
record Collected(Snapshot snapshot, List<QueryRun> queries) {

    static Collected from(Connection connection) {
        return from(connection, CollectionLimits.DEFAULT);
    }

    static Collected from(Connection connection, CollectionLimits limits) {
        List<QueryRun> queries = new ArrayList<>();
        Snapshot snapshot =
                new Collector("0.0.0-test", limits, InstantSource.system(), queries::add).collect(connection);
        return new Collected(snapshot, queries);
    }

    static Collected from(PostgresServer server, String database) throws SQLException {
        try (Connection connection = server.connect(database)) {
            return from(connection);
        }
    }

    /** As an ordinary role, which must exist. */
    static Collected from(PostgresServer server, String database, String role) throws SQLException {
        try (Connection connection = server.connect(database)) {
            execute(connection, "SET SESSION AUTHORIZATION " + role);
            return from(connection);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String file(SnapshotPrivacy privacy) {
        return file(snapshot, privacy);
    }

    static String file(Snapshot snapshot, SnapshotPrivacy privacy) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new SnapshotWriter(privacy).write(snapshot, "snapshot.json", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
