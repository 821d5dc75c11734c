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
                        "not assessed:\n  no file tells of its backups: ",
                        "rules assessed (9",
                        " %)\nBLOCKED: ");
        assertThat(headings(read)).isEqualTo(headings(asked));
    }

    private static List<String> headings(Result result) {
        return result.output().lines().filter(line -> line.contains("]: ")).toList();
    }

    @Test
    void backupsAreJudgedByWhatTheirToolLists() throws IOException {
        shell.file(
                        "backups.json",
                        "[{\"name\": \"shop\", \"status\": {}, \"cipher\": \"none\", \"backup\": [{\"label\": \"F\", \"type\": \"full\","
                                + " \"timestamp\": {\"stop\": 1700000000}}]}, {\"name\": \"other\", \"status\": {}, \"backup\": []}]")
                .file("tests.yaml", "restore-tests: [{ restored-at: 2026-06-01, result: failed }]");

        Result result = shell.run(
                "audit",
                "--database",
                SERVER.address(database),
                "--evidence",
                "backups.json#shop",
                "--evidence",
                "tests.yaml");
        Result unclear = shell.run("audit", "--database", SERVER.address(database), "--evidence", "backups.json");

        assertThat(result.output())
                .contains(
                        "warning[no-old-backup]: The newest backup, pgBackRest F, ended ",
                        "error[require-tested-restore]: The last try to restore a backup failed",
                        "rules assessed (100 %)");
        assertThat(unclear.exitCode()).isEqualTo(2);
        assertThat(unclear.errors())
                .contains("tells of several: shop, other\nSay which one this database is: backups.json#shop");
    }

    @Test
    void allDatabasesOfAServerAreJudgedAndWhatIsTheServersOnce() throws SQLException {
        PostgresServer server = PostgresServer.separate(17, List.of("password_encryption=md5"), data -> {});
        server.createDatabase();
        String second = server.createDatabase();
        try (Connection connection = server.connect(second);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE notes (text text)");
            statement.execute("CREATE DATABASE closed ALLOW_CONNECTIONS false");
        }

        Result result = shell.run("audit", "--database", server.address("postgres"), "--all-databases");
        Result kept = shell.run("snapshot", "--database", server.address("postgres"), "--all-databases", "-o", "kept");

        assertThat(result.output())
                .contains(
                        "(database d2)",
                        "]: public.notes has no primary key",
                        "d1, PostgreSQL 17.",
                        "d2, PostgreSQL 17.");
        assertThat(result.output()
                        .lines()
                        .filter(line -> line.matches(".*\\[(no-weak-password-hash|require-autovacuum)].*")))
                .hasSize(2);
        assertThat(kept.exitCode()).isZero();
        assertThat(directory.resolve("kept"))
                .isDirectoryContaining("glob:**d1.snapshot.json")
                .isDirectoryContaining("glob:**d2.snapshot.json")
                .isDirectoryContaining("glob:**postgres.snapshot.json");
        assertThat(shell.run("audit", "--snapshot", "kept/d2.snapshot.json").output())
                .contains("public.notes has no primary key");
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
