package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiverCommandTest {

    private static final String FILE = ".plimsoll/waivers.yaml";

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
                .file("db/1.sql", "CREATE TABLE a (id bigint PRIMARY KEY);\n")
                .file("db/2.sql", "DROP TABLE a;\n");
    }

    private Result add(String rule, String object, String until) {
        return shell.run(
                "waiver",
                "add",
                "--rule",
                rule,
                "--object",
                object,
                "--reason",
                "moved",
                "--owner",
                "shop",
                "--until",
                until);
    }

    @Test
    void whatIsWaivedCountsUntilItsLastDayIsOver() {
        assertThat(shell.run("check").exitCode()).isEqualTo(1);

        Result added = add("no-drop-table", "public.a", "2026-08-31");

        assertThat(added.exitCode()).isZero();
        assertThat(added.output())
                .isEqualTo("added to .plimsoll/waivers.yaml: no-drop-table public.a until 2026-08-31\n");
        Result waived = shell.run("check", "--today", "2026-08-31");
        assertThat(waived.exitCode()).isZero();
        assertThat(waived.output())
                .contains("1 waived", "waived: 1 finding of no-drop-table until 2026-08-31, its last day: moved")
                .contains("info[expiring-waiver]")
                .doesNotContain("[no-drop-table]");
        Result over = shell.run("check", "--today", "2026-09-01");
        assertThat(over.exitCode()).isEqualTo(1);
        assertThat(over.output())
                .contains("error[no-drop-table]", "warning[expired-waiver]", ".plimsoll/waivers.yaml:3:11");
    }

    @Test
    void findingsOnWaiversDoNotBlock() throws IOException {
        add("no-drop-table", "public.nix", "2026-08-31");
        shell.file("db/2.sql", "SELECT 1;\n");

        Result unused = shell.run("check", "--today", "2026-08-30");
        assertThat(unused.exitCode()).isZero();
        assertThat(unused.output()).contains("warning[unused-waiver]");
        assertThat(shell.run("check", "--today", "2027-01-01").exitCode()).isZero();
        assertThat(shell.run("check", "db/1.sql").output()).doesNotContain("unused-waiver");
        assertThat(shell.run("check", ".").output()).contains("unused-waiver");
        assertThat(shell.run("check", "--deployed-to", "1").output()).doesNotContain("unused-waiver");
    }

    @Test
    void refusesWhatWouldAcceptNothing() {
        assertThat(add("no-drop-tabel", "public.a", "2026-08-31").errors())
                .contains("unknown rule \"no-drop-tabel\"; did you mean \"no-drop-table\"?");
        assertThat(add("no-drop-table", "public.a", "2026-06-30").errors())
                .contains("--until 2026-06-30 has passed (today is 2026-07-01)");
        assertThat(add("no-drop-table", "public.a", "tomorrow").errors()).contains("must be a date such as 2026-12-31");
        assertThat(add("unreadable-statement", "public.a", "2026-08-31").errors())
                .contains("findings of unreadable-statement cannot be waived");
        Result nothing =
                shell.run("waiver", "add", "--rule", "no-drop-table", "--reason", "r", "--until", "2026-08-31");
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.errors()).contains("a waiver must say what it covers");
        assertThat(directory.resolve(FILE)).doesNotExist();
        assertThat(add("no-drop-table", "public.a", "2026-07-01").exitCode()).isZero();
    }

    @Test
    void aFileAndAFingerprintCanBeWaivedToo() throws IOException {
        String fingerprint = shell.run("check", "--format", "json")
                .output()
                .replaceAll("(?s).*\"no-drop-table\".*?\"fingerprint\": \"([0-9a-f]{32})\".*", "$1");
        String[] waiver = {"waiver", "add", "--rule", "no-drop-table", "--reason", "r", "--until", "2026-08-31", "", ""
        };
        waiver[8] = "--fingerprint";
        waiver[9] = fingerprint;
        shell.run(waiver);
        assertThat(shell.run("check").exitCode()).isZero();

        Files.delete(directory.resolve(FILE));
        waiver[8] = "--path";
        waiver[9] = "db/*.sql";
        shell.run(waiver);
        assertThat(shell.run("check").exitCode()).isZero();
    }

    @Test
    void listsAllWithTheDaysTheyHaveLeft() {
        assertThat(shell.run("waiver", "list").output()).isEqualTo("no waivers in .plimsoll/waivers.yaml\n");
        add("no-drop-table", "public.a", "2026-08-31");
        add("no-cascade", "public.*", "2026-07-02");

        assertThat(shell.run("waiver", "list", "--today", "2026-07-03").output())
                .isEqualTo("""
                        until       left     rule           covers    who   reason
                        2026-08-31  59 days  no-drop-table  public.a  shop  moved
                        2026-07-02  expired  no-cascade     public.*  shop  moved
                        """);
    }

    @Test
    void takesOutWhatHasExpiredOrAcceptsNothing() throws IOException {
        add("no-drop-table", "public.a", "2026-08-31");
        String wanted = Files.readString(directory.resolve(FILE));
        add("no-drop-table", "public.b", "2026-08-31");
        add("no-drop-table", "public.*", "2026-07-02");

        Result pruned = shell.run("waiver", "prune", "--today", "2026-07-03");

        assertThat(pruned.output()).isEqualTo("1 expired and 1 unused taken out, 1 left in .plimsoll/waivers.yaml\n");
        assertThat(Files.readString(directory.resolve(FILE))).isEqualTo(wanted);
        assertThat(shell.run("waiver", "prune", "--since", "HEAD").exitCode()).isEqualTo(2);
    }

    @Test
    void aBrokenFileIsToldAndHidesNothing() throws IOException {
        shell.file(FILE, "version: 1\nwaivers:\n  - { rule: no-drop-table, object: public.a, reason: r }\n");

        assertThat(shell.run("check").exitCode()).isEqualTo(2);
        Result validated = shell.run("config", "validate");
        assertThat(validated.exitCode()).isEqualTo(2);
        assertThat(validated.errors()).contains(".plimsoll/waivers.yaml:3:5: a waiver must give \"until\"");
        assertThat(shell.run("config", "schema", "--waivers").output()).contains("\".plimsoll/waivers.yaml\"");
    }
}
