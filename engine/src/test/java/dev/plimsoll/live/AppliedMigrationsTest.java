package dev.plimsoll.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** History tables as the tools make them, on a real server. */
class AppliedMigrationsTest {

    private static final String TABLES = """
            CREATE TABLE databasechangelog (id varchar(255) NOT NULL, author varchar(255) NOT NULL, filename varchar(255) NOT NULL,
              dateexecuted timestamp NOT NULL, orderexecuted int NOT NULL, exectype varchar(10) NOT NULL, md5sum varchar(35));
            INSERT INTO databasechangelog VALUES ('1', 'jane', 'db/changelog.xml', now(), 1, 'EXECUTED'), ('2', 'jo', 'db/changelog.xml', now(), 2, 'MARK_RAN'),
              ('3', 'jo', 'db/changelog.xml', now(), 3, 'RERAN');
            CREATE SCHEMA drizzle;
            CREATE TABLE drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint);
            INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('a', 1700000000000), ('b', 1700000000500);
            CREATE TABLE __diesel_schema_migrations (version varchar(50) PRIMARY KEY, run_on timestamp NOT NULL DEFAULT now());
            INSERT INTO __diesel_schema_migrations VALUES ('20240101120000');
            CREATE TABLE gorp_migrations (id text PRIMARY KEY, applied_at timestamptz);
            INSERT INTO gorp_migrations VALUES ('1_init.sql', now());
            CREATE SCHEMA sqitch;
            CREATE TABLE sqitch.changes (change_id text PRIMARY KEY, script_hash text, change text NOT NULL, committed_at timestamptz NOT NULL DEFAULT clock_timestamp());
            INSERT INTO sqitch.changes VALUES ('x', 'y', 'users');
            CREATE TABLE pgmigrations (id serial PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL);
            INSERT INTO pgmigrations (name, run_on) VALUES ('1700000000000_init', now());
            CREATE TABLE alembic_version (version_num varchar(32) NOT NULL);
            INSERT INTO alembic_version VALUES ('ae1027a6acf');
            CREATE TABLE django_migrations (id bigserial PRIMARY KEY, app varchar(255) NOT NULL, name varchar(255) NOT NULL, applied timestamptz NOT NULL);
            INSERT INTO django_migrations (app, name, applied) VALUES ('shop', '0001_initial', now());
            CREATE TABLE knex_migrations (id serial PRIMARY KEY, name varchar(255), batch int, migration_time timestamptz);
            INSERT INTO knex_migrations (name, batch) VALUES ('20240101_init.js', 1);
            CREATE TABLE migrations (id serial PRIMARY KEY, "timestamp" bigint NOT NULL, name varchar NOT NULL);
            INSERT INTO migrations ("timestamp", name) VALUES (1700000000000, 'Init1700000000000');
            CREATE TABLE "SequelizeMeta" (name varchar(255) PRIMARY KEY);
            INSERT INTO "SequelizeMeta" VALUES ('20240101-init.js');
            CREATE TABLE "__EFMigrationsHistory" ("MigrationId" varchar(150) PRIMARY KEY, "ProductVersion" varchar(32) NOT NULL);
            INSERT INTO "__EFMigrationsHistory" VALUES ('20240101_Init', '8.0.0');
            CREATE SCHEMA rails; CREATE TABLE rails.schema_migrations (version varchar PRIMARY KEY);
            INSERT INTO rails.schema_migrations VALUES ('20240101');
            """;

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void everyToolIsKnownByItsTable(int major) throws SQLException {
        PostgresServer server = PostgresServer.shared(major);
        String database = server.createDatabase();
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
        }

        List<String> rows = Collected.from(server, database).snapshot().rows(Facet.APPLIED_MIGRATIONS).stream()
                .map(row -> row.need("tool") + " " + row.need("version") + (row.flag("baseline") ? " and before" : ""))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrder(
                        "liquibase db/changelog.xml::1::" + Digests.of("jane"),
                        "liquibase db/changelog.xml::3::" + Digests.of("jo"),
                        "drizzle 1700000000000 and before",
                        "drizzle 1700000000500 and before",
                        "diesel 20240101120000",
                        "sql-migrate 1_init.sql",
                        "sqitch users",
                        "node-pg-migrate 1700000000000_init",
                        "alembic ae1027a6acf",
                        "django shop.0001_initial",
                        "knex 20240101_init.js",
                        "typeorm Init1700000000000",
                        "sequelize 20240101-init.js",
                        "entity-framework 20240101_Init",
                        "rails 20240101");
    }
}
