package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixCommandTest {

    private static final String ORDERS = "CREATE TABLE orders (id bigint PRIMARY KEY, sku text, customer bigint);\n";
    private static final String INDEX = "CREATE INDEX orders_sku ON orders (sku);\n";
    private static final String CONCURRENT = "CREATE INDEX CONCURRENTLY orders_sku ON orders (sku);\n";
    private static final String ONE_RULE = "--rule=require-concurrent-index";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(folder).file("db/V1__orders.sql", ORDERS);
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("db"))) {
            return files.count();
        }
    }

    private void git(String... arguments) throws IOException {
        String[] command = new String[arguments.length + 5];
        System.arraycopy(new String[] {"git", "-c", "user.name=a", "-c", "user.email=a@example.com"}, 0, command, 0, 5);
        System.arraycopy(arguments, 0, command, 5, arguments.length);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as(said).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void commit() throws IOException {
        git("init", "-q", "-b", "main");
        git("add", ".");
        git("commit", "-q", "-m", "base");
    }

    @Test
    void anIndexThatIsAloneIsBuiltConcurrentlyWhereItStands() throws IOException {
        shell.file("db/V2__sku.sql", "-- for search\n" + INDEX);

        Result result = shell.run("fix", "db", ONE_RULE);

        assertThat(result.errors()).isEmpty();
        assertThat(text("db/V2__sku.sql")).isEqualTo("-- for search\n" + CONCURRENT);
        assertThat(result.output()).contains("db/V2__sku.sql: require-concurrent-index\n", "1 finding fixed.");
        assertThat(files()).isEqualTo(2);
    }

    @Test
    void amongOthersItGetsAMigrationOfItsOwn() throws IOException {
        shell.file("db/V2__sku.sql", INDEX + "ALTER TABLE orders ADD COLUMN note text;\n");

        Result result = shell.run("fix", "db", ONE_RULE);

        assertThat(text("db/V2__sku.sql")).isEqualTo("ALTER TABLE orders ADD COLUMN note text;\n");
        assertThat(text("db/V3__create_orders_sku.sql")).isEqualTo(CONCURRENT);
        assertThat(result.output()).contains("db/V3__create_orders_sku.sql: new, for require-concurrent-index\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'-- +goose Up\n', '\n-- +goose Down\nDROP INDEX orders_sku;\n', '-- +goose NO TRANSACTION\n-- +goose Up\n'",
        "'-- migrate:up\n', '\n-- migrate:down\n', '-- migrate:up transaction:false\n'",
        "'-- +migrate Up\n', '\n-- +migrate Down\n', '-- +migrate Up notransaction\n'"
    })
    void theToolIsToldToLeaveItsTransactionOut(String head, String tail, String bareHead) throws IOException {
        Files.delete(folder.resolve("db/V1__orders.sql"));
        shell.file("db/001_orders.sql", head + ORDERS + tail).file("db/002_sku.sql", head + INDEX + tail);

        shell.run("fix", "db", ONE_RULE);

        assertThat(text("db/002_sku.sql")).isEqualTo(bareHead + CONCURRENT + tail);

        shell.file("db/002_sku.sql", head + INDEX + "ALTER TABLE orders ADD COLUMN note text;\n" + tail);
        shell.run("fix", "db", ONE_RULE);

        assertThat(text("db/002_sku.sql")).isEqualTo(head + "ALTER TABLE orders ADD COLUMN note text;\n" + tail);
        assertThat(text("db/003_create_orders_sku.sql")).startsWith(bareHead + CONCURRENT);
    }

    @Test
    void whatLaterStatementsLeanOnStaysBeforeThem() throws IOException {
        String both = "CREATE UNIQUE INDEX orders_sku ON orders (sku);\n"
                + "ALTER TABLE orders ADD CONSTRAINT orders_sku_key UNIQUE USING INDEX orders_sku;\n";
        shell.file("db/V2__sku.sql", both);

        Result result = shell.run("fix", "db", ONE_RULE);

        assertThat(text("db/V2__sku.sql")).isEqualTo(both);
        assertThat(files()).isEqualTo(2);
        assertThat(result.output()).contains("db/V2__sku.sql:1: require-concurrent-index is left: ");
    }

    @Test
    void aForeignKeyIsValidatedInALaterMigration() throws IOException {
        shell.file("db/V1__orders.sql", ORDERS + "CREATE TABLE customers (id bigint PRIMARY KEY);\n")
                .file(
                        "db/V2__key.sql",
                        "ALTER TABLE orders\n  ADD CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES customers (id);\n");

        shell.run("fix", "db", "--rule", "require-not-valid-foreign-key");

        assertThat(text("db/V2__key.sql")).endsWith("REFERENCES customers (id) NOT VALID;\n");
        assertThat(text("db/V3__validate_orders_customer.sql"))
                .isEqualTo("ALTER TABLE orders VALIDATE CONSTRAINT orders_customer;\n");
    }

    @Test
    void aPatchShowsAllAndWritesNothing() throws IOException {
        shell.file("db/V2__sku.sql", INDEX + "ALTER TABLE orders ADD COLUMN note text;\n");
        Result result = shell.run("fix", "db", "--diff");
        assertThat(files()).isEqualTo(2);
        assertThat(text("db/V2__sku.sql")).startsWith(INDEX);
        assertThat(result.output())
                .contains("--- a/db/V2__sku.sql\n+++ b/db/V2__sku.sql\n@@", "-" + INDEX, "--- /dev/null\n")
                .contains("+SET LOCAL lock_timeout = '2s';\n");
        assertThat(result.errors()).contains(" would be fixed.");

        shell.file("fix.patch", result.output());
        git("init", "-q");
        git("apply", "fix.patch");
        String patched = text("db/V2__sku.sql");
        shell.file("db/V2__sku.sql", INDEX + "ALTER TABLE orders ADD COLUMN note text;\n");
        Files.delete(folder.resolve("db/V3__create_orders_sku.sql"));
        shell.run("fix", "db");

        assertThat(text("db/V2__sku.sql")).isEqualTo(patched);
    }

    @Test
    void aSecondRunHasNothingToDo() throws IOException {
        shell.file("db/V2__sku.sql", INDEX + "ALTER TABLE orders ADD COLUMN note text;\n");
        Result first = shell.run("fix", "db");
        String text = text("db/V2__sku.sql");

        Result second = shell.run("fix", "db");

        assertThat(first.exitCode()).isEqualTo(shell.run("check", "db").exitCode());
        assertThat(second.output()).contains("0 findings fixed.");
        assertThat(text("db/V2__sku.sql")).isEqualTo(text);
    }

    @Test
    void linesEndAsTheyDidAndMarkAndPermissionsStay() throws IOException {
        Path file = folder.resolve("db/V2__note.sql");
        shell.file("db/V2__note.sql", "\uFEFF-- größer\r\nALTER TABLE orders ADD COLUMN note text;");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        shell.run("fix", "db", "--rule", "require-lock-timeout");

        assertThat(Files.readString(file))
                .isEqualTo(
                        "\uFEFF-- größer\r\nSET LOCAL lock_timeout = '2s';\r\nALTER TABLE orders ADD COLUMN note text;");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void aMigrationOfTheMainBranchIsLeftAndANewOneIsFixed() throws IOException {
        shell.file("db/V2__sku.sql", INDEX);
        commit();
        shell.file("db/V3__more.sql", "CREATE INDEX orders_customer ON orders (customer);\n");

        Result result = shell.run("fix", "db", ONE_RULE);

        assertThat(text("db/V2__sku.sql")).isEqualTo(INDEX);
        assertThat(text("db/V3__more.sql")).contains("CONCURRENTLY");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .contains("db/V2__sku.sql:1: require-concurrent-index is left: it may be deployed: ", "--all");
    }

    @Test
    void whoKnowsWhatIsDeployedSaysSo() throws IOException {
        shell.file("db/V2__sku.sql", INDEX);
        commit();

        assertThat(shell.run("fix", "db", ONE_RULE, "--since", "HEAD").output()).startsWith("0 findings");
        assertThat(text("db/V2__sku.sql")).isEqualTo(INDEX);
        shell.run("fix", "db", ONE_RULE, "--deployed-to", "1");
        assertThat(text("db/V2__sku.sql")).isEqualTo(CONCURRENT);

        shell.file("db/V2__sku.sql", INDEX);
        shell.run("fix", "db", ONE_RULE, "--all");
        assertThat(text("db/V2__sku.sql")).isEqualTo(CONCURRENT);
    }

    @Test
    void anEditedMigrationOfTheBaseIsLeftUnderSinceToo() throws IOException {
        shell.file("db/V2__sku.sql", "SELECT 1;\n");
        commit();
        shell.file("db/V2__sku.sql", INDEX)
                .file("db/V3__more.sql", "CREATE INDEX orders_customer ON orders (customer);\n");

        Result result = shell.run("fix", "db", ONE_RULE, "--since", "merge-base");

        assertThat(text("db/V2__sku.sql")).isEqualTo(INDEX);
        assertThat(text("db/V3__more.sql")).contains("CONCURRENTLY");
        assertThat(result.output())
                .contains("db/V2__sku.sql:1: require-concurrent-index is left: it may be deployed: ");
    }

    @Test
    void aLinkIsLeft() throws IOException {
        shell.file("shared/sku.sql", INDEX);
        Files.createSymbolicLink(folder.resolve("db/V2__sku.sql"), Path.of("../shared/sku.sql"));

        Result result = shell.run("fix", "db/V1__orders.sql", "db/V2__sku.sql", ONE_RULE);

        assertThat(text("shared/sku.sql")).isEqualTo(INDEX);
        assertThat(result.output()).contains("is left: it is a symbolic link");
    }

    @Test
    void standardInputAndUnknownRulesAreRefused() {
        assertThat(shell.input(INDEX).run("fix", "-").exitCode()).isEqualTo(2);
        Result unknown = shell.run("fix", "db", "--rule", "require-concurrent-indexes");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.errors()).contains("did you mean \"require-concurrent-index\"?");
    }

    @Test
    void commentsThatAcceptAFindingKeepItFromBeingFixed() throws IOException {
        shell.file(
                "db/V2__sku.sql",
                "-- plimsoll:ignore require-concurrent-index until=2027-01-01 reason=\"empty table\"\n" + INDEX);
        Map<String, String> before = Map.of("db/V2__sku.sql", text("db/V2__sku.sql"));

        shell.run("fix", "db", ONE_RULE);

        assertThat(text("db/V2__sku.sql")).isEqualTo(before.get("db/V2__sku.sql"));
    }
}
