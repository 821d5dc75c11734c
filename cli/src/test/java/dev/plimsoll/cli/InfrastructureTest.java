package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} on definitions of infrastructure. */
class InfrastructureTest {

    private static final String UNENCRYPTED = """
            resource "aws_db_instance" "shop" {
              identifier        = "shop"
              storage_encrypted = false
            }
            """;

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder.toRealPath());
    }

    @Test
    void judgesMigrationsAndInfrastructureTogether() throws IOException {
        shell.file("db/1.sql", "drop table orders;\n").file("infra/main.tf", UNENCRYPTED);

        Result result = shell.run("check", ".");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .contains("require-encryption-at-rest", "infra/main.tf:3:23", "no-drop-table", "1 resource");
    }

    @Test
    void judgesAFolderWithoutMigrations() throws IOException {
        shell.file("infra/main.tf", UNENCRYPTED);

        assertThat(shell.run("check", "infra").output()).contains("require-encryption-at-rest", "1 file, 1 resource");
        assertThat(shell.run("check", "infra/main.tf").output()).contains("require-encryption-at-rest");
    }

    @Test
    void judgesOnlyWhatANamedFileHasToDoWith() throws IOException {
        shell.file("infra/main.tf", UNENCRYPTED).file("infra/other.tf", UNENCRYPTED.replace("shop", "other"));

        assertThat(shell.run("check", "infra/other.tf").output())
                .contains("infra/other.tf:3:23")
                .doesNotContain("infra/main.tf");
    }

    @Test
    void seesFilesThroughAFolderAbove() throws IOException {
        shell.file("infra/main.tf", UNENCRYPTED);
        Shell below = new Shell(folder.toRealPath().resolve("infra"));

        assertThat(below.run("check", "../infra").output()).contains("main.tf:3:23");
        assertThat(new Shell(folder.toRealPath())
                        .file("docs/a.txt", "")
                        .run("check", "infra")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void neverPrintsAPassword() throws IOException {
        shell.file("infra/main.tf", """
                variable "master" {
                  default = "hunter2-hunter2"
                }
                resource "aws_db_instance" "shop" {
                  identifier = "shop"
                  password   = var.master
                }
                resource "aws_db_instance" "other" {
                  password = "correct horse"
                }
                """);

        for (String format : new String[] {"text", "json"}) {
            Result result = shell.run("check", "infra", "--format", format);
            assertThat(result.output())
                    .contains("no-password-in-definition")
                    .doesNotContain("hunter2")
                    .doesNotContain("correct horse");
        }
    }

    @Test
    void listsWhatIsNotKnownAndHowToSayIt() throws IOException {
        shell.file("infra/main.tf", """
                variable "encrypted" {
                  type = bool
                }
                resource "aws_db_instance" "shop" {
                  identifier          = "shop"
                  storage_encrypted   = var.encrypted
                  deletion_protection = true
                }
                """);

        Result text = shell.run("check", "infra");
        String json = shell.run("check", "infra", "--format", "json").output();

        assertThat(text.output())
                .contains(
                        "undetermined: encryption.at-rest of aws_db_instance.shop is not known",
                        "variable \"encrypted\"");
        assertThat(json)
                .containsPattern("\"undetermined\" ?: ?[1-9]")
                .containsPattern("\"property\" ?: ?\"encryption.at-rest\"")
                .containsPattern("\"reason\" ?: ?\"variable \\\\\"encrypted\\\\\" has no value");
        assertThat(shell.run("check", "infra", "--var", "encrypted=false").output())
                .contains("require-encryption-at-rest")
                .doesNotContain("undetermined: encryption");
        assertThat(shell.run("check", "infra", "--var", "encrypted=false", "--var", "encrypted=true")
                        .output())
                .doesNotContain("require-encryption-at-rest");
    }

    @Test
    void takesVariablesFromFilesAndTheEnvironmentWhenAsked() throws IOException {
        shell.file("infra/main.tf", """
                variable "encrypted" {}
                resource "aws_db_instance" "shop" {
                  storage_encrypted = var.encrypted
                }
                """).file("prod.tfvars", "encrypted = false\n");

        assertThat(shell.run("check", "infra", "--var-file", "prod.tfvars").output())
                .contains("require-encryption-at-rest", "prod.tfvars:1");
        assertThat(shell.run("check", "infra", "--var-file", "prod.tfvars", "--var", "encrypted=true")
                        .output())
                .doesNotContain("require-encryption-at-rest");
        assertThat(shell.run("check", "infra", "--var", "encrypted=true", "--var-file", "prod.tfvars")
                        .output())
                .contains("require-encryption-at-rest");
        assertThat(shell.run("check", "infra", "--var-file", "no.tfvars").errors())
                .contains("there is no file no.tfvars");
        assertThat(shell.run("check", "infra", "--var", "encrypted").errors()).contains("--var must be NAME=VALUE");
        shell.variable("TF_VAR_encrypted", "false");
        assertThat(shell.run("check", "infra").output()).doesNotContain("require-encryption-at-rest");
        assertThat(shell.run("check", "infra", "--var-env").output()).contains("require-encryption-at-rest");
    }

    @Test
    void acceptsWhatASuppressionCovers() throws IOException {
        shell.file("infra/main.tf", """
                resource "aws_db_instance" "one" {
                  # plimsoll:ignore require-encryption-at-rest reason="public data"
                  storage_encrypted = false
                }
                # plimsoll:ignore require-encryption-at-rest reason="public data"
                resource "aws_db_instance" "two" {
                }
                resource "aws_db_instance" "three" {
                  storage_encrypted = false # plimsoll:ignore require-encryption-at-rest reason="public data"
                }
                resource "aws_db_instance" "four" {
                  storage_encrypted = false
                }
                """);

        Result result = shell.run("check", "infra");

        assertThat(result.output().lines().filter(line -> line.startsWith("error[require-encryption-at-rest]")))
                .hasSize(1);
        assertThat(result.output()).contains("main.tf:12:23", "3 suppressed").doesNotContain("unused-suppression");
    }

    @Test
    void judgesUnderTheNameAndTheEnvironmentOfTheConfiguration() throws IOException {
        shell.file("infra/main.tf", """
                resource "aws_db_instance" "shop" {
                  storage_encrypted       = true
                  backup_retention_period = 7
                }
                """).file("plimsoll.yaml", """
                version: 1
                databases:
                  shop:
                    environment: production
                    migrations: db
                    infrastructure: [aws_db_instance.shop]
                """).file("db/1.sql", "select 1;\n");

        Result result = shell.run("check", "--format", "json");

        assertThat(result.output())
                .containsPattern("\"rule\" ?: ?\"require-backup-retention\"[^{]*\"database\" ?: ?\"shop\"");
    }

    /** What PostgreSQL 14 does not read and 15 does. */
    private static final String OF_15 =
            "create table a (id bigint primary key, b int, unique nulls not distinct (b));\n";

    private static final String BOUND = """
            version: 1
            databases:
              shop:
                migrations: db
                infrastructure: [aws_db_instance.shop]
            """;

    private void declare(String version) throws IOException {
        shell.file("infra/main.tf", """
                variable "release" {
                  default = "%s"
                }
                resource "aws_db_instance" "shop" {
                  engine         = "postgres"
                  engine_version = var.release
                }
                """.formatted(version))
                .file("db/1.sql", OF_15)
                .file("plimsoll.yaml", BOUND);
    }

    @Test
    void judgesMigrationsForTheServerThatTheirInfrastructureDeclares() throws IOException {
        declare("14.7");

        assertThat(shell.run("check", "db").output())
                .contains(
                        "error[no-newer-syntax]",
                        "shop: judged for PostgreSQL 14, since engine_version of aws_db_instance.shop asks for 14.7,"
                                + " var.release ← infra/main.tf:2 (infra/main.tf:6)");
        assertThat(shell.run("check", "--format", "json").output())
                .containsPattern("(?s)\"servers\" ?: ?\\[.*\"version\" ?: ?14,.*\"path\" ?: ?\"infra/main.tf\"");
        assertThat(shell.run("check", "db", "--engine-version", "15").output())
                .doesNotContain("no-newer-syntax", "judged for");
        declare("16.3");
        assertThat(shell.run("check", "db").output())
                .contains("shop: judged for PostgreSQL 16")
                .doesNotContain("no-newer-syntax");
    }

    @Test
    void saysWhyInfrastructureDoesNotTellTheVersion() throws IOException {
        shell.file("infra/main.tf", "resource \"aws_db_instance\" \"shop\" {\n  engine = \"postgres\"\n}\n")
                .file("db/1.sql", OF_15)
                .file("plimsoll.yaml", BOUND);

        assertThat(shell.run("check", "db").output())
                .contains("shop: judged for PostgreSQL 16 by default, since the version of aws_db_instance.shop is not"
                        + " known");
        shell.file("plimsoll.yaml", BOUND.replace("aws_db_instance.shop", "aws_db_instance.shp"));
        assertThat(shell.run("check", "db").output())
                .contains("by default, since no database was found at aws_db_instance.shp");
    }

    @Test
    void takesTheOldestOfSeveralServers() throws IOException {
        shell.file("live/a/main.tf", """
                        resource "aws_db_instance" "shop" {
                          engine         = "postgres"
                          engine_version = "17"
                        }
                        """)
                .file("live/b/main.tf", """
                        resource "aws_db_instance" "shop" {
                          engine         = "postgres"
                          engine_version = "14"
                        }
                        """)
                .file("db/1.sql", OF_15)
                .file("plimsoll.yaml", BOUND);

        assertThat(shell.run("check", "db").output()).contains("judged for PostgreSQL 14", "(live/b/main.tf:3)");
    }

    @Test
    void passesOverMigrationsWhoseInfrastructureIsOfAnotherEngine() throws IOException {
        shell.file("infra/main.tf", "resource \"aws_db_instance\" \"shop\" {\n  engine = \"mysql\"\n}\n")
                .file("db/1.sql", OF_15)
                .file("plimsoll.yaml", BOUND);

        assertThat(shell.run("check", "db").output())
                .contains("unsupported-engine", "it is for MySQL, as aws_db_instance.shop")
                .doesNotContain("judged for");
    }

    @Test
    void aBoundStoreServesWhereItsTagSaysUnlessTheConfigurationSaysOtherwise() throws IOException {
        shell.file("infra/main.tf", """
                resource "aws_db_instance" "shop" {
                  storage_encrypted       = true
                  backup_retention_period = 1
                  tags                    = { Environment = "development" }
                }
                """).file("db/1.sql", "select 1;\n").file("plimsoll.yaml", BOUND);

        assertThat(shell.run("check").output()).doesNotContain("require-backup-retention");
        shell.file("plimsoll.yaml", BOUND + "    environment: production\n");
        assertThat(shell.run("check").output()).contains("require-backup-retention");
    }

    @Test
    void tellsOfWhatCannotBeRead() throws IOException {
        shell.file("infra/main.tf", "resource \"aws_db_instance\" {{{\n");

        Result result = shell.run("check", "infra");

        assertThat(result.output()).contains("unreadable-file", "infra/main.tf:1");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void judgesWhatIsChangedSinceARevision() throws IOException, GitAPIException {
        shell.file("infra/old.tf", UNENCRYPTED);
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("base")
                    .setAuthor("a", "a@example.com")
                    .setCommitter("a", "a@example.com")
                    .setSign(false)
                    .call();
        }
        shell.file("infra/new.tf", UNENCRYPTED.replace("shop", "other"));

        Result result = shell.run("check", "infra", "--since", "HEAD");

        assertThat(result.output()).contains("infra/new.tf:3:23").doesNotContain("infra/old.tf");
    }

    @Test
    void hostileDefinitionsAreToldAndHarmNothing() throws IOException {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        StringBuilder aliases =
                new StringBuilder("apiVersion: v1\nkind: ConfigMap\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            aliases.append("a%d: &a%d [%s]\n"
                    .formatted(i, i, String.join(", ", Collections.nCopies(10, "*a" + (i - 1)))));
        }
        shell.file("self/main.tf", "module \"self\" {\n  source = \"./\"\n}\n")
                .file("deep/main.tf", "locals {\n  x = " + deep + "\n}\n")
                .file("json/t.json", "{\"AWSTemplateFormatVersion\": \"x\", \"Resources\": " + deep + "}")
                .file("yaml/t.yaml", "apiVersion: v1\nkind: ConfigMap\na: " + deep + "\n")
                .file("aliases/t.yaml", aliases.toString())
                .file("million/main.tf", "resource \"aws_s3_bucket\" \"b\" {\n  count = 10000000\n}\n");

        for (String place : List.of("self", "deep", "json", "yaml", "aliases", "million")) {
            Result result = shell.run("check", place);
            assertThat(result.output()).as(place).contains("unreadable-file");
            assertThat(result.exitCode()).as(place).isEqualTo(1);
        }
    }
}
