package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import dev.plimsoll.live.Digests;
import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.live.SnapshotPrivacy;
import dev.plimsoll.live.SnapshotWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftCommandTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void declare() throws IOException {
        shell = new Shell(folder)
                .file("db/V1__orders.sql", "create table orders (id bigint not null, sku varchar(40));\n")
                .file("db/V2__note.sql", "alter table orders add column note text;\n");
    }

    @Test
    void passesWhereAllIsAsDeclared() throws IOException {
        write("shop.json", database("character varying(40)", true, "1", "2"));

        Result result = shell.run("drift", "--snapshot", "shop.json", "db");

        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).contains("PASSED: no findings");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void tellsBothFormsAndTheStatementsThatBringThemInLine() throws IOException {
        write("shop.json", database("text", true, "1", "2"));

        Result result = shell.run("drift", "--snapshot", "shop.json", "db");

        assertThat(result.output().replaceAll("\\s+", " "))
                .contains("Column public.orders.sku: type is text, declared character varying(40)")
                .contains("ALTER TABLE public.orders ALTER COLUMN sku TYPE character varying(40);")
                .contains("ALTER TABLE public.orders ALTER COLUMN sku TYPE text;")
                .contains("db/V1__orders.sql:1:1")
                .contains("no-structure-drift");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatTheHistoryDoesNotHold() throws IOException {
        write("shop.json", database("character varying(40)", false, "1"));

        assertThat(shell.run("drift", "--snapshot", "shop.json", "db").exitCode())
                .isZero();
    }

    @Test
    void tellsOfMigrationsThatNoFileHas() throws IOException {
        write("shop.json", database("character varying(40)", true, "1", "2", "3"));

        assertThat(shell.run("drift", "--snapshot", "shop.json", "db").output()).contains("of version 3");
    }

    @Test
    void takesOfAChangelogWhatTheHistoryOfLiquibaseHolds() throws IOException {
        shell.file("lb/changelog.sql", """
                --liquibase formatted sql
                --changeset jane:1
                create table orders (id bigint not null, sku varchar(40));
                --changeset jo:2
                alter table orders add column note text;
                """);
        Map<Facet, Rows> facets = database("character varying(40)", false);
        facets.put(
                Facet.APPLIED_MIGRATIONS,
                history("liquibase", "databasechangelog", "lb/changelog.sql::1::" + Digests.of("jane")));
        write("shop.json", facets);

        Result result = shell.run("drift", "--snapshot", "shop.json", "lb");

        assertThat(result.output()).contains("PASSED: no findings");
    }

    @Test
    void takesOfTheJournalOfDrizzleWhatIsNotYounger() throws IOException {
        shell.file("dz/0000_orders.sql", "create table orders (id bigint not null, sku varchar(40));")
                .file("dz/0001_note.sql", "alter table orders add column note text;")
                .file("dz/meta/_journal.json", """
                        {"version": "7", "dialect": "postgresql", "entries": [
                          {"idx": 0, "version": "7", "when": 1700000000000, "tag": "0000_orders", "breakpoints": true},
                          {"idx": 1, "version": "7", "when": 1700000000500, "tag": "0001_note", "breakpoints": true}]}
                        """);
        Map<Facet, Rows> facets = database("character varying(40)", false);
        facets.put(
                Facet.APPLIED_MIGRATIONS,
                new Rows(List.of("tool", "schema", "relation", "version", "baseline"), List.<Object[]>of(new Object[] {
                    "drizzle", "drizzle", "__drizzle_migrations", "1700000000000", true
                })));
        write("shop.json", facets);

        assertThat(shell.run("drift", "--snapshot", "shop.json", "dz").output()).contains("PASSED: no findings");
    }

    @Test
    void takesTheHistoryOfTheToolAtHand() throws IOException {
        Map<Facet, Rows> facets = database("character varying(40)", false, "1");
        List<Object[]> both =
                new ArrayList<>(facets.get(Facet.APPLIED_MIGRATIONS).values());
        both.addAll(history("django", "django_migrations", "shop.0001_initial").values());
        facets.put(Facet.APPLIED_MIGRATIONS, new Rows(List.of("tool", "schema", "relation", "version"), both));
        write("shop.json", facets);

        assertThat(shell.run("drift", "--snapshot", "shop.json", "db").output()).contains("PASSED: no findings");
    }

    private static Rows history(String tool, String table, String version) {
        return new Rows(
                List.of("tool", "schema", "relation", "version"),
                List.<Object[]>of(new Object[] {tool, "public", table, version}));
    }

    @Test
    void failsOnNewDriftOnly() throws IOException {
        String[] command = {"drift", "--snapshot", "shop.json", "--record", "drift.json", "--fail-on", "new", "db"};
        write("shop.json", database("text", true, "1", "2"));

        assertThat(shell.run(command).exitCode()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("drift.json")))
                .contains("\"since\" : \"2026-07-01\"")
                .containsPattern("(?s)\"new\".*public.orders.sku.*\"stillThere\"");

        assertThat(shell.run(command).exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("drift.json")))
                .containsPattern("(?s)\"stillThere\".*public.orders.sku.*\"gone\"");

        write("shop.json", database("character varying(40)", true, "1", "2"));
        assertThat(shell.run(command).exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("drift.json"))).containsPattern("(?s)\"gone\".*public.orders.sku");
    }

    @Test
    void isIncompleteWhereTheDatabaseCouldNotBeRead() throws IOException {
        Map<Facet, Rows> facets = database("character varying(40)", true, "1", "2");
        facets.remove(Facet.COLUMNS);
        write("shop.json", facets);

        Result result = shell.run("drift", "--snapshot", "shop.json", "db");

        assertThat(result.output()).contains("INCOMPLETE").doesNotContain("Column public.orders");
        assertThat(result.exitCode()).isEqualTo(3);
    }

    @Test
    void comparesTwoSnapshots() throws IOException {
        write("before.json", database("text", true, "1", "2"));
        write("after.json", database("text", false, "1", "2"));

        Result result = shell.run("drift", "--snapshot", "after.json", "--against", "before.json");

        assertThat(result.output()).contains("Column public.orders.note is declared, and not in the database");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    /** @param applied versions in the history of Flyway */
    private static Map<Facet, Rows> database(String sku, boolean note, String... applied) {
        Map<Facet, Rows> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, Rows.NONE);
        }
        facets.put(
                Facet.SCHEMAS,
                new Rows(List.of("name", "owner"), List.<Object[]>of(new Object[] {"public", "pg_database_owner"})));
        facets.put(
                Facet.PRIVILEGES,
                new Rows(
                        List.of("kind", "name", "privilege", "grantee", "grantor"),
                        List.<Object[]>of(new Object[] {"schema", "public", "usage", "PUBLIC", "pg_database_owner"})));
        facets.put(
                Facet.RELATIONS, new Rows(List.of("schema", "name", "kind", "owner"), List.<Object[]>of(new Object[] {
                    "public", "orders", "table", "shop"
                })));
        List<Object[]> columns = new ArrayList<>(List.of(
                new Object[] {"public", "orders", 1L, "id", "bigint", true},
                new Object[] {"public", "orders", 2L, "sku", sku, false}));
        if (note) {
            columns.add(new Object[] {"public", "orders", 3L, "note", "text", false});
        }
        facets.put(Facet.COLUMNS, new Rows(List.of("schema", "relation", "place", "name", "type", "notNull"), columns));
        List<Object[]> history = Arrays.stream(applied)
                .map(version -> new Object[] {"flyway", "public", "flyway_schema_history", version})
                .toList();
        facets.put(Facet.APPLIED_MIGRATIONS, new Rows(List.of("tool", "schema", "relation", "version"), history));
        return facets;
    }

    private void write(String name, Map<Facet, Rows> facets) throws IOException {
        Snapshot snapshot = new Snapshot(
                new Snapshot.Meta(
                        "test",
                        Instant.parse("2026-06-30T00:00:00Z"),
                        0,
                        160_004,
                        Snapshot.Service.SELF_MANAGED,
                        "shop",
                        "auditor",
                        false,
                        false,
                        0),
                facets,
                List.of());
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            new SnapshotWriter(SnapshotPrivacy.NORMAL).write(snapshot, name, out);
        }
    }
}
