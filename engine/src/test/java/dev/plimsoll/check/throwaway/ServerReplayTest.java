package dev.plimsoll.check.throwaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.throwaway.ServerSource;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Migration;
import dev.plimsoll.model.Migration.Direction;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Unit;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.postgres.PostgresServer;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What migrations may do on a throw-away server, what stands ready for them, and what is told of it. */
class ServerReplayTest {

    @TempDir
    Path folder;

    private static ServerReplay run(int major, TransactionMode mode, String... files) {
        return run(major, mode, Map.of(), Map.of(), files);
    }

    private static ServerReplay run(
            int major,
            TransactionMode mode,
            Map<String, String> session,
            Map<String, String> environment,
            String... files) {
        List<Migration> migrations = new ArrayList<>();
        for (int i = 0; i < files.length; i++) {
            String path = "V" + (i + 1) + ".sql";
            Unit unit = new Unit(
                    SourceRange.wholeFile(path),
                    mode,
                    PostgresReader.read(new SourceText(path, files[i])).statements());
            migrations.add(new Migration(path, "flyway", null, null, Direction.UP, true, List.of(unit)));
        }
        return ServerReplay.of(new ServerReplay.Request(
                new ReplayHost(
                        new ServerSource(PostgresServer.home(major), null, "home", environment),
                        InstantSource.system()),
                major,
                "the test says so",
                "shop",
                session,
                migrations,
                "test"));
    }

    private static List<String> names(ServerReplay replay, Facet facet) {
        return replay.snapshot().rows(facet).stream()
                .map(row -> row.need("name"))
                .toList();
    }

    /** The ways of the manual to files, programs, settings and a superuser's rights, from a session of the migrations and from what they leave. */
    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void noStatementReachesFilesProgramsSettingsOrRights(int major) throws Exception {
        Path file = Files.createFile(folder.resolve("touched"));
        String attempts = """
                CREATE TABLE lines (line text);
                COPY lines FROM PROGRAM 'id';
                COPY lines TO PROGRAM 'touch %1$s';
                COPY lines FROM '/etc/passwd';
                COPY lines TO '%1$s';
                SELECT pg_read_file('/etc/passwd');
                SELECT pg_read_binary_file('PG_VERSION');
                SELECT pg_ls_dir('.');
                SELECT lo_import('/etc/passwd');
                SELECT lo_export(1, '%1$s');
                CREATE ROLE boss SUPERUSER;
                ALTER ROLE CURRENT_USER SUPERUSER;
                ALTER ROLE plimsoll_superuser PASSWORD 'x';
                SET ROLE plimsoll_superuser;
                SET SESSION AUTHORIZATION plimsoll_superuser;
                GRANT plimsoll_superuser TO CURRENT_USER;
                GRANT pg_execute_server_program TO CURRENT_USER;
                GRANT pg_read_server_files TO CURRENT_USER;
                GRANT pg_write_server_files TO CURRENT_USER;
                CREATE ROLE helper IN ROLE pg_execute_server_program;
                ALTER SYSTEM SET archive_command = 'touch %1$s';
                SELECT pg_reload_conf();
                CREATE FUNCTION run() RETURNS int LANGUAGE c AS '/lib/x86_64-linux-gnu/libc.so.6', 'system';
                LOAD '/lib/x86_64-linux-gnu/libc.so.6';
                CREATE SUBSCRIPTION out CONNECTION 'host=127.0.0.1' PUBLICATION p;
                UPDATE pg_authid SET rolsuper = true;
                SELECT rolpassword FROM pg_authid;
                """.formatted(file);

        ServerReplay replay = run(major, TransactionMode.NONE, attempts);

        assertThat(replay.refused())
                .hasSize(replay.statements() - 1)
                .extracting(RefusedStatement::shown)
                .doesNotHaveDuplicates();
        assertThat(file).isEmptyFile();
        assertThat(names(replay, Facet.RELATIONS)).containsExactly("lines");
        assertThat(names(replay, Facet.ROLES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 16})
    void whatMigrationsLeaveToBeRunByTheReaderHasNoRights(int major) throws Exception {
        Path file = Files.createFile(folder.resolve("touched"));
        String trap = """
                CREATE FUNCTION trap() RETURNS text LANGUAGE plpgsql AS $$
                BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''tee %1$s'''; RETURN ''; END $$;
                CREATE VIEW flyway_schema_history AS SELECT 1 AS installed_rank, trap() AS version, trap() AS description,
                  trap() AS type, trap() AS script, 1 AS checksum, trap() AS installed_by, now() AS installed_on, 1 AS execution_time,
                  true AS success;
                CREATE VIEW schema_migrations AS SELECT trap() AS version, false AS dirty;
                ALTER DATABASE shop SET search_path = public;
                """.formatted(file);

        ServerReplay replay = run(major, TransactionMode.NONE, trap);

        assertThat(replay.refused()).isEmpty();
        assertThat(names(replay, Facet.RELATIONS))
                .containsExactlyInAnyOrder("flyway_schema_history", "schema_migrations");
        assertThat(file).isEmptyFile();
    }

    @Test
    void aJobOfAPullRequestRunsNothing() {
        assertThatThrownBy(() -> run(
                        16,
                        TransactionMode.NONE,
                        Map.of(),
                        Map.of("GITHUB_EVENT_NAME", "pull_request"),
                        "CREATE TABLE t (id int);"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("migrations of a pull request are not run");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void rolesAndExtensionsThatMigrationsNeedStandReady(int major) {
        ServerReplay replay = run(
                major,
                TransactionMode.WRAPPED,
                """
                CREATE SCHEMA extensions;
                CREATE EXTENSION pg_stat_statements SCHEMA extensions;
                CREATE EXTENSION IF NOT EXISTS citext;
                CREATE EXTENSION "uuid-ossp" WITH SCHEMA extensions;
                COMMENT ON EXTENSION plpgsql IS 'language';
                CREATE TABLE orders (id uuid DEFAULT extensions.uuid_generate_v4(), mail citext);
                GRANT SELECT ON orders TO anon, authenticated;
                GRANT authenticated TO authenticator;
                ALTER TABLE orders OWNER TO service_role;
                CREATE POLICY own ON orders FOR SELECT TO authenticated USING (true);
                ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA public GRANT ALL ON TABLES TO anon;
                CREATE ROLE reports;
                GRANT reports TO authenticated;
                CREATE TABLE kept (id int);
                ALTER TABLE kept OWNER TO reports;
                DROP EXTENSION pg_stat_statements;
                CREATE TABLE lines (id int PRIMARY KEY, parent int REFERENCES lines);
                ALTER TABLE lines DISABLE TRIGGER ALL;
                ALTER TABLE lines ENABLE TRIGGER ALL;
                """,
                "CREATE SCHEMA sales AUTHORIZATION service_role; CREATE TABLE sales.t (id int);");

        assertThat(replay.refused()).isEmpty();
        assertThat(names(replay, Facet.EXTENSIONS)).containsExactlyInAnyOrder("citext", "plpgsql", "uuid-ossp");
        assertThat(names(replay, Facet.ROLES)).containsExactly("reports");
        assertThat(replay.snapshot().rows(Facet.MEMBERSHIPS).stream()
                        .map(row -> row.need("member") + " in " + row.need("role")))
                .containsExactlyInAnyOrder("authenticated in reports", "authenticator in authenticated");
        assertThat(replay.snapshot().rows(Facet.RELATIONS).stream().map(row -> row.need("owner")))
                .containsExactlyInAnyOrder("service_role", "reports", "SESSION_USER", "SESSION_USER");
    }

    @Test
    void aStatementThatIsRefusedIsToldAndTakesNoOtherWithIt() {
        ServerReplay replay = run(17, TransactionMode.WRAPPED, """
                CREATE TABLE a (id int);
                CREATE EXTENSION timescaledb;
                \\connect other
                INSERT INTO nowhere VALUES (1);
                CREATE TABLE b (id int);
                """);

        assertThat(replay.refused())
                .extracting(RefusedStatement::shown, RefusedStatement::changesSchema)
                .containsExactly(tuple("V1.sql:2", true), tuple("V1.sql:3", true), tuple("V1.sql:4", false));
        assertThat(replay.refused().get(0).message()).contains("extension \"timescaledb\" is not available");
        assertThat(replay.refused().get(0).remedy()).contains("--server-home");
        assertThat(replay.refusal())
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("3 statements did not run on the throw-away server, the first at V1.sql:2: "));
        assertThat(names(replay, Facet.RELATIONS)).containsExactly("a", "b");
    }

    @Test
    void eachUnitRunsInTheTransactionOfItsToolAndInASessionOfItsOwn() {
        ServerReplay wrapped =
                run(17, TransactionMode.WRAPPED, "CREATE TABLE a (id int); CREATE INDEX CONCURRENTLY i ON a (id);");
        ServerReplay none = run(
                17,
                TransactionMode.NONE,
                "CREATE SCHEMA s; SET search_path = s; CREATE TABLE a (id int); CREATE INDEX CONCURRENTLY i ON a (id);",
                "CREATE TABLE b (id int);");
        ServerReplay plain = run(
                17,
                TransactionMode.UNKNOWN,
                "BEGIN; CREATE TABLE a (id int); COMMIT; CREATE TABLE b (id int); BEGIN; CREATE TABLE c (id int);");

        assertThat(wrapped.refused()).hasSize(1);
        assertThat(wrapped.refused().get(0).message()).contains("cannot run inside a transaction block");
        assertThat(none.refused()).isEmpty();
        assertThat(none.snapshot().rows(Facet.RELATIONS).stream()
                        .map(row -> row.need("schema") + "." + row.need("name")))
                .containsExactlyInAnyOrder("s.a", "public.b");
        assertThat(names(plain, Facet.RELATIONS)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void settingsOfTheConfigurationHoldForEverySession() {
        ServerReplay replay = run(
                17,
                TransactionMode.WRAPPED,
                Map.of("search_path", "app, public", "role", "deployer"),
                Map.of(),
                "CREATE SCHEMA app; CREATE TABLE a (id int);",
                "CREATE TABLE b (id int);");

        assertThat(replay.refused()).isEmpty();
        assertThat(replay.snapshot().rows(Facet.RELATIONS).stream()
                        .map(row -> row.need("schema") + "." + row.need("name") + " of " + row.need("owner")))
                .containsExactly("app.a of deployer", "app.b of deployer");
    }

    @Test
    void ofTheServerItselfNothingIsKept() {
        ServerReplay replay = run(17, TransactionMode.WRAPPED, "CREATE TABLE a (id int);");

        assertThat(replay.snapshot().facets().keySet())
                .contains(Facet.RELATIONS, Facet.PRIVILEGES)
                .doesNotContain(Facet.SETTINGS, Facet.HBA, Facet.DATABASES, Facet.SERVER, Facet.SESSIONS);
        assertThat(replay.snapshot().notRead()).isEmpty();
        assertThat(replay.snapshot().rows(Facet.PRIVILEGES).stream().map(row -> row.need("kind")))
                .doesNotContain("database");
        assertThat(names(replay, Facet.ROLES)).isEmpty();
    }
}
