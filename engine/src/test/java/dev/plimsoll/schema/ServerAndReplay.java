package dev.plimsoll.schema;

import dev.plimsoll.model.Engine;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.model.UnreadChange.Unreadable;
import dev.plimsoll.postgres.PostgresServer;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.SourceText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** One session on a real server, in a database of its own, and its replay. What the server refuses is not replayed. */
final class ServerAndReplay implements AutoCloseable {

    private final ServerRoles roles;
    private final ReusedDatabase database;
    private final Replay replay;
    private final List<String> unread = new ArrayList<>();
    private BaseConnection connection;
    private int accepted;

    ServerAndReplay(int major) throws SQLException {
        PostgresServer server = PostgresServer.shared(major);
        this.roles = ServerRoles.claim(server);
        this.database = ReusedDatabase.of(server);
        this.replay = new Replay(new Server(Engine.POSTGRESQL, major), "postgres");
        this.connection = connect();
        replay.startUnit(TransactionMode.NONE);
    }

    Schema schema() {
        return replay.schema();
    }

    TransactionState transaction() {
        return connection.getTransactionState();
    }

    /** Statements that the server accepted. */
    int accepted() {
        return accepted;
    }

    void run(String sql) {
        boolean failed = transaction() == TransactionState.FAILED;
        if (!accepts(sql)) {
            return;
        }
        accepted++;
        boolean rolledBack = failed && sql.toUpperCase(Locale.ROOT).startsWith("COMMIT");
        for (Statement statement : read(rolledBack ? sql.replaceFirst("(?i)commit", "ROLLBACK") : sql)) {
            replay.apply(statement);
        }
    }

    /** Why the server refuses the statement is in its log alone; here it counts that it does. */
    private boolean accepts(String sql) {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private List<Statement> read(String sql) {
        List<Statement> statements =
                PostgresReader.read(new SourceText("generated.sql", sql)).statements();
        for (Statement statement : statements) {
            for (SchemaChange change : statement.changes()) {
                if (change instanceof Unreadable unreadable) {
                    unread.add("+ unreadable: " + sql + ": " + unreadable.reason());
                }
            }
        }
        return statements;
    }

    /** Ends the session, whose open transaction is rolled back, and starts another. */
    void endSession() throws SQLException {
        if (transaction() != TransactionState.IDLE) {
            run("ROLLBACK");
        }
        connection.close();
        replay.endUnit();
        connection = connect();
        replay.startUnit(TransactionMode.NONE);
    }

    /** Ends the session and compares what is left. */
    List<String> differences() throws SQLException {
        endSession();
        List<String> all = new ArrayList<>(unread);
        all.addAll(CatalogComparison.differences(replay.schema(), connection));
        return all;
    }

    private BaseConnection connect() throws SQLException {
        Connection fresh = database.connect();
        return Objects.requireNonNull(fresh.unwrap(BaseConnection.class));
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.close();
            database.giveBack(roles);
        } finally {
            roles.release();
        }
    }
}
