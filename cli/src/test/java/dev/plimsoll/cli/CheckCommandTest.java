package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.plimsoll.cli.Shell.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String DROP = "ALTER TABLE orders DROP COLUMN note;\n";

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(directory);
        Files.createDirectory(directory.resolve(".git"));
    }

    @Test
    void passesWhereNothingIsWrong() throws IOException {
        Result result = shell.file("V1.sql", "CREATE TABLE orders (id bigint PRIMARY KEY);")
                .run("check", "V1.sql");

        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).isEqualTo("1 file, 1 statement: no findings\nPASSED: no findings\n");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void blocksWithThePlaceTheReasonAndTheVerdict() throws IOException {
        Result result = shell.file("db/V1.sql", DROP).run("check", "db");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors()).isEmpty();
        assertThat(result.output())
                .startsWith("error[no-drop-column]: ")
                .contains("db/V1.sql:1:", "1 │ ALTER TABLE orders DROP COLUMN note;", "help: ", "BLOCKED: ");
    }

    @Test
    void writesJson() throws IOException {
        Result result = shell.file("db/V1.sql", DROP).run("check", "db", "--format", "json");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).startsWith("{\n  \"schemaVersion\": 1,\n").endsWith("}\n");
        assertThat(result.output())
                .contains(
                        "\"verdict\": \"BLOCKED\"",
                        "\"path\": \"db/V1.sql\"",
                        "\"docs\": \"docs/rules/no-drop-column.md\"");
        assertIsJson(result.output());
    }

    @Test
    void writesSeveralReportsAtOnce() throws IOException {
        Result result =
                shell.file("V1.sql", DROP).run("check", "V1.sql", "--format", "text", "--format", "json=report.json");

        assertThat(result.output()).startsWith("error[");
        assertIsJson(Files.readString(directory.resolve("report.json")));
        assertThat(directory.toFile().list())
                .as("no draft is left")
                .containsExactlyInAnyOrder(".git", "V1.sql", "report.json");
    }

    @Test
    void givesEqualBytesForEqualInputs() throws IOException {
        shell.file("db/V1.sql", "CREATE TABLE a (id int); CREATE INDEX b ON c (d);")
                .file("db/V2.sql", DROP);

        assertThat(shell.run("check", "db", "--format", "json"))
                .isEqualTo(shell.run("check", "db", "--format", "json"));
    }

    @Test
    void readsStandardInput() {
        Result result = shell.input(DROP).run("check", "-");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("<stdin>:1:");
    }

    @Test
    void standardInputMayStandForAFile() throws IOException {
        shell.file("plimsoll.yaml", "version: 1\ndatabases:\n  shop: { migrations: db }\n")
                .file("db/V1.sql", "CREATE TABLE orders (id bigint PRIMARY KEY);")
                .file("db/V2.sql", "an older text of the same file");

        Result result = shell.input("CREATE INDEX i ON orders (id);")
                .run("check", "-", "--stdin-filename", "db/V2.sql", "--format", "json");

        assertThat(result.output())
                .contains("require-concurrent-index", "\"path\": \"db/V2.sql\"", "\"database\": \"shop\"")
                .contains("\"files\": 1", "\"relation\": \"public.orders\"")
                .doesNotContain("unreadable");
    }

    @Test
    void saysWhichToolRunsTheFiles() throws IOException {
        shell.file("api/migrations/1_a.up.sql", "CREATE TABLE a (id bigint PRIMARY KEY);")
                .file("jobs/sql/V1__b.sql", "CREATE TABLE b (id bigint PRIMARY KEY);");

        assertThat(shell.run("check", ".").output())
                .contains("golang-migrate: 1 file in api/migrations\n", "flyway: 1 file in jobs/sql\n");
        assertThat(shell.run("check", "jobs", "--format", "json").output()).contains("""
                  "sets": [
                    {
                      "tool": "flyway",
                      "folder": "jobs/sql",
                      "database": "default",
                      "engine": "postgresql",
                      "judged": true,
                      "files": 1,
                      "because": "V1__b.sql is named so"
                    }
                  ],
                """);
    }

    @Test
    void passesOverWhatIsForAnotherEngineAndSaysSo() throws IOException {
        shell.file("db/postgres/1_a.sql", "CREATE TABLE a (id bigint PRIMARY KEY);")
                .file("db/mysql/1_a.sql", "CREATE TABLE `a` (`id` int AUTO_INCREMENT PRIMARY KEY);")
                .file("db/mysql/2_b.sql", "ALTER TABLE `a` MODIFY `id` bigint;");

        Result guessed = shell.run("check", ".");

        assertThat(guessed.exitCode()).isZero();
        assertThat(guessed.output().replaceAll("\\s+", " "))
                .contains(
                        "warning[unsupported-engine]: None of the 2 files in db/mysql was checked: they are for MySQL, since"
                                + " mysql in its path says so")
                .contains("plain: 2 files in db/mysql, for MySQL: not judged 1 file, 1 statement: 1 warning");
        assertThat(shell.run("check", ".", "--format", "json").output())
                .contains("\"engine\": \"mysql\"", "\"judged\": false", "\"databases\": 1");
        assertThat(shell.run("check", ".", "--engine", "postgresql").output())
                .contains("unreadable-file", "3 files")
                .doesNotContain("unsupported-engine");
        assertThat(shell.run("impact", "db/mysql").errors()).contains("are for MySQL");
    }

    @Test
    void believesTheConfigurationAboutEngines() throws IOException {
        shell.file("plimsoll.yaml", """
                        version: 1
                        databases:
                          clicks: { migrations: clicks, engine: clickhouse, engine-version: "24.3" }
                          shop: { migrations: mysql, engine: postgresql }
                        """)
                .file("clicks/1_a.sql", "CREATE TABLE a (id Int64) ENGINE = Memory;")
                .file("mysql/1_a.sql", "DROP TABLE orders;");

        Result result = shell.run("check");

        assertThat(result.output().replaceAll("\\s+", " "))
                .contains(
                        "info[unsupported-engine]: The file in clicks was not checked: it is for ClickHouse by configuration")
                .contains("mysql/1_a.sql:1:1", "no-drop-table");
    }

    @Test
    void takesTheToolThatItIsTold() throws IOException {
        String index = "CREATE INDEX CONCURRENTLY i ON orders (id);";

        assertThat(shell.input(index).run("check", "-", "--tool", "rails").output())
                .contains("rails: 1 file in .", "transaction");
        assertThat(shell.input(index).run("check", "-", "--tool", "django").exitCode())
                .isZero();
        assertThat(shell.run("check", "-", "--tool", "flywya").errors()).contains("unknown tool \"flywya\"", "flyway");
    }

    @Test
    void judgesOnTheGroundOfTheOtherMigrations() throws IOException {
        shell.file("plimsoll.yaml", "version: 1\ndatabases:\n  shop: { migrations: db }\n")
                .file("db/V1.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, sku varchar(10));\n" + DROP)
                .file("db/V2.sql", "ALTER TABLE orders ALTER COLUMN sku TYPE varchar(20);");

        Result widened = shell.run("check", "db/V2.sql");

        assertThat(widened.output())
                .as("known to be a widening, and what is wrong in V1 is not asked for")
                .doesNotContain("no-rewriting-type-change", "no-drop-column")
                .contains("1 file, 1 statement");
        assertThat(shell.run("check").output())
                .as("all migrations of the configuration")
                .contains("2 files");
    }

    @Test
    void keepsDatabasesApart() throws IOException {
        shell.file("plimsoll.yaml", """
            version: 1
            databases:
              one: { migrations: one }
              two: { migrations: two, engine-version: 12 }
            """)
                .file("one/V1.sql", "CREATE TABLE orders (id bigint PRIMARY KEY);")
                .file("two/V1.sql", "CREATE INDEX i ON orders (id);")
                .file("other/V1.sql", "CREATE INDEX i ON orders (id);");

        Result result = shell.run("check", ".");

        assertThat(result.output())
                .contains("two/V1.sql:1:1 (database two)", "other/V1.sql:1:1 (database default)", "3 databases")
                .contains("(PostgreSQL 12)", "(PostgreSQL 16)");
    }

    @Test
    void followsThePolicy() throws IOException {
        shell.file("db/V1.sql", DROP).file("plimsoll.yaml", """
            version: 1
            policy:
              rules:
                no-drop-column: { enforcement: warn }
                require-lock-timeout: { enforcement: off }
            """);

        Result result = shell.run("check", "db");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).startsWith("error[no-drop-column] (warn): ").doesNotContain("require-lock-timeout");
        assertThat(shell.file("other.yaml", "version: 1\n")
                        .run("check", "db", "--config", "other.yaml")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void honoursSuppressions() throws IOException {
        shell.file(
                "db/V1.sql",
                "SET lock_timeout = '2s';\n-- plimsoll:ignore no-drop-column reason=\"unused\" until=2026-07-01\n"
                        + DROP);

        Result onLastDay = shell.run("check", "db");
        Result dayAfter = shell.run("check", "db", "--today", "2026-07-02");

        assertThat(onLastDay.exitCode()).isZero();
        assertThat(onLastDay.output()).contains("1 suppressed");
        assertThat(dayAfter.exitCode()).isEqualTo(1);
        assertThat(dayAfter.output()).contains("[expired-suppression]", "[no-drop-column]");
    }

    @Test
    void honoursSuppressionsInBodies() throws IOException {
        shell.file("db/V1.sql", """
            SET lock_timeout = '2s';
            DO $$ BEGIN
              -- plimsoll:ignore no-drop-column reason="unused"
              ALTER TABLE orders DROP COLUMN note;
              -- plimsoll:ignore no-drop-table reason="nothing is dropped"
              PERFORM 1;
            END $$;
            """);

        Result result = shell.run("check", "db");

        assertThat(result.output())
                .contains("1 suppressed", "db/V1.sql:5", "[unused-suppression]")
                .doesNotContain("[no-drop-column]");
    }

    @Test
    void reportsSuppressionsThatAreWrong() throws IOException {
        shell.file(
                "db/V1.sql",
                "-- plimsoll:ignore no-drop-column reason=\"x\"\nSELECT 1;\n-- plimsoll:ignore no-such\nSELECT 2;");

        Result result = shell.run("check", "db");

        assertThat(result.output().replace('\n', ' '))
                .contains("[unused-suppression]", "[malformed-suppression]", "unknown rule \"no-such\"");
    }

    @Test
    void leavesWaysBackOut() throws IOException {
        shell.file("db/1.up.sql", "CREATE TABLE orders (id bigint PRIMARY KEY);")
                .file("db/1.down.sql", "DROP TABLE orders;");

        Result result = shell.run("check", "db");

        assertThat(result.output())
                .isEqualTo("2 files (1 reverse migration left out), 1 statement: no findings\nPASSED: no findings\n");
    }

    @Test
    void looksIntoBodies() throws IOException {
        shell.file("V1.sql", """
            DO $$ BEGIN ALTER TABLE orders DROP COLUMN note; EXECUTE current_setting('x'); END $$;
            CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE orders; END $$;
            """);

        Result result = shell.run("check", "V1.sql");

        assertThat(result.output()).contains("[no-drop-column]", "[opaque-statement]", "2 statements");
        assertThat(result.output()).as("a routine only keeps its body").doesNotContain("no-drop-table");
    }

    @Test
    void showsColoursWhereTheyAreWanted() throws IOException {
        shell.file("V1.sql", DROP);

        assertThat(shell.run("check", "V1.sql").output()).doesNotContain("\u001b");
        assertThat(shell.run("check", "V1.sql", "--color", "always").output()).contains("\u001b[1;31m");
        assertThat(new Shell(directory)
                        .variable("FORCE_COLOR", "1")
                        .run("check", "V1.sql")
                        .output())
                .contains("\u001b");
        assertThat(new Shell(directory).terminal(80).run("check", "V1.sql").output())
                .contains("\u001b");
        assertThat(new Shell(directory)
                        .terminal(80)
                        .run("check", "V1.sql", "--color=never")
                        .output())
                .doesNotContain("\u001b");
        assertThat(new Shell(directory)
                        .terminal(80)
                        .variable("NO_COLOR", "1")
                        .run("check", "V1.sql")
                        .output())
                .doesNotContain("\u001b");
    }

    @Test
    void fallsBackToAscii() throws IOException {
        Result result =
                shell.file("V1.sql", DROP).charset(StandardCharsets.US_ASCII).run("check", "V1.sql");

        assertThat(result.output()).contains("--> V1.sql").doesNotContain("?", "│");
    }

    @Test
    void keepsToTheWidthOfTheTerminal() throws IOException {
        Result result = shell.file("V1.sql", DROP).terminal(60).run("check", "V1.sql", "--color=never");

        assertThat(result.output().lines().filter(line -> !line.contains("ALTER")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    }

    private static void assertIsJson(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            parser.skipChildren();
            assertThat(parser.nextToken()).isNull();
        }
    }
}
