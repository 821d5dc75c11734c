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

/** Migrations are run on a throw-away server: to audit what they make, and to compare a database with it. */
class ThrowawayServerCommandsTest {

    private static final String VIEW =
            "CREATE TABLE orders (id bigint PRIMARY KEY, paid bool); CREATE VIEW open AS SELECT id FROM orders WHERE NOT paid;";

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(directory);
        Files.createDirectory(directory.resolve(".git"));
    }

    private static String home(int major) {
        return PostgresServer.home(major).toString();
    }

    @Test
    void theShopIsAuditedWithoutAServerOfItsOwn() {
        Result result = new Shell(Path.of("..").toAbsolutePath().normalize())
                .run("audit", "--embedded", "examples/shop/migrations", "--server-home", home(16));

        assertThat(result.errors()).isEmpty();
        assertThat(result.output())
                .contains(
                        "error[no-public-personal-data]",
                        "shop, PostgreSQL 16.",
                        ", 4 tables (on a throw-away server: its settings, load, sizes, replication and backups are not"
                                + " assessed): 3 errors, 1 warning; ",
                        " rules assessed (100 %)\nBLOCKED: ")
                .doesNotContain("plimsoll_", "not assessed:\n");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void anotherVersionThanTheConfiguredOneIsTold() throws IOException {
        shell.file("plimsoll.yaml", "version: 1\ndatabases:\n  shop: { engine-version: 13, migrations: db }\n")
                .file("db/1.sql", "CREATE TABLE orders (id bigint PRIMARY KEY);");

        Result result = shell.run("audit", "--embedded", "--server-home", home(18));

        assertThat(result.output()).contains("shop, PostgreSQL 18.", "; PostgreSQL 13, as configured, is not to hand)");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void whatDidNotRunIsIncomplete() throws IOException {
        shell.file("db/1.sql", "CREATE EXTENSION timescaledb;\nCREATE TABLE orders (id bigint PRIMARY KEY);");

        Result result = shell.run("audit", "--embedded", "db", "--server-home", home(17));

        assertThat(result.output().replaceAll("\\s+", " "))
                .contains(
                        "not assessed: db/1.sql:1 did not run: extension \"timescaledb\" is not available:",
                        "help: Name a server that has it: --server-home DIR.",
                        "INCOMPLETE: 1 statement did not run on the throw-away server, at db/1.sql:1: ");
        assertThat(result.exitCode()).isEqualTo(3);
    }

    @Test
    void aQueryThatHasDriftedIsTold() throws IOException, SQLException {
        shell.file("db/1.sql", VIEW);
        PostgresServer live = PostgresServer.shared(17);
        String database = live.createDatabase();
        run(live, database, VIEW);
        String[] command = {
            "drift", "--database", live.address(database), "--replay", "server", "--server-home", home(17), "db"
        };

        Result same = shell.run(command);
        run(live, database, "CREATE OR REPLACE VIEW open AS SELECT id FROM orders WHERE paid");
        Result drifted = shell.run(command);
        Result unseen = shell.run("drift", "--database", live.address(database), "db");
        live.dropDatabase(database);

        assertThat(same.errors()).isEmpty();
        assertThat(same.output()).contains("PASSED: no findings").doesNotContain("not assessed");
        assertThat(drifted.output()).contains("error[no-code-drift]: View public.open: query is", "db/1.sql:1:");
        assertThat(drifted.exitCode()).isEqualTo(1);
        assertThat(unseen.output()).contains("cannot be compared without a server", "--replay server");
    }

    @Test
    void nothingIsComparedWithMigrationsThatDidNotRun() throws IOException, SQLException {
        shell.file("db/1.sql", VIEW).file("db/2.sql", "CREATE LANGUAGE plfortran;");
        PostgresServer live = PostgresServer.shared(17);
        String database = live.createDatabase();

        Result result = shell.run(
                "drift", "--database", live.address(database), "--replay", "server", "--server-home", home(17), "db");
        live.dropDatabase(database);

        assertThat(result.output().replaceAll("\\s+", " "))
                .contains("did not run on the throw-away server, at db/2.sql:1: ", "; nothing was compared")
                .doesNotContain("error[");
        assertThat(result.exitCode()).isEqualTo(3);
    }

    @Test
    void theVersionOfTheDatabaseIsNeeded() throws IOException, SQLException {
        shell.file("db/1.sql", VIEW);
        PostgresServer live = PostgresServer.shared(17);
        String database = live.createDatabase();

        Result result = shell.run(
                "drift", "--database", live.address(database), "--replay", "server", "--server-home", home(16), "db");
        live.dropDatabase(database);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors())
                .contains(
                        "a server of PostgreSQL 17 is needed, since the database runs on one, and ",
                        " is PostgreSQL 16.");
    }

    @Test
    void whatMakesNoSenseTogetherIsRefused() throws IOException {
        shell.file("db/1.sql", VIEW);
        Shell pullRequest = new Shell(directory).variable("GITHUB_EVENT_NAME", "pull_request");

        assertThat(shell.run("audit", "db").errors()).contains("plimsoll audit --embedded db");
        assertThat(shell.run("audit", "--embedded", "--snapshot", "s.json", "db")
                        .errors())
                .contains("--embedded and --snapshot: name one of them");
        assertThat(shell.run("audit", "--embedded", "--server-home", "x", "--server-jar", "y", "db")
                        .errors())
                .contains("--server-home and --server-jar: name one of them");
        assertThat(shell.run("drift", "--snapshot", "s.json", "--server-home", "x", "db")
                        .errors())
                .contains("--server-home names the server of --replay server");
        assertThat(shell.run("drift", "--snapshot", "s.json", "--against", "t.json", "--replay", "server")
                        .errors())
                .contains("--against and --replay server: name one of them");
        for (String[] command : new String[][] {
            {"audit", "--embedded", "db", "--server-home", home(17)},
            {"drift", "--snapshot", "s.json", "--replay", "server", "--server-home", home(17), "db"}
        }) {
            Result result = pullRequest.run(command);
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.errors()).contains("GITHUB_EVENT_NAME is pull_request");
        }
    }

    private static void run(PostgresServer server, String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
