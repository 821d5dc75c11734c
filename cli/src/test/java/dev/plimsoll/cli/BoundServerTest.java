package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import dev.plimsoll.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check with a snapshot: the server decides the version, and the size of a table how grave a lock on it is. */
class BoundServerTest {

    private static final PostgresServer SERVER = PostgresServer.shared(13);
    private static final String INDEX = "CREATE INDEX orders_customer ON orders (customer);";

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(directory);
        Files.createDirectory(directory.resolve(".git"));
        shell.file(
                        "plimsoll.yaml",
                        "version: 1\ndatabases:\n  shop: { migrations: db, deployed-to: \"1\", snapshot: s.json }\n")
                .file("db/1.sql", "CREATE TABLE orders (id int PRIMARY KEY, customer int);")
                .file("db/2.sql", INDEX);
    }

    @Test
    void theServerOfTheSnapshotDecidesTheVersion() throws SQLException {
        snapshot("ANALYZE orders");

        Result result = shell.run("check");

        assertThat(result.output())
                .contains("shop: judged for PostgreSQL 13, since the server runs PostgreSQL 13 (s.json:1)");
    }

    @Test
    void aSmallTableIsANoteAndALargeOneAnError() throws SQLException {
        snapshot("INSERT INTO orders SELECT n, n FROM generate_series(1, 1000) n; ANALYZE orders");
        String small = shell.run("check").output();
        snapshot("UPDATE pg_class SET reltuples = 3e8, relpages = 2000000 WHERE relname = 'orders'");
        String large = shell.run("check").output();

        assertThat(small)
                .contains(
                        "info[require-concurrent-index]", "public.orders holds 1,000 rows", "takes less than a second");
        assertThat(large)
                .contains(
                        "error[require-concurrent-index]", "public.orders holds 300 million rows", "takes 3.7 min to");
    }

    @Test
    void anOldSnapshotProvesNothingSmall() throws SQLException {
        snapshot("INSERT INTO orders SELECT n, n FROM generate_series(1, 1000) n; ANALYZE orders");

        Result result = shell.run("check", "--today", "2031-01-01");

        assertThat(result.output()).contains("error[require-concurrent-index]", "warning[no-stale-snapshot]");
    }

    @Test
    void theServerItselfIsAskedWhereThatIsWanted() throws SQLException, IOException {
        String database = SERVER.createDatabase();
        try (Connection connection = SERVER.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE orders (id int PRIMARY KEY, customer int);"
                    + "INSERT INTO orders SELECT n, n FROM generate_series(1, 1000) n; ANALYZE orders");
        }
        shell.file(
                "plimsoll.yaml",
                "version: 1\ndatabases:\n  shop: { migrations: db, deployed-to: \"1\", connection: \""
                        + SERVER.address(database) + "\" }\n"
                        + "policy: { measured: { note-below: 1us } }\n");

        Result asked = shell.run("check", "--live");
        Result alone = shell.run("check");
        SERVER.dropDatabase(database);
        Result gone = shell.run("check", "--live");

        assertThat(asked.output())
                .contains(
                        "error[require-concurrent-index]",
                        "public.orders holds 1,000 rows",
                        "server runs PostgreSQL 13 (<shop>:1)");
        assertThat(alone.output()).doesNotContain("holds 1,000 rows");
        assertThat(gone.exitCode()).isEqualTo(2);
        assertThat(gone.errors()).contains("cannot connect to ");
    }

    private void snapshot(String sql) throws SQLException {
        String database = SERVER.createDatabase();
        try (Connection connection = SERVER.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE orders (id int PRIMARY KEY, customer int); " + sql);
        }
        assertThat(shell.run("snapshot", "--database", SERVER.address(database), "-o", "s.json")
                        .exitCode())
                .isZero();
        SERVER.dropDatabase(database);
    }
}
