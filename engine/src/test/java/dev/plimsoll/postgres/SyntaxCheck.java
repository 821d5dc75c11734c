package dev.plimsoll.postgres;

import dev.plimsoll.postgres.MeasuredImpact.ServerError;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Whether the server's grammar accepts a text, without running or analysing it.
 *
 * <p>The text is sent to a session whose transaction has already failed: the server parses it first, and answers "current
 * transaction is aborted" only to what it could parse. So any statement can be tried, also those that cannot be prepared,
 * several at once, and names need not exist.
 */
public final class SyntaxCheck {

    private static final String TRANSACTION_ABORTED = "25P02";

    private final Connection connection;

    /** Uses this session for itself; it must not be shared with other work. */
    public SyntaxCheck(Connection connection) {
        this.connection = connection;
    }

    /** What the server's parser says against {@code sql} (one statement or several); empty when it accepts. */
    public Optional<ServerError> refusal(String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            failTransaction(statement);
            statement.execute(sql);
            // Only ROLLBACK and the like are carried out in a failed transaction.
            return Optional.empty();
        } catch (SQLException e) {
            return refusal(e);
        } finally {
            connection.rollback();
        }
    }

    private static void failTransaction(Statement statement) {
        try {
            statement.execute("SELECT 1 / 0");
        } catch (SQLException expected) {
            return;
        }
        throw new IllegalStateException("Division by zero gave no error");
    }

    private static Optional<ServerError> refusal(SQLException answer) throws SQLException {
        if (TRANSACTION_ABORTED.equals(answer.getSQLState())) {
            return Optional.empty();
        }
        ServerErrorMessage details =
                answer instanceof PSQLException fromServer ? fromServer.getServerErrorMessage() : null;
        if (details == null) {
            throw answer;
        }
        return Optional.of(
                new ServerError(String.valueOf(details.getSQLState()), String.valueOf(details.getMessage())));
    }
}
