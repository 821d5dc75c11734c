package dev.plimsoll.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.postgresql.PGConnection;

/**
 * What one statement does that cannot share a transaction and commits several times on its way: its locks are read by a second session
 * whenever it has to wait.
 *
 * <p>{@link Obstacles} lie in its way. A statement that meets one of them stands still; its locks are noted, those it has and the one it asks for, and the
 * obstacle is taken away. So nothing depends on time. Storage is compared and rows read are counted before and after.
 */
public final class Observation {

    private static final String BLOCKING = "SELECT unnest(pg_blocking_pids(?))";

    private static final String LOCKS = """
            SELECT relation, mode FROM pg_locks
            WHERE pid = ? AND locktype = 'relation' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    private final PostgresServer server;
    private final String template;

    /** Each statement runs in a fresh copy of the database {@code template}, where nobody may be connected. */
    public Observation(PostgresServer server, String template) {
        this.server = server;
        this.template = template;
    }

    /** What {@code statement} does after {@code setup}, each of which commits; {@code :database} stands for the database's name. */
    public MeasuredImpact measure(List<String> setup, String statement) throws SQLException {
        String database = server.createDatabase(template);
        try (Connection observer = server.connect(database)) {
            try (Connection session = server.connect(database)) {
                for (String each : setup) {
                    execute(session, each.replace(":database", database));
                }
            }
            return observe(database, observer, statement.replace(":database", database));
        } finally {
            server.dropDatabase(database);
        }
    }

    private MeasuredImpact observe(String database, Connection observer, String statement) throws SQLException {
        SessionStateReader reader = SessionStateReader.ofAllSessions(observer);
        SettledStatistics statistics = new SettledStatistics(server, database);
        statistics.await(observer);
        SessionState before = reader.read();
        Map<Long, Set<LockMode>> locks = new TreeMap<>();
        Optional<SQLException> refusal;
        try (Connection session = server.connect(database);
                Obstacles obstacles = Obstacles.inTheWayOf(statement, server, database, observer)) {
            int process = process(session);
            FutureTask<Optional<SQLException>> end = new FutureTask<>(() -> answer(session, statement));
            Thread thread = new Thread(end, "command");
            thread.setDaemon(true);
            thread.start();
            while (!end.isDone()) {
                Set<Integer> blocking = blocking(observer, process);
                if (obstacles.areAmong(blocking)) {
                    note(observer, process, locks);
                    obstacles.remove(blocking);
                }
                Pause.between();
            }
            refusal = result(end);
        }
        if (refusal.isPresent()) {
            return Measurement.failed(refusal.get());
        }
        statistics.await(observer);
        SessionState after = reader.read();
        return Measurement.difference(
                before.relations(), before, new SessionState(after.relations(), locks, references(before, after)));
    }

    /** The number of the server's process that serves the session. */
    static int process(Connection session) throws SQLException {
        return session.unwrap(PGConnection.class).getBackendPID();
    }

    /** Foreign keys of both moments: one that falls is checked before. */
    private static Map<Long, Set<Long>> references(SessionState before, SessionState after) {
        Map<Long, Set<Long>> references = new TreeMap<>();
        List.of(before, after)
                .forEach(state -> state.references()
                        .forEach((referenced, referencing) -> references
                                .computeIfAbsent(referenced, oid -> new HashSet<>())
                                .addAll(referencing)));
        return references;
    }

    private static Optional<SQLException> result(FutureTask<Optional<SQLException>> end) {
        try {
            return end.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Optional<SQLException> answer(Connection session, String statement) {
        try {
            execute(session, statement);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e);
        }
    }

    private static void execute(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private static Set<Integer> blocking(Connection observer, int process) throws SQLException {
        Set<Integer> blocking = new HashSet<>();
        try (PreparedStatement query = observer.prepareStatement(BLOCKING)) {
            query.setInt(1, process);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    blocking.add(row.getInt(1));
                }
            }
        }
        return blocking;
    }

    private static void note(Connection observer, int process, Map<Long, Set<LockMode>> locks) throws SQLException {
        try (PreparedStatement query = observer.prepareStatement(LOCKS)) {
            query.setInt(1, process);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    locks.computeIfAbsent(row.getLong(1), oid -> EnumSet.noneOf(LockMode.class))
                            .add(LockMode.ofCatalog(row.getString(2)));
                }
            }
        }
    }
}
