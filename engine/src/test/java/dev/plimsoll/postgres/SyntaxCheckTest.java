package dev.plimsoll.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.postgres.MeasuredImpact.ServerError;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxCheckTest {

    private Connection connection;
    private SyntaxCheck syntax;

    @BeforeEach
    void connect() throws SQLException {
        connection = PostgresServer.shared(18).connect("postgres");
        syntax = new SyntaxCheck(connection);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE nowhere ADD COLUMN a nothing",
                "VACUUM",
                "ROLLBACK",
                "COMMIT; CREATE TABLE t (a int)",
                "SELECT '{\"a\": 1}'::jsonb ? 'a'",
                "INSERT INTO t (a) VALUES (1, 2)",
                "COPY t FROM stdin",
                ""
            })
    void acceptsWhatTheGrammarAccepts(String sql) throws SQLException {
        assertThat(syntax.refusal(sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALTER TABLE t ADD COLUMN", "SELECT 'open", "ROLLBACK; FROB", "DROP INDEX CONCURRENTLY"})
    void refusesWhatTheGrammarRefuses(String sql) throws SQLException {
        assertThat(syntax.refusal(sql)).map(ServerError::state).hasValue("42601");
    }

    @Test
    void answersAgainAfterARefusal() throws SQLException {
        assertThat(syntax.refusal("FROB")).isPresent();
        assertThat(syntax.refusal("TABLE t")).isEmpty();
    }
}
