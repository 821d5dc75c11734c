package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(directory);
        Files.createDirectory(directory.resolve(".git"));
    }

    @Test
    void impactTellsOfEachStatement() throws IOException {
        shell.file("V1.sql", "CREATE TABLE users (id int);")
                .file("V2.sql", "ALTER TABLE users ADD COLUMN c int;\nBEGIN;\nCREATE INDEX i ON users (c);\n");

        Result result = shell.run("impact", "V2.sql", "--context", "V1.sql");

        assertThat(result.exitCode()).isZero();
        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).isEqualTo("""
            V2.sql:1:1  ALTER TABLE users ADD COLUMN c int
              locks     public.users  ACCESS EXCLUSIVE  (blocks reads, writes, ddl)

            V2.sql:2:1  BEGIN
              locks no table, view or materialized view

            V2.sql:3:1  CREATE INDEX i ON users (c)
              locks     public.users  SHARE  (blocks writes, ddl)
              scans     public.users
              builds    public.i

            3 statements, judged for PostgreSQL 16
            """);
    }

    @Test
    void impactPrintsNoPassword() {
        shell.input("CREATE TABLE a (id int); CREATE ROLE app LOGIN PASSWORD 'hunter2';");

        assertThat(shell.run("impact", "-").output())
                .contains("CREATE ROLE app LOGIN PASSWORD '*******'")
                .doesNotContain("hunter2");
    }

    @Test
    void impactWritesTheJsonOfItsContract() {
        Result result = shell.input("alter table users add column c int;\n")
                .run("impact", "-", "--engine", "postgresql", "--engine-version", "14", "--format", "json");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).isEqualTo("""
            {
              "engine": "postgresql",
              "engineVersion": "14",
              "statements": [
                {
                  "path": "<stdin>",
                  "index": 0,
                  "line": 1,
                  "column": 1,
                  "text": "alter table users add column c int",
                  "transaction": "unknown",
                  "parent": null,
                  "locks": [
                    {
                      "relation": "public.users",
                      "kind": "table",
                      "mode": "ACCESS EXCLUSIVE",
                      "new": false,
                      "blocks": [
                        "reads",
                        "writes",
                        "ddl"
                      ]
                    }
                  ],
                  "rewrites": [],
                  "scans": [],
                  "builds": [],
                  "error": null
                }
              ]
            }
            """);
    }

    @Test
    void explainPrintsThePageOfARule() {
        Result result = shell.run("explain", "no-drop-column");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output())
                .startsWith("no-drop-column (error, pack schema-safety)\n")
                .contains("## Why", "## Prefer");
    }

    @Test
    void rulesAreListedAndShown() {
        assertThat(shell.run("rules", "list").output()).contains("integrity\n", "  no-drop-column ", "schema-safety\n");
        assertThat(shell.run("rules", "show", "no-drop-column").output())
                .contains("id          no-drop-column\n", "docs        docs/rules/no-drop-column.md\n");
    }

    @Test
    void configurationsAreValidatedAndShown() throws IOException {
        shell.file("plimsoll.yaml", "version: 1\n")
                .file("strict.yaml", "version: 1\npolicy: { rules: { no-drop-column: { enforcement: off } } }\n");

        assertThat(shell.run("config", "validate").output()).isEqualTo("plimsoll.yaml is valid\n");
        assertThat(shell.run("config", "show").output())
                .contains("no-drop-column: { severity: error, enforcement: block }");
        assertThat(shell.run("config", "show", "strict.yaml").output())
                .contains("no-drop-column: { enforcement: off }");
        assertThat(shell.run("config", "schema").output()).startsWith("{").contains("json-schema.org");
    }

    @Test
    void theSchemaOfReportsIsPrintedAlone() {
        assertThat(shell.run("config", "schema", "--report").output()).contains("\"schemaVersion\"");
        assertThat(shell.run("config", "schema", "--report", "--rule").exitCode())
                .isEqualTo(2);
    }

    @Test
    void completionKnowsAllCommands() {
        assertThat(shell.run("completion").output())
                .startsWith("#!/usr/bin/env bash")
                .contains("check", "impact", "explain", "stdin-filename");
    }

    @Test
    void versionIsThatOfTheBuild() {
        Result result = shell.run("--version");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).matches("plimsoll [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "impact", "snapshot", "explain", "rules", "config", "completion", "fix"})
    void helpTeachesByExamples(String command) {
        Result result = shell.run(command, "--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).contains("Usage: plimsoll " + command).containsPattern("xample|plimsoll.yaml:");
        assertThat(shell.run("--help").output()).as("listed at the root").contains("  " + command);
    }

    @Test
    void aCommandMustBeNamed() {
        Result result = shell.run();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors()).contains("Usage: plimsoll", "check");
    }
}
