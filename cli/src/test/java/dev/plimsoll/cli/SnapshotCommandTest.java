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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotCommandTest {

    private static final PostgresServer SERVER = PostgresServer.shared(18);
    private static String database = "";

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeAll
    static void fillDatabase() throws SQLException {
        database = SERVER.createDatabase();
        try (Connection connection = SERVER.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE orders (id bigint PRIMARY KEY, total numeric CHECK (total > 4711));"
                    + "INSERT INTO orders SELECT n, 5000 FROM generate_series(1, 1000) n; CREATE ROLE clerk LOGIN");
            statement.execute("VACUUM ANALYZE orders");
        }
    }

    @AfterAll
    static void dropDatabase() throws SQLException {
        SERVER.dropDatabase(database);
        try (Connection connection = SERVER.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP ROLE clerk");
        }
    }

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(directory);
        Files.createDirectory(directory.resolve(".git"));
    }

    @Test
    void writesAndShowsWhatTheConfigurationNames() throws IOException {
        shell.file("db/plimsoll.yaml", """
                version: 1
                databases:
                  shop: { connection: env:SHOP_URL, snapshot: shop.snapshot.json }
                """).variable("SHOP_URL", SERVER.address(database));

        Result taken = shell.run("snapshot", "--config", "db/plimsoll.yaml");
        Result shown = shell.run("snapshot", "show", "db/shop.snapshot.json");

        assertThat(taken.errors()).isEqualTo("plimsoll: wrote db/shop.snapshot.json\n");
        assertThat(taken.output()).isEmpty();
        assertThat(taken.exitCode()).isZero();
        assertThat(shown.output())
                .startsWith(database + " on PostgreSQL 18.")
                .contains(
                        "self-managed, primary\n",
                        "read by postgres (superuser) at ",
                        "1 table, ",
                        "  public.orders",
                        "1,000 rows\n",
                        "  max_connections                      100\n",
                        "  shared_buffers                       24 MB\n",
                        "All was read.\n");
    }

    @Test
    void printsToStandardOutputAndStrictly() {
        Result plain = shell.run("snapshot", "--database", SERVER.address(database));
        Result strict = shell.run("snapshot", "--database", SERVER.address(database), "--strict-privacy");

        assertThat(plain.exitCode()).isZero();
        assertThat(plain.output()).startsWith("{\n\"format\": 1,\n").contains("4711");
        assertThat(plain.errors()).isEmpty();
        assertThat(strict.output()).contains("\"strictPrivacy\": true").doesNotContain("4711");
    }

    @Test
    void compressesByName() throws IOException {
        assertThat(shell.run("snapshot", "--database", SERVER.address(database), "-o", "s.json.gz")
                        .exitCode())
                .isZero();

        assertThat(Files.readAllBytes(directory.resolve("s.json.gz"))).startsWith(0x1f, 0x8b);
        assertThat(shell.run("snapshot", "show", "s.json.gz").exitCode()).isZero();
    }

    @Test
    void explainsItsQueriesAndWritesNothing() {
        Result result = shell.run("snapshot", "--database", SERVER.address(database), "--explain");

        assertThat(result.output())
                .containsPattern("relations +2 queries +\\d+ ms +1 rows\n {4}")
                .containsPattern("all +\\d+ queries +[\\d,]+ ms");
        assertThat(result.errors()).isEmpty();
    }

    @Test
    void whatARoleMayNotSeeIsShownWithItsRemedy() {
        String address = SERVER.address(database).replace("postgres@", "clerk@");
        Result taken = shell.run("snapshot", "--database", address, "-o", "s.json");

        assertThat(taken.exitCode()).isZero();
        assertThat(taken.errors())
                .isEqualTo("plimsoll: wrote s.json; not all could be read, see: plimsoll snapshot show s.json\n");
        assertThat(shell.run("snapshot", "show", "s.json").output())
                .contains(
                        "Not read, or only in part\n",
                        "  settings             the server shows the role only a part\n",
                        "                       GRANT pg_read_all_settings TO \"clerk\"\n");
    }

    @Test
    void whichDatabaseIsAskedFor() throws IOException {
        assertThat(shell.run("snapshot").errors())
                .isEqualTo("plimsoll: which database?\n"
                        + "Name it: --database postgresql://HOST/NAME or --database env:NAME_OF_VARIABLE\n");
        shell.file("plimsoll.yaml", """
                version: 1
                databases:
                  shop: { connection: env:SHOP_URL }
                  billing: { connection: env:BILLING_URL }
                  other: { migrations: db }
                """);
        assertThat(shell.run("snapshot").errors()).contains("which database? Connections have shop, billing");
        assertThat(shell.run("snapshot", "--database", "ship").errors())
                .contains("plimsoll.yaml has no database ship", "\"shop\"");
        assertThat(shell.run("snapshot", "--database", "other").errors())
                .contains("does not say how to connect to other", "connection: env:NAME_OF_VARIABLE");
        Result unset = shell.run("snapshot", "--database", "shop");
        assertThat(unset.errors()).contains("the environment variable SHOP_URL is not set");
        assertThat(unset.exitCode()).isEqualTo(2);
    }

    @Test
    void aPasswordStaysSecret() throws IOException {
        Result given = shell.run("snapshot", "--database", "postgresql://u:hunter2@127.0.0.1:1/shop");
        shell.file("plimsoll.yaml", """
                version: 1
                databases:
                  shop: { connection: "postgresql://u:hunter2@127.0.0.1:1/shop" }
                """);
        Result configured = shell.run("snapshot", "--database", "shop");

        assertThat(given.exitCode()).isEqualTo(2);
        assertThat(given.errors())
                .contains("seen by all users of this machine", "cannot connect to postgresql://u@127.0.0.1:1/shop")
                .doesNotContain("hunter2");
        assertThat(configured.exitCode()).isEqualTo(2);
        assertThat(configured.errors()).contains("must not hold a password").doesNotContain("hunter2");
    }

    @Test
    void theEnvironmentOfLibpqIsEnough() {
        String[] place = SERVER.address(database).split("[@:/]+");
        Result result = shell.variable("PGHOST", place[2])
                .variable("PGPORT", place[3])
                .variable("PGUSER", "postgres")
                .variable("PGDATABASE", database)
                .run("snapshot", "-o", "s.json");

        assertThat(result.errors()).isEqualTo("plimsoll: wrote s.json\n");
    }

    @Test
    void grantsAndSchemaArePrinted() {
        assertThat(shell.run("snapshot", "--grants").output())
                .contains("CREATE ROLE plimsoll LOGIN", "GRANT pg_read_all_settings, pg_read_all_stats TO plimsoll");
        assertThat(shell.run("snapshot", "schema").output()).startsWith("{").contains("json-schema.org");
    }

    @Test
    void whatIsNoSnapshotIsTold() throws IOException {
        shell.file("s.json", "{\"format\": 9}");

        Result result = shell.run("snapshot", "show", "s.json");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("s.json, line 1: the format 9 is not known");
        assertThat(shell.run("snapshot", "show", "none.json").errors()).contains("there is no snapshot none.json");
    }
}
