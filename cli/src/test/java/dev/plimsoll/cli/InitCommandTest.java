package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

    private static final String TABLE = "CREATE TABLE orders (id bigint PRIMARY KEY);\n";
    private static final String DROP = "DROP TABLE orders;\n";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(folder);
        Files.createDirectory(folder.resolve(".git"));
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve("plimsoll.yaml"));
    }

    @Test
    void aDatabaseWithItsToolItsServerAndItsSnapshotIsFound() throws IOException {
        shell.file("shop/db/migration/V1__orders.sql", TABLE)
                .file("shop/db/migration/V2__drop.sql", DROP)
                .file(
                        "infra/main.tf",
                        "resource \"aws_db_instance\" \"shop\" {\n  engine = \"postgres\"\n  engine_version = \"15.4\"\n}\n");

        Result result = shell.run("init");

        assertThat(result.errors()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(written())
                .contains("  shop:\n    engine: postgresql\n", "migrations: shop/db/migration   # run by flyway\n")
                .contains("infrastructure: aws_db_instance.shop\n");
        assertThat(shell.run("config", "validate").output()).isEqualTo("plimsoll.yaml is valid\n");
        Result checked = shell.run("check");
        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.output()).contains("no-drop-table", "PostgreSQL 15");
        assertThat(result.output())
                .contains("wrote plimsoll.yaml\n", "plimsoll check finds ", "plimsoll baseline create");
    }

    @Test
    void severalDatabasesAreToldApartAndWhatIsNotSureIsAComment() throws IOException {
        shell.file("shop/migrations/1_a.up.sql", TABLE)
                .file("billing/migrations/001_a.sql", "-- +goose Up\n" + TABLE)
                .file(
                        "main.tf",
                        "resource \"aws_db_instance\" \"a\" {\n  engine = \"postgres\"\n}\n"
                                + "resource \"aws_db_instance\" \"b\" {\n  engine = \"postgres\"\n}\n");

        shell.run("init");

        assertThat(written())
                .contains("  shop:\n", "# run by golang-migrate", "  billing:\n", "# run by goose")
                .contains("    # infrastructure: aws_db_instance.b   # if it is that of this database\n");
        assertThat(shell.run("config", "validate").exitCode()).isZero();
        assertThat(shell.run("check").exitCode()).isNotEqualTo(2);
    }

    @Test
    void aBaselineIsWrittenWhereItIsAskedFor() throws IOException {
        shell.file("db/1.sql", TABLE).file("db/2.sql", DROP);

        Result result = shell.run("init", "--baseline");

        assertThat(result.output()).contains("wrote .plimsoll/baseline.json: ");
        assertThat(shell.run("check").exitCode()).isZero();
    }

    @Test
    void nothingIsReplacedUnlessTold() throws IOException {
        shell.file("db/1.sql", TABLE).file("plimsoll.yaml", "version: 1\n");

        Result refused = shell.run("init");
        Result shown = shell.run("init", "-n");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.errors()).contains("there is a plimsoll.yaml already", "--force");
        assertThat(written()).isEqualTo("version: 1\n");
        shell.run("init", "--force");
        assertThat(written()).isEqualTo(shown.output()).contains("migrations: db\n");
    }

    @Test
    void anEmptyFolderGetsAFileThatTeaches() throws IOException {
        Result result = shell.run("init");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).contains("Nothing to check was found.");
        assertThat(written()).contains("# databases:");
        assertThat(shell.run("config", "validate").exitCode()).isZero();
    }

    @Test
    void oddNamesOfFoldersStayValid() throws IOException {
        shell.file("my db: #1/\"x\"/1.sql", TABLE);

        shell.run("init");

        assertThat(shell.run("config", "validate").exitCode()).isZero();
        assertThat(shell.run("check").exitCode()).isNotEqualTo(2);
    }
}
