package dev.plimsoll.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A primary and a replica that follows it, both real. */
class ReplicaCountersTest {

    private static final String TABLE = "CREATE TABLE orders (id int PRIMARY KEY, note text); "
            + "CREATE INDEX orders_note_idx ON orders (note); INSERT INTO orders SELECT g, g::text FROM generate_series(1, 5000) g; ANALYZE orders";
    private static final String READ = "SET enable_seqscan = off; SELECT * FROM orders WHERE note = '77'";

    @TempDir
    static Path copies;

    @Test
    void whatAReplicaReadsCounts() throws Exception {
        Path copy = copies.resolve("data");
        PostgresServer primary = PostgresServer.separate(17, List.of(), data -> copy(data, copy));
        PostgresServer replica = PostgresServer.separate(17, List.of(), data -> follow(primary, copy, data));
        run(primary, TABLE);
        awaitReplay(primary, replica);
        try (Connection connection = replica.connect("postgres")) {
            Collected.execute(connection, READ);
            Collected.execute(connection, READ);
        }

        Snapshot own = Collected.from(primary, "postgres").snapshot();
        Snapshot of = Collected.from(replica, "postgres").snapshot();
        Snapshot sum = ReplicaCounters.added(own, List.of(of));

        assertThat(of.meta().standby()).isTrue();
        assertThat(own.rows(Facet.REPLICAS).size()).as("it streams").isEqualTo(1);
        assertThat(scans(own)).isZero();
        assertThat(scans(sum)).isEqualTo(2);
        assertThat(sum.meta().replicas()).isEqualTo(1);
        assertThat(sum.rows(Facet.INDEXES)).isEqualTo(own.rows(Facet.INDEXES));
        assertThatThrownBy(() -> ReplicaCounters.added(own, List.of(own)))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("not in recovery");
    }

    private static long scans(Snapshot snapshot) {
        return snapshot.rows(Facet.INDEX_ACTIVITY).stream()
                .filter(row -> row.need("name").equals("orders_note_idx"))
                .mapToLong(row -> row.number("scans", -1))
                .sum();
    }

    private static void run(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.connect("postgres")) {
            Collected.execute(connection, sql);
        }
    }

    private static void awaitReplay(PostgresServer primary, PostgresServer replica) throws Exception {
        String written = text(primary, "SELECT pg_current_wal_insert_lsn()");
        for (int attempt = 0; attempt < 600; attempt++) {
            if (text(replica, "SELECT pg_last_wal_replay_lsn() >= '" + written + "'::pg_lsn")
                    .equals("t")) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("the replica does not follow");
    }

    private static String text(PostgresServer server, String query) throws SQLException {
        try (Connection connection = server.connect("postgres");
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** The folder as {@code initdb} made it. */
    private static void follow(PostgresServer primary, Path copy, Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                if (!file.equals(data)) {
                    Files.delete(file);
                }
            }
        }
        copy(copy, data);
        String address = primary.address("postgres");
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = '" + address + "?sslmode=disable'\n",
                StandardOpenOption.APPEND);
        Files.createFile(data.resolve("standby.signal"));
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (!Files.isDirectory(target)) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
