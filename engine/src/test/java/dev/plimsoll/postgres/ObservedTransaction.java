package dev.plimsoll.postgres;

import dev.plimsoll.postgres.SessionState.Relation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A transaction whose statements are measured one by one and stay, unlike those of {@link Measurement}. */
public final class ObservedTransaction {

    private final Connection connection;
    private final SessionStateReader state;
    private final Map<Long, Relation> existing;
    private SessionState current;

    private ObservedTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        this.state = new SessionStateReader(connection);
        this.current = state.read();
        this.existing = current.relations();
    }

    /** Starts one in a session in auto-commit mode, which it gets back by {@link #commit} or {@link #rollback}. */
    public static ObservedTransaction begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return new ObservedTransaction(connection);
    }

    /** Runs one statement; the server's refusal is an {@link SQLException}. */
    public MeasuredImpact execute(String sql) throws SQLException {
        SessionState before = current;
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
        current = state.read();
        return Measurement.difference(existing, before, current);
    }

    public void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    public void rollback() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
