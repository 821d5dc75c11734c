package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

    private static final String BAD = ".plimsoll/tests/require-note/bad/orders.sql";

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(directory);
        Files.createDirectory(directory.resolve(".git"));
        shell.file("plimsoll.yaml", "version: 1\npolicy: { rules: { require-note: { enforcement: off } } }\n")
                .file(".plimsoll/rules/note.yaml", """
                        id: require-note
                        title: Table has no note
                        severity: error
                        message: "{t.name} has no note"
                        when:
                          - table: t
                            where: { schema: { not: audit } }
                          - not: { column: c, where: { table: $t.full-name, name: note } }
                        """)
                .file(BAD, "CREATE TABLE a (id int PRIMARY KEY); -- expect: require-note\n")
                .file(
                        ".plimsoll/tests/require-note/good/orders.sql",
                        "CREATE TABLE a (id int PRIMARY KEY, note text);\n");
    }

    @Test
    void whatIsAsMarkedPassesAlsoWhereThePolicySwitchesTheRuleOff() {
        Result result = shell.run("test");

        assertThat(result.output())
                .contains(".plimsoll/rules/note.yaml:7: schema: { not: audit }: no sample where it does not hold")
                .endsWith("2 samples, 0 failed; 83 % of rules and conditions tried\n");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void tooLittleTriedFails() {
        assertThat(shell.run("test", "--fail-under", "83").exitCode()).isZero();
        assertThat(shell.run("test", "--fail-under", "84").exitCode()).isEqualTo(1);
    }

    @Test
    void whatDiffersIsToldWithItsPlaceAndFails() throws IOException {
        shell.file(BAD, "CREATE TABLE a (id int);\nCREATE TABLE b (note text); -- expect: require-note\n");

        Result text = shell.run("test");
        Result json = shell.run("test", "--format", "json");

        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(text.output())
                .contains("FAILED " + BAD)
                .contains(BAD + ":1: require-note is not expected here: a has no note")
                .contains(BAD + ":2: require-note is expected here and finds nothing");
        assertThat(shell.run("test", "--format", "junit").output())
                .contains("tests=\"2\" failures=\"1\"", "require-note is not expected here: a has no note");
        assertThat(json.output()).contains("\"failed\": 1", "\"kind\": \"missing\"", "\"kind\": \"unexpected\"");
    }

    @Test
    void rulesOfPlimsollAreTestedInTheSameWay() throws IOException {
        shell.file(".plimsoll/tests/no-drop-table/bad/two-files/1.sql", "CREATE TABLE a (id int PRIMARY KEY);\n")
                .file(".plimsoll/tests/no-drop-table/bad/two-files/2.sql", "DROP TABLE a; -- expect: no-drop-table\n");

        assertThat(shell.run("test", ".plimsoll/tests/no-drop-table").output()).contains("1 sample, 0 failed");
    }

    @Test
    void aSampleThatCannotBeReadFails() throws IOException {
        shell.file(".plimsoll/tests/require-note/good/broken.sql", "CREATE TABLE (;\n");

        Result result = shell.run("test");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("good/broken.sql:1: unreadable-statement is not expected here");
    }

    @Test
    void noSamplesAndBrokenRulesAreNoTestsAtAll() throws IOException {
        assertThat(shell.run("test", "nowhere").exitCode()).isEqualTo(2);

        shell.file(".plimsoll/rules/note.yaml", "id: x\n");
        Result broken = shell.run("test");

        assertThat(broken.exitCode()).isEqualTo(2);
        assertThat(broken.errors()).contains(".plimsoll/rules/note.yaml:1:1: \"message\" is missing");
    }

    @Test
    void rulesAreListedShownAndExplained() {
        assertThat(shell.run("rules", "list").output()).contains("own\n  require-note");
        assertThat(shell.run("rules", "show", "require-note").output()).contains("pack        own", "- table: t");
        assertThat(shell.run("explain", "require-note").output()).contains(".plimsoll/rules/note.yaml");
    }

    @Test
    void theSchemaOfARuleIsPrinted() {
        assertThat(shell.run("config", "schema", "--rule").output()).contains("A rule in .plimsoll/rules");
    }
}
