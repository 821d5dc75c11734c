package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineCommandTest {

    private static final String FILE = ".plimsoll/baseline.json";

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(directory);
        Files.createDirectory(directory.resolve(".git"));
        shell.file(
                        "plimsoll.yaml",
                        "version: 1\ndatabases:\n  shop: { migrations: db }\npolicy: { packs: [schema-safety] }\n")
                .file("db/1.sql", "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY);\n")
                .file("db/2.sql", "DROP TABLE a;\n");
    }

    @Test
    void whatWasThereCountsNoMore() throws IOException {
        assertThat(shell.run("check").exitCode()).isEqualTo(1);

        Result created = shell.run("baseline", "create");
        Result checked = shell.run("check");

        assertThat(created.exitCode()).isZero();
        assertThat(created.output())
                .startsWith("wrote .plimsoll/baseline.json: ")
                .contains("from now on new ones count");
        assertThat(Files.readString(directory.resolve(FILE))).contains("\"rule\":\"no-drop-table\"", "table public.a");
        assertThat(checked.exitCode()).isZero();
        assertThat(checked.output()).contains(" baselined", "PASSED").doesNotContain("no-drop-table]");
        assertThat(shell.run("check", "--format", "json").output()).contains("\"state\": \"baselined\"");
    }

    @Test
    void movedLinesOtherNamesAndLayoutChangeNothingAndAnotherObjectIsNew() throws IOException {
        shell.run("baseline", "create");
        Files.delete(directory.resolve("db/2.sql"));
        shell.file("db/2_renamed.sql", "-- a line more\n\ndrop   TABLE\n  a;\n");

        assertThat(shell.run("check").exitCode()).isZero();

        shell.file("db/3.sql", "DROP TABLE b;\n");
        Result another = shell.run("check");
        assertThat(another.exitCode()).isEqualTo(1);
        assertThat(another.output()).contains("db/3.sql:1").doesNotContain("db/2_renamed.sql:");
    }

    @Test
    void itShrinksAndNeverGrowsByItself() throws IOException {
        shell.run("baseline", "create");
        String whole = Files.readString(directory.resolve(FILE));

        Result again = shell.run("baseline", "create");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.errors()).contains("there is a baseline already", "--force");

        shell.file("db/2.sql", "SELECT 1;\n").file("db/3.sql", "DROP TABLE b;\n");
        Result pruned = shell.run("baseline", "prune");
        assertThat(pruned.output()).contains(" mended, ");
        assertThat(Files.readString(directory.resolve(FILE)).length()).isLessThan(whole.length());
        assertThat(Files.readString(directory.resolve(FILE))).doesNotContain("public.b", "public.a");
        assertThat(shell.run("check").exitCode()).isEqualTo(1);

        assertThat(shell.run("baseline", "create", "--force").exitCode()).isZero();
        assertThat(shell.run("check").exitCode()).isZero();
    }

    @Test
    void aBrokenOneIsToldAndHidesNothing() throws IOException {
        shell.file(FILE, "{\"format\": 9, \"findings\": []}");

        Result result = shell.run("check");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains(".plimsoll/baseline.json is no baseline: its format is not 1");
        assertThat(shell.run("baseline", "prune", "--since", "HEAD").exitCode()).isEqualTo(2);
    }

    @Test
    void withoutOneThereIsNothingToPrune() {
        assertThat(shell.run("baseline", "prune").errors()).contains("there is no baseline .plimsoll/baseline.json");
    }
}
