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
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server is audited as it runs and from its snapshot, with the same result; drift is told of both. */
class AuditCommandTest {

    private static final PostgresServer SERVER = PostgresServer.shared(17);
    private static String database = "";

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeAll
    static void fillDatabase() throws SQLException {
        database = SERVER.createDatabase();
        try (Connection connection = SERVER.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE orders (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer int);"
                    + "CREATE TABLE notes (text text);"
                    + "SELECT setval('orders_id_seq', 2000000000)");
            statement.execute("CREATE ROLE watcher LOGIN");
        }
    }

    @AfterAll
    static void dropDatabase() throws SQLException {
        SERVER.dropDatabase(database);
        try (Connection connection = SERVER.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP ROLE watcher");
        }
    }

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(directory);
        Files.createDirectory(directory.resolve(".git"));
    }

    @Test
    void aServerAndItsSnapshotGiveTheSameFindings() {
        Result asked = shell.run("audit", "--database", SERVER.address(database));
        shell.run("snapshot", "--database", SERVER.address(database), "-o", "s.json");
        Result read = shell.run("audit", "--snapshot", "s.json");

        assertThat(asked.errors()).isEmpty();
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(asked.output())
                .contains(
                        "require-primary-key]: public.notes has no primary key",
                        "public.orders.id has used 93",
                        database + ", PostgreSQL 17.",
                        "2 tables",
                        "rules assessed (100 %)\nBLOCKED: ");
        assertThat(headings(read)).isEqualTo(headings(asked));
    }

    private static List<String> headings(Result result) {
        return result.output().lines().filter(line -> line.contains("]: ")).toList();
    }

    @Test
    void whatARoleMayNotReadIsNotAssessed() {
        String ordinary = SERVER.address(database)
                .replace("user=postgres", "user=watcher")
                .replace("postgres@", "watcher@");

        Result result = shell.run("audit", "--database", ordinary);

        assertThat(result.output()).contains("not assessed:\n", "help: GRANT ").doesNotContain("(100 %)");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void driftOfARunningServerIsTold() throws IOException {
        shell.file(
                "db/V1__orders.sql",
                "CREATE TABLE orders (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer int);");

        Result result = shell.run("drift", "--database", SERVER.address(database), "db");

        assertThat(result.output())
                .contains("no-structure-drift", "public.notes")
                .doesNotContain("public.orders ");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void oneSourceMustBeNamed() {
        Result both = shell.run("audit", "--database", SERVER.address(database), "--snapshot", "s.json");
        Result none = shell.run("audit");

        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(both.errors()).contains("--snapshot and --database: name one of them");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.errors()).contains("which database?");
    }

    @Test
    void aFindingIsExplainedByItsFingerprint() throws IOException {
        shell.file("db/1.sql", "CREATE TABLE t (id int PRIMARY KEY);").file("db/2.sql", "DROP TABLE t;");
        String report = shell.run("check", "db", "--format", "json").output();
        int rule = report.indexOf("\"no-drop-table\"");
        int start = report.indexOf("\"fingerprint\"", rule);
        String fingerprint =
                report.substring(report.indexOf(':', start) + 1).strip().substring(1, 13);

        Result result = shell.run("explain", fingerprint, "db");

        assertThat(result.errors()).isEmpty();
        assertThat(result.output())
                .contains(
                        "error[no-drop-table]: ",
                        "fingerprint  " + fingerprint,
                        "object       table public.t",
                        "rule \"no-drop-table\"");
        assertThat(shell.run("explain", "0000000000000000", "db").errors())
                .contains("no finding has a fingerprint that begins with");
    }
}
