package dev.plimsoll.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

    private final PostgresServer server = PostgresServer.shared(18);

    @Test
    void isTheVersionAskedFor() throws SQLException {
        assertThat(answer("postgres", "SHOW server_version_num")).startsWith("18");
    }

    @Test
    void copiesADatabaseWithItsContent() throws SQLException {
        String template = server.createDatabase();
        execute(template, "CREATE TABLE ship AS SELECT generate_series(1, 10) AS id");
        String copy = server.createDatabase(template);
        execute(copy, "DELETE FROM ship WHERE id > 7");

        assertThat(answer(copy, "SELECT count(*) FROM ship")).isEqualTo("7");
        assertThat(answer(template, "SELECT count(*) FROM ship")).isEqualTo("10");
        server.dropDatabase(copy);
        server.dropDatabase(template);
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String answer(String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
