package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of a team on what a running server said, and on changes that are for it. */
class OwnRulesOnServersTest {

    private static final Path SNAPSHOT = Path.of("..", "examples", "shop", "snapshot", "shop.snapshot.json");

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(directory);
        Files.createDirectory(directory.resolve(".git"));
        Files.copy(SNAPSHOT, directory.resolve("shop.snapshot.json"));
    }

    @Test
    void anAuditJudgesSchemaAccessAndServer() throws IOException {
        rule("no-text-column", "{x.table}.{x.name} {x.default} {x.comment}", "column: x, where: { name: created_at }");
        rule("no-comment", "{x.name}", "table: x, where: { comment: { exists: false } }");
        rule("no-public-usage", "{x.object-kind} {x.object}", "grant: x, where: { grantee: PUBLIC, privilege: usage }");
        rule(
                "no-small-memory-here",
                "{x.setting.work_mem}",
                "server: x, where: { setting.work_mem: { less: 8_000_000 } }");
        rule("no-unknown-extension", "{x.name}", "extension: x");

        assertThat(shell.run("audit", "--snapshot", "shop.snapshot.json").output())
                .contains("[no-text-column]: public.customers.created_at unknown unknown")
                .contains("[no-public-usage]: schema public")
                .contains("[no-small-memory-here]: 4194304")
                .contains("[no-unknown-extension]: plpgsql")
                .doesNotContain("[no-comment]");
    }

    @Test
    void aChangeIsJoinedWithTheSizeOfItsTable() throws IOException {
        shell.file(
                        "plimsoll.yaml",
                        "version: 1\ndatabases:\n  shop: { engine: postgresql, migrations: db, deployed-to: \"1\","
                                + " snapshot: shop.snapshot.json }\n")
                .file(
                        "db/V1__start.sql",
                        "CREATE TABLE customers (id bigint PRIMARY KEY, notes text);\n"
                                + "CREATE TABLE products (id bigint PRIMARY KEY, notes text);\n")
                .file(
                        "db/V2__less.sql",
                        "ALTER TABLE customers DROP COLUMN notes;\nALTER TABLE products DROP COLUMN notes;\n");
        rule("no-big-table-change", "{l.rows} rows", """
                change: e, where: { kind: drop-column } }
                  - { live-table: l, where: { full-name: $e.table, rows: { more: 100_000 } }""");

        assertThat(shell.run("check").output())
                .contains("[no-big-table-change]: 400000 rows")
                .containsOnlyOnce("[no-big-table-change]");
    }

    private void rule(String id, String message, String pattern) throws IOException {
        shell.file(
                ".plimsoll/rules/" + id + ".yaml",
                "id: " + id + "\ntitle: A rule\nseverity: warning\nmessage: \"" + message + "\"\nwhen:\n  - { "
                        + pattern + " }\n");
    }
}
