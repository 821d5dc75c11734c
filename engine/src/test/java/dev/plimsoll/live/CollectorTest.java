package dev.plimsoll.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.postgres.OnServers;
import dev.plimsoll.postgres.PostgresServer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class CollectorTest {

    private static final String SHOP = """
            CREATE TABLE buyers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL DEFAULT 'nobody');
            CREATE TABLE orders (id serial PRIMARY KEY, buyer bigint REFERENCES buyers, total numeric(10, 2) CHECK (total >= 0));
            CREATE VIEW totals AS SELECT buyer, sum(total) AS total FROM orders GROUP BY buyer;
            CREATE UNLOGGED TABLE carts (id uuid, placed timestamptz DEFAULT '2026-01-01 00:00:00+00');
            INSERT INTO orders (total) SELECT 1 FROM generate_series(1, 42)""";

    @Test
    void everyVersionIsReadInFullByASuperuser() throws Exception {
        SortedMap<Integer, Collected> collected = OnServers.run(PostgresServer.MAJORS, CollectorTest::collect);

        assertThat(collected).allSatisfy((major, each) -> {
            assertThat(each.snapshot().notRead()).isEmpty();
            assertThat(each.snapshot().meta().major()).isEqualTo(major);
            assertThat(each.snapshot().rows(Facet.RELATIONS).stream().map(row -> row.need("name")))
                    .containsExactlyInAnyOrder("buyers", "orders", "totals", "carts");
            assertThat(each.snapshot().rows(Facet.SEQUENCE_VALUES).stream()
                            .filter(row -> row.need("name").equals("orders_id_seq"))
                            .map(row -> row.number("lastValue")))
                    .containsExactly(42L);
        });
        for (Collected each : collected.values()) {
            String file = each.file(SnapshotPrivacy.NORMAL);
            Snapshot read = SnapshotReader.read(
                    new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "snapshot.json");
            assertThat(Collected.file(read, SnapshotPrivacy.NORMAL)).isEqualTo(file);
        }
    }

    private static Collected collect(PostgresServer server) throws SQLException {
        String database = server.createDatabase();
        try (Connection connection = server.connect(database)) {
            Collected.execute(connection, SHOP);
        }
        Collected collected = Collected.from(server, database);
        server.dropDatabase(database);
        return collected;
    }
}
