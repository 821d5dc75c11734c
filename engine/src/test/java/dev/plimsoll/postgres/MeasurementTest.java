package dev.plimsoll.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private static final PostgresServer SERVER = PostgresServer.shared(18);
    private static String database = "";

    @BeforeAll
    static void fill() throws SQLException {
        database = SERVER.createDatabase();
        try (Connection connection = SERVER.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE port (id bigint PRIMARY KEY);
                    CREATE TABLE ship (id int PRIMARY KEY, home bigint REFERENCES port, length int);
                    INSERT INTO port SELECT generate_series(1, 500);
                    INSERT INTO ship SELECT i, i, i FROM generate_series(1, 500) i;
                    ANALYZE;
                    """);
        }
    }

    @AfterAll
    static void drop() throws SQLException {
        SERVER.dropDatabase(database);
    }

    @Test
    void seesLockRewriteScanAndBuild() throws SQLException {
        assertThat(measure(List.of(), "ALTER TABLE ship ALTER length TYPE bigint"))
                .containsExactly(
                        "lock public.ship table ACCESS EXCLUSIVE",
                        "rewrite public.ship",
                        "scan public.ship",
                        "build public.ship_pkey");
    }

    @Test
    void doesNotCountTheTableThatAForeignKeyRefersTo() throws SQLException {
        assertThat(measure(List.of(), "ALTER TABLE ship ADD FOREIGN KEY (length) REFERENCES port"))
                .containsExactly(
                        "lock public.port table SHARE ROW EXCLUSIVE",
                        "lock public.ship table SHARE ROW EXCLUSIVE",
                        "scan public.ship");
    }

    @Test
    void namesADroppedTableAndItsParent() throws SQLException {
        assertThat(measure(List.of(), "DROP TABLE ship"))
                .containsExactly("lock public.port table ACCESS EXCLUSIVE", "lock public.ship table ACCESS EXCLUSIVE");
    }

    @Test
    void marksWhatTheTransactionCreated() throws SQLException {
        assertThat(measure(List.of("CREATE TABLE dock (id int)"), "CREATE INDEX dock_id ON dock (id)"))
                .containsExactly("lock public.dock table SHARE new", "build public.dock_id");
    }

    @Test
    void doesNotTakeTruncateForAScan() throws SQLException {
        assertThat(measure(List.of(), "TRUNCATE ship"))
                .containsExactly(
                        "lock public.ship table ACCESS EXCLUSIVE", "rewrite public.ship", "build public.ship_pkey");
    }

    @Test
    void keepsTheServersAnswer() throws SQLException {
        assertThat(measure(List.of(), "VACUUM ship"))
                .containsExactly("error 25001 VACUUM cannot run inside a transaction block");
    }

    private static List<String> measure(List<String> setup, String statement) throws SQLException {
        try (Connection connection = SERVER.connect(database)) {
            return new Measurement(connection).measure(setup, statement).lines();
        }
    }
}
