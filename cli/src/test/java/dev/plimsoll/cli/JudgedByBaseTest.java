package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pull requests that would rather be judged by something else. */
class JudgedByBaseTest {

    private static final String DATABASE = "version: 1\ndatabases:\n  shop: { migrations: db }\n";
    private static final String WAIVERS =
            "version: 1\nwaivers:\n  - { rule: no-drop-table, object: public.a, reason: r, until: 2026-12-31 }\n";

    @TempDir
    Path repository;

    @BeforeEach
    void open() throws IOException {
        SinceTest.git(repository, "init", "-q", "-b", "main");
        write("db/1.sql", "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY);\n");
    }

    private void write(String file, String text) throws IOException {
        new Shell(repository).file(file, text);
    }

    private void commit() throws IOException {
        SinceTest.git(repository, "add", ".");
        SinceTest.git(
                repository, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "a change");
    }

    private Result check(String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "check";
        arguments[1] = "--since";
        arguments[2] = "HEAD";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return new Shell(repository).run(arguments);
    }

    @Test
    void aRuleThatTheChangeSwitchesOffJudgesItAllTheSame() throws IOException {
        write("plimsoll.yaml", DATABASE);
        commit();
        write("db/2.sql", "DROP TABLE a;\n");
        write("plimsoll.yaml", DATABASE + "policy:\n  rules:\n    no-drop-table: { enforcement: off }\n");

        Result result = check();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output().replaceAll("\\s+", " "))
                .contains(
                        "error[no-drop-table]",
                        "warning[relaxed-policy]: This change switches off no-drop-table. It is judged without that.",
                        "plimsoll.yaml:6:22",
                        "judged by plimsoll.yaml of commit ",
                        "; what this change does to plimsoll.yaml counts once it is merged");
        assertThat(new Shell(repository).run("check").output()).doesNotContain("no-drop-table]", "relaxed-policy");
    }

    @Test
    void aRuleOfTheTeamThatTheChangeTakesAwayJudgesItAllTheSame() throws IOException {
        String rule = """
            id: require-comment-like-name
            title: Name
            severity: error
            message: "{t.name} is no good name"
            when:
              - table: t
                where: { name: { matches: "x.*" } }
            """;
        write("plimsoll.yaml", DATABASE);
        write(".plimsoll/rules/name.yaml", rule);
        commit();
        write("db/2.sql", "CREATE TABLE xy (id bigint PRIMARY KEY);\n");

        write(".plimsoll/rules/name.yaml", rule.replace("x.*", "z.*"));
        assertThat(check().output().replaceAll("\\s+", " "))
                .contains(
                        "error[require-comment-like-name]",
                        "This change writes anew the rule require-comment-like-name.",
                        ".plimsoll/rules/name.yaml");
        Files.delete(repository.resolve(".plimsoll/rules/name.yaml"));
        write(".plimsoll/rules/other.yaml", rule.replace("require-comment", "require-other"));
        Result result = check();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output().replaceAll("\\s+", " "))
                .contains(
                        "error[require-comment-like-name]",
                        "error[require-other-like-name]",
                        "This change takes away the rule require-comment-like-name.");
    }

    @Test
    void aPolicyThatTheChangeNoLongerExtendsJudgesItAllTheSame() throws IOException {
        write("base.yaml", "version: 1\npolicy: { rules: { no-drop-table: { enforcement: block } } }\n");
        write("plimsoll.yaml", DATABASE + "extends: base.yaml\npolicy: { packs: [schema-safety] }\n");
        commit();
        write("db/2.sql", "DROP TABLE a;\n");
        write("base.yaml", "version: 1\npolicy: { rules: { no-drop-table: { enforcement: warn } } }\n");

        Result result = check();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output().replaceAll("\\s+", " "))
                .contains("error[no-drop-table]", "lowers the enforcement of no-drop-table from block to warn");
    }

    @Test
    void neitherAWaiverNorABaselineOfTheChangeAcceptsAnythingInIt() throws IOException {
        write("plimsoll.yaml", DATABASE);
        commit();
        write("db/2.sql", "DROP TABLE a;\n");
        write(".plimsoll/waivers.yaml", WAIVERS);
        assertThat(new Shell(repository).run("check").exitCode()).isZero();
        Result waived = check();
        assertThat(waived.exitCode()).isEqualTo(1);
        assertThat(waived.output()).contains("[no-drop-table]", ".plimsoll/waivers.yaml:3:13");

        Files.delete(repository.resolve(".plimsoll/waivers.yaml"));
        new Shell(repository).run("baseline", "create");
        Result baselined = check();
        assertThat(baselined.exitCode()).isEqualTo(1);
        assertThat(baselined.output()).contains("[no-drop-table]", "[relaxed-policy]", ".plimsoll/baseline.json:");
    }

    @Test
    void theWaiversOfTheBaseAcceptEvenWhereTheChangeTakesThemOut() throws IOException {
        write("plimsoll.yaml", DATABASE);
        write(".plimsoll/waivers.yaml", WAIVERS);
        commit();
        write("db/2.sql", "DROP TABLE a;\n");
        assertThat(check().output()).contains("1 waived").doesNotContain("counts once it is merged");

        Files.delete(repository.resolve(".plimsoll/waivers.yaml"));
        Result result = check();

        assertThat(result.exitCode()).isZero();
        assertThat(result.output())
                .contains("1 waived", "does to .plimsoll/waivers.yaml counts once it is merged")
                .doesNotContain("relaxed-policy");
    }

    @Test
    void aRelaxationBlocksWhereTheBaseSaysSo() throws IOException {
        String strict = DATABASE + "policy:\n  rules:\n    relaxed-policy: { enforcement: block }\n";
        write("plimsoll.yaml", strict);
        commit();
        write("plimsoll.yaml", DATABASE + "policy:\n  paths:\n    - { match: \"db/**\", enforcement: off }\n");
        write("db/2.sql", "SELECT 1;\n");

        Result result = check();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output().replaceAll("\\s+", " "))
                .contains(
                        "This change switches off all rules for db/**",
                        "This change lowers the enforcement of relaxed-policy");
    }

    @Test
    void aNearerConfigurationOrNoneChangesNothing() throws IOException {
        write("plimsoll.yaml", DATABASE);
        commit();
        write("db/2.sql", "DROP TABLE a;\n");
        write("db/plimsoll.yaml", "version: 1\npolicy: { rules: { no-drop-table: { enforcement: off } } }\n");

        Result nearer = check("db");
        assertThat(nearer.exitCode()).isEqualTo(1);
        assertThat(nearer.output().replaceAll("\\s+", " "))
                .contains(
                        "error[no-drop-table]", "puts a configuration before the one that held", "db/plimsoll.yaml:1:1")
                .doesNotContain("takes the database shop out");

        Files.delete(repository.resolve("db/plimsoll.yaml"));
        Files.delete(repository.resolve("plimsoll.yaml"));
        Result none = check("db");
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.output().replaceAll("\\s+", " "))
                .contains("This change takes plimsoll.yaml away", "This change takes the database shop out of");
    }

    @Test
    void whereTheBaseHasNoConfigurationOrAnUnreadableOneTheWorkingTreeHolds() throws IOException {
        commit();
        write("db/2.sql", "DROP TABLE a;\n");
        write("plimsoll.yaml", DATABASE + "policy: { rules: { no-drop-table: { enforcement: warn } } }\n");
        Result first = check();
        assertThat(first.exitCode()).isZero();
        assertThat(first.output()).doesNotContain("relaxed-policy", "judged by");

        write("plimsoll.yaml", "version: 1\npolicy: { rulez: {} }\n");
        commit();
        write("plimsoll.yaml", DATABASE);
        write("db/3.sql", "DROP TABLE b;\n");
        Result mended = check();
        assertThat(mended.exitCode()).isEqualTo(1);
        assertThat(mended.output())
                .contains(
                        "cannot be read, so that of the working tree holds: plimsoll.yaml:2:11: unknown key \"rulez\"")
                .doesNotContain("relaxed-policy");
    }

    @Test
    void theReportForProgramsTellsOnceThatTheyDiffer() throws IOException {
        write("plimsoll.yaml", DATABASE);
        commit();
        write("plimsoll.yaml", DATABASE + "policy: { packs: [schema-safety] }\n");

        String json = check("--format", "json").output();

        assertThat(json.split("counts once it is merged", -1)).hasSize(2);
        assertThat(json).contains("This change switches off the pack security");
    }
}
