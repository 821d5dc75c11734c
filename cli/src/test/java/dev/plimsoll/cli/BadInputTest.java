package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.cli.Shell.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes in: a clear message, the right exit code, no stack trace. */
class BadInputTest {

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(directory);
        Files.createDirectory(directory.resolve(".git"));
    }

    @Test
    void anEmptyFileHoldsNothingWrong() throws IOException {
        Result result = shell.file("a.sql", "").run("check", "a.sql");

        assertThat(result.output()).isEqualTo("1 file, 0 statements: no findings\nPASSED: no findings\n");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void filesThatAreNoTextBlock() throws IOException {
        assertUnreadable("binary.sql", new byte[] {'a', 0, 'b'}, "byte 2 is zero");
        assertUnreadable("latin.sql", "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1), "not UTF-8");
        assertUnreadable("utf16.sql", "a".getBytes(StandardCharsets.UTF_16), "UTF-16");
        byte[] large = new byte[50 * 1024 * 1024];
        Arrays.fill(large, (byte) '-');
        assertUnreadable("large.sql", large, "more than the limit of 32 MiB");
    }

    private void assertUnreadable(String name, byte[] content, String reason) throws IOException {
        Result result = shell.file(name, content).run("check", name);

        assertThat(result.exitCode()).as(name).isEqualTo(1);
        assertThat(result.output()).contains("error[unreadable-file]: This file cannot be read: ", name + ":1:1");
        assertThat(result.output().replace("\n", " ")).contains(reason);
        assertThat(result.errors()).isEmpty();
    }

    @Test
    void statementsThatCannotBeReadBlock() throws IOException {
        assertUnreadableStatement("SELECT " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + ";");
        assertUnreadableStatement("SELECT 'never closed; DROP TABLE a;");
        assertUnreadableStatement("/* never closed");
        assertUnreadableStatement("DO $$ BEGIN DROP TABLE a; END;");
        assertUnreadableStatement("\u0001\u001b[2J;");
    }

    private void assertUnreadableStatement(String sql) throws IOException {
        Result result = shell.file("a.sql", sql).run("check", "a.sql");

        assertThat(result.exitCode()).as(sql.substring(0, 6)).isEqualTo(1);
        assertThat(result.output()).contains("error[unreadable-statement]: ").doesNotContain("\u001b");
        assertThat(result.errors()).isEmpty();
    }

    @Test
    void pathsThatHoldNothingCannotBeChecked() throws IOException {
        assertCannotRun("the path nowhere/V1.sql does not exist", "check", "nowhere/V1.sql");
        Files.createDirectory(directory.resolve("empty"));
        assertCannotRun("no SQL files in empty", "check", "empty");
        assertCannotRun("nothing to check: name files or folders", "check");
        assertCannotRun("the path nowhere does not exist", "impact", "nowhere");
        assertCannotRun("binary.sql cannot be read", "impact", shellFile("binary.sql", new byte[] {0}));
    }

    @Test
    void wrongUsageIsNoVerdict() throws IOException {
        String file = shellFile("a.sql", "SELECT 1;".getBytes(StandardCharsets.UTF_8));
        assertCannotRun("Unknown option: '--fromat'; did you mean --format?", "check", file, "--fromat", "json");
        assertCannotRun("Unmatched argument at index 0: 'chekc'", "chekc");
        assertCannotRun("unknown format \"jsn\"; did you mean \"json\"?", "check", file, "--format", "jsn");
        assertCannotRun("two formats are for standard output", "check", file, "--format", "json", "--format", "text");
        assertCannotRun("two formats are for the file x", "check", file, "--format", "json=x", "--format", "text=x");
        assertCannotRun("names no file", "check", file, "--format", "json=");
        assertCannotRun("Invalid value for option '--color'", "check", file, "--color", "sometimes");
        assertCannotRun(
                "unknown engine \"postgres\"; did you mean \"postgresql\"?", "check", file, "--engine", "postgres");
        assertCannotRun("judges PostgreSQL only", "check", file, "--engine", "oracle");
        assertCannotRun("must be 12 to 18, not \"9\"", "check", file, "--engine-version", "9");
        assertCannotRun("--today must be a date", "check", file, "--today", "soon");
        assertCannotRun("unknown rule \"no-drop-tabel\"; did you mean \"no-drop-table\"?", "explain", "no-drop-tabel");
        assertCannotRun("Missing required parameter", "impact");
    }

    @Test
    void aBrokenConfigurationIsNoVerdict() throws IOException {
        String file = shellFile("a.sql", "SELECT 1;".getBytes(StandardCharsets.UTF_8));
        shell.file("plimsoll.yaml", "version: 1\npolicy:\n  rules:\n    no-drop-colum: { enforcement: warn }\n");
        assertCannotRun(
                "plimsoll.yaml:4:5: unknown rule \"no-drop-colum\"; did you mean \"no-drop-column\"?", "check", file);
        shell.file("plimsoll.yaml", "version: [1\n");
        assertCannotRun("plimsoll.yaml:2:1: this is no YAML", "check", file);
        assertCannotRun(
                "the configuration none.yaml cannot be read: it does not exist",
                "check",
                file,
                "--config",
                "none.yaml");
        Files.delete(directory.resolve("plimsoll.yaml"));
        assertCannotRun("found no plimsoll.yaml", "config", "validate");
    }

    @Test
    void reportsThatCannotBeWrittenAreNoVerdict() throws IOException {
        String file = shellFile("a.sql", "SELECT 1;".getBytes(StandardCharsets.UTF_8));
        assertCannotRun(
                "cannot be written to no/r.json: its folder does not exist",
                "check",
                file,
                "--format",
                "json=no/r.json");
        assertThat(directory.resolve("no")).doesNotExist();
        assumeTrue(Files.exists(Path.of("/dev/full")), "a device that is always full");
        assertCannotRun(
                "cannot be written to /dev/full: No space left on device", "check", file, "--format", "json=/dev/full");
    }

    @Test
    void aPathThatNoFileCanHaveIsNoVerdict() {
        assertCannotRun("\"a?b\" can be no path", "check", "a\u0000b");
    }

    private String shellFile(String name, byte[] content) throws IOException {
        shell.file(name, content);
        return name;
    }

    private void assertCannotRun(String message, String... arguments) {
        Result result = shell.run(arguments);

        assertThat(result.errors()).startsWith("plimsoll: ").contains(message).doesNotContain("\tat ", "Exception");
        assertThat(result.output()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(2);
    }
}
