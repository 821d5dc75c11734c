package dev.plimsoll.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.drift.SnapshotDrift.Side;
import dev.plimsoll.model.Difference.Facet;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where false drift comes from, cause by cause, each brought about on a real server. Settings, the twelfth, are written in other units and
 * words in {@code SettingComparisonTest}.
 */
class FalseDriftTest {

    private static final int MAJOR = 17;

    @Test
    void expressionsThatTheServerRewrites() throws SQLException {
        none("""
                CREATE TABLE goods (id bigint PRIMARY KEY, kind text DEFAULT 'a' || 'b', price numeric(8,2) DEFAULT 1.50, at timestamptz DEFAULT now(),
                  CHECK (kind IN ('a', 'b', 'ab')), CHECK (price BETWEEN 0 AND 1000), CHECK (NOT kind = ''),
                  CONSTRAINT known CHECK (kind NOT IN ('x', 'y') AND (price > 1 OR kind LIKE 'a%')));
                CREATE INDEX goods_cheap ON goods (lower(kind), (price * 2)) WHERE price < 10 AND kind IS NOT NULL;
                ALTER TABLE goods ENABLE ROW LEVEL SECURITY;
                CREATE POLICY own ON goods USING (kind IN ('a', 'b') AND price BETWEEN 1 AND 5);
                """, "");
    }

    @Test
    void whatTheServerWorksOut() throws SQLException {
        none("""
                CREATE TYPE state AS ENUM ('new', 'done');
                CREATE TABLE jobs (id int, state state, made date NOT NULL) PARTITION BY RANGE (made);
                CREATE TABLE jobs_2026 PARTITION OF jobs FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
                CREATE INDEX jobs_state ON ONLY jobs (state);
                CREATE TABLE totals AS SELECT max(state) AS last, count(*) AS number FROM jobs;
                CREATE FUNCTION names() RETURNS TABLE (name text) LANGUAGE sql AS 'SELECT ''a''';
                CREATE FUNCTION half(n int, OUT result int) LANGUAGE sql AS 'SELECT n / 2';
                CREATE FUNCTION parts(OUT a int, OUT b text) LANGUAGE sql AS 'SELECT 1, ''b''';
                CREATE FUNCTION lot() RETURNS int LANGUAGE sql RETURN trunc((random() * 65536) - 32768);
                """, "");
    }

    /** From 15 on another owns the schema public, and not everybody may create in it: that is a difference. */
    @ParameterizedTest
    @CsvSource({"12, 14", "15, 18"})
    void majorVersionsThatPrintDefinitionsOtherwise(int before, int after) throws SQLException {
        String base = Mutation.text("base.sql");
        try (DriftServer old = new DriftServer(before, base);
                DriftServer young = new DriftServer(after, base)) {
            Drift drift = SnapshotDrift.of("shop", old.before(), young.before());

            assertThat(drift.differences())
                    .filteredOn(
                            difference -> difference.facet() != Facet.SETTINGS && difference.facet() != Facet.VERSION)
                    .isEmpty();
        }
    }

    @Test
    void membersOfExtensions() throws SQLException {
        none(
                "CREATE EXTENSION hstore; CREATE EXTENSION pg_trgm; CREATE TABLE pairs (id int PRIMARY KEY, held hstore);",
                "");
    }

    @Test
    void whatPartitionsHaveFromTheirTable() throws SQLException {
        none("""
                CREATE TABLE kinds (id int PRIMARY KEY);
                CREATE TABLE readings (at date NOT NULL, kind int REFERENCES kinds, value int, PRIMARY KEY (at, kind)) PARTITION BY RANGE (at);
                CREATE TABLE readings_2026 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
                CREATE INDEX readings_kind ON readings (kind);
                CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
                CREATE TRIGGER stamped BEFORE INSERT ON readings FOR EACH ROW EXECUTE FUNCTION stamp();
                """, "INSERT INTO kinds VALUES (1); INSERT INTO readings VALUES ('2026-05-05', 1, 2);");
    }

    @Test
    void partitionsThatASchedulerMakes() throws SQLException {
        String declared = """
                CREATE TABLE readings (at date NOT NULL, value int) PARTITION BY RANGE (at);
                CREATE INDEX readings_at ON readings (at);
                """;
        try (DriftServer server = new DriftServer(MAJOR, declared)) {
            String database = server.copy();
            server.run(
                    database,
                    "CREATE TABLE readings_2026 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')");
            DriftSide live = DriftSide.of(server.collect(database).catalog());

            assertThat(SchemaDrift.of("shop", ReplayedDriftTest.side(declared, MAJOR), live, new DriftOptions(true))
                            .differences())
                    .isEmpty();
        }
    }

    @Test
    void namesThatTheServerChooses() throws SQLException {
        none("""
                CREATE TABLE makers (id serial PRIMARY KEY, name text UNIQUE, CHECK (name <> ''));
                CREATE TABLE goods (id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, maker int REFERENCES makers);
                CREATE INDEX ON goods (maker);
                """, """
                ALTER TABLE makers RENAME CONSTRAINT makers_name_key TO makers_name_key1;
                ALTER TABLE goods RENAME CONSTRAINT goods_maker_fkey TO goods_maker_fkey1;
                ALTER INDEX goods_maker_idx RENAME TO goods_maker_idx1;
                ALTER SEQUENCE makers_id_seq RENAME TO makers_id_seq1;
                """);
    }

    @Test
    void orderOfColumnsAndWhatStatisticsAreGathered() throws SQLException {
        none("CREATE TABLE goods (id int PRIMARY KEY, name text, price int);", """
                ALTER TABLE goods DROP COLUMN name; ALTER TABLE goods ADD COLUMN name text;
                ALTER TABLE goods ALTER COLUMN price SET STATISTICS 500;
                INSERT INTO goods VALUES (1, 2, 'a'); ANALYZE goods; VACUUM FULL goods;
                """);
    }

    @Test
    void whatCounts() throws SQLException {
        none("""
                CREATE SEQUENCE tickets;
                CREATE TABLE goods (id serial PRIMARY KEY, number int GENERATED ALWAYS AS IDENTITY);
                """, """
                SELECT nextval('tickets'), setval('goods_id_seq', 5000);
                INSERT INTO goods SELECT FROM generate_series(1, 100);
                DELETE FROM goods WHERE id < 5020; TRUNCATE goods;
                """);
    }

    @Test
    void privilegesThatHoldAnyway() throws SQLException {
        none("""
                CREATE ROLE drift_reader; CREATE TABLE goods (id int PRIMARY KEY, name text); GRANT SELECT, INSERT ON goods TO drift_reader;
                CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
                """, """
                GRANT ALL ON goods TO CURRENT_USER; REVOKE UPDATE ON goods FROM drift_reader;
                GRANT EXECUTE ON FUNCTION one() TO PUBLIC; REVOKE INSERT ON goods FROM drift_reader; GRANT INSERT ON goods TO drift_reader;
                """);
    }

    @Test
    void ownersThatNoMigrationNames() throws SQLException {
        String declared = "CREATE TABLE goods (id serial PRIMARY KEY); CREATE VIEW all_goods AS SELECT id FROM goods;";
        try (DriftServer server = new DriftServer(MAJOR, declared)) {
            String database = server.copy();
            server.run(database, """
                    CREATE ROLE drift_owner; ALTER TABLE goods OWNER TO drift_owner; ALTER VIEW all_goods OWNER TO drift_owner;
                    """);

            assertThat(server.replayed(server.collect(database)).differences()).isEmpty();
        }
    }

    @Test
    void tablesOfMigrationTools() throws SQLException {
        none("CREATE TABLE goods (id int PRIMARY KEY);", """
                CREATE TABLE flyway_schema_history (installed_rank int PRIMARY KEY, version text);
                CREATE TABLE databasechangelog (id text, author text); CREATE TABLE databasechangeloglock (id int PRIMARY KEY);
                CREATE TABLE django_migrations (id serial PRIMARY KEY, app text, name text); CREATE TABLE alembic_version (version_num text PRIMARY KEY);
                CREATE TABLE "__EFMigrationsHistory" ("MigrationId" text PRIMARY KEY); CREATE TABLE knex_migrations (id serial PRIMARY KEY);
                CREATE TABLE knex_migrations_lock (index serial PRIMARY KEY); CREATE TABLE "SequelizeMeta" (name text PRIMARY KEY);
                CREATE TABLE pgmigrations (id serial PRIMARY KEY, name text); CREATE SCHEMA drizzle; CREATE TABLE schema_migrations (version text PRIMARY KEY);
                CREATE TABLE ar_internal_metadata (key text PRIMARY KEY); CREATE TABLE goose_db_version (id serial PRIMARY KEY);
                CREATE TABLE drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text); CREATE TABLE _prisma_migrations (id text PRIMARY KEY);
                """);
    }

    @Test
    void indexesThatAreBeingBuilt() throws SQLException {
        String declared = "CREATE TABLE goods (id int PRIMARY KEY, maker int);";
        try (DriftServer server = new DriftServer(MAJOR, declared)) {
            String database = server.copy();
            try (Connection other = server.connect(database);
                    Statement writer = other.createStatement();
                    Connection connection = server.connect(database);
                    Statement builder = connection.createStatement()) {
                other.setAutoCommit(false);
                writer.execute("INSERT INTO goods VALUES (1, 2)");
                builder.execute("SET lock_timeout = '200ms'");
                assertThat(refused(builder, "CREATE INDEX CONCURRENTLY goods_maker ON goods (maker)"))
                        .isTrue();
                Side live = server.collect(database);

                assertThat(server.replayed(live).differences()).isEmpty();
                assertThat(server.exact(live).differences()).isEmpty();
            }
        }
    }

    private static boolean refused(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    /** Neither a replay of what is declared nor a snapshot from before differs from what the server has after more was done to it. */
    private static void none(String declared, String done) throws SQLException {
        try (DriftServer server = new DriftServer(MAJOR, declared)) {
            String database = server.copy();
            for (String statement : done.split(";")) {
                if (!statement.isBlank()) {
                    server.run(database, statement);
                }
            }
            Side live = server.collect(database);

            assertThat(server.replayed(live).differences())
                    .as("against a replay")
                    .isEmpty();
            assertThat(server.exact(live).differences())
                    .as("against a snapshot")
                    .isEmpty();
        }
    }
}
