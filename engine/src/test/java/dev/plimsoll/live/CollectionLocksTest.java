package dev.plimsoll.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.live.CollectionListener.QueryRun;
import dev.plimsoll.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            SELECT mode FROM pg_locks WHERE pid = ? AND locktype <> 'virtualxid'""";

    /** What was seen at all the looks together. */
    private static final class Sight {
        final Set<String> modes = new TreeSet<>();
        int most = 0;
        int looks = 0;
    }

    @ParameterizedTest
    @CsvSource({"17, 5000", "18, 2000"})
    void nothingAboveAccessShareAndNeverMany(int major, int tables) throws Exception {
        collectWatched(major, tables);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    @Tag("exhaustive")
    void norOnFiftyThousandTables(int major) throws Exception {
        collectWatched(major, 50_000);
    }

    private static void collectWatched(int major, int tables) throws Exception {
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
            CompletableFuture<Sight> watching =
                    CompletableFuture.supplyAsync(() -> watch(server, database, pid, ended));
            Collected collected = Collected.from(connection);
            ended.set(true);
            Sight sight = watching.get();

            System.out.printf(
                    "PostgreSQL %d, %d tables: read in %d ms, at most %d locks at once; slowest: %s%n",
                    major, tables, collected.snapshot().meta().milliseconds(), sight.most, slowest(collected));
            assertThat(collected.snapshot().notRead()).isEmpty();
            assertThat(collected.snapshot().rows(Facet.SEQUENCE_VALUES).size()).isEqualTo(tables);
            assertThat(sight.looks).isGreaterThan(20);
            assertThat(sight.modes).containsExactly("AccessShareLock");
            assertThat(sight.most).isBetween(1, 300);
            assertThat(nextTransaction(server, database))
                    .as("no transaction wrote")
                    .isEqualTo(before);
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

    private static String slowest(Collected collected) {
        return collected.queries().stream()
                .collect(Collectors.groupingBy(QueryRun::facet, Collectors.summingLong(QueryRun::milliseconds)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Facet, Long>comparingByValue().reversed())
                .limit(6)
                .map(each -> each.getKey().id() + " " + each.getValue() + " ms")
                .collect(Collectors.joining(", "));
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
