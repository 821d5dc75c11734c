package dev.plimsoll.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a second session sees of the locks of a collection. */
class CollectionLocksTest {

    private static final String TABLES = """
            DO $$ BEGIN
              FOR i IN %d..%d LOOP
                EXECUTE format('CREATE TABLE t%%1$s (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, code text DEFAULT ''x'' CHECK (code <> ''''), other bigint %%2$s)',
                  i, CASE WHEN i %% 2 = 1 AND i > 1 THEN 'REFERENCES t1' END);
                EXECUTE format('CREATE INDEX ON t%%s (lower(code)) WHERE other > 0', i);
              END LOOP; END $$""";

    private static final String LOCKS = """
            SELECT l.mode, l.locktype, n.nspname || '.' || c.relname AS relation
            FROM pg_locks l LEFT JOIN pg_class c ON c.oid = l.relation LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE l.pid = ? AND l.locktype <> 'virtualxid'""";

    /** What was seen at all the looks together. */
    private static final class Sight {
        final Set<String> modes = new TreeSet<>();
        final Set<String> userRelations = new TreeSet<>();
        int most = 0;
        int looks = 0;
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void nothingAboveAccessShareOnFiveThousandTables(int major) throws Exception {
        assertThat(sight(major, 5_000).userRelations)
                .as("sequences before version 18, a few at a time")
                .hasSizeLessThanOrEqualTo(major < 18 ? 5_000 : 0);
    }

    @Test
    @Tag("exhaustive")
    void nothingAboveAccessShareOnFiftyThousandTables() throws Exception {
        sight(17, 50_000);
    }

    private static Sight sight(int major, int tables) throws Exception {
        PostgresServer server = PostgresServer.shared(major);
        String database = server.createDatabase();
        try (Connection connection = server.connect(database)) {
            for (int from = 1; from <= tables; from += 500) {
                Collected.execute(connection, TABLES.formatted(from, Math.min(tables, from + 499)));
            }
            Collected.execute(connection, "ANALYZE pg_class, pg_attribute, pg_constraint, pg_depend");
        }
        try (Connection connection = server.connect(database)) {
            long before = nextTransaction(server, database);
            AtomicBoolean ended = new AtomicBoolean();
            int pid = pid(connection);
            CompletableFuture<Sight> watching = CompletableFuture.supplyAsync(() -> watch(server, database, pid, ended));
            Collected collected = Collected.from(connection);
            ended.set(true);
            Sight sight = watching.get();

            System.out.printf(
                    "PostgreSQL %d, %d tables: read in %d ms, at most %d locks at once, modes %s, %d looks%n",
                    major, tables, collected.snapshot().meta().milliseconds(), sight.most, sight.modes, sight.looks);
            assertThat(collected.snapshot().notRead()).isEmpty();
            assertThat(collected.snapshot().rows(Facet.SEQUENCE_VALUES).size()).isEqualTo(tables);
            assertThat(sight.looks).isGreaterThan(20);
            assertThat(sight.modes).containsExactly("AccessShareLock");
            assertThat(sight.most).isBetween(1, 300);
            assertThat(nextTransaction(server, database)).as("no transaction wrote").isEqualTo(before);
            return sight;
        } finally {
            server.dropDatabase(database);
        }
    }

    private static Sight watch(PostgresServer server, String database, int pid, AtomicBoolean ended) {
        Sight sight = new Sight();
        try (Connection connection = server.connect(database);
                PreparedStatement statement = connection.prepareStatement(LOCKS)) {
            statement.setInt(1, pid);
            while (!ended.get()) {
                int count = 0;
                try (ResultSet lock = statement.executeQuery()) {
                    while (lock.next()) {
                        count++;
                        sight.modes.add(lock.getString("mode"));
                        String relation = lock.getString("relation");
                        if (relation != null && !relation.startsWith("pg_")) {
                            sight.userRelations.add(relation);
                        }
                    }
                }
                sight.most = Math.max(sight.most, count);
                sight.looks++;
            }
            return sight;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int pid(Connection connection) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static long nextTransaction(PostgresServer server, String database) throws SQLException {
        try (Connection connection = server.connect(database);
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT txid_snapshot_xmax(txid_current_snapshot())")) {
            row.next();
            return row.getLong(1);
        }
    }
}
