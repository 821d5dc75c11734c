package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.DataChange.Delete;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.SchemaChange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two readers that share no grammar, ours and JSqlParser's, find the same in statements that all engines have. */
class TwoReadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE orders SET total = 0",
                "UPDATE orders SET total = 0 WHERE 1 = 1",
                "UPDATE orders SET total = 0 WHERE id = id",
                "UPDATE orders SET total = total + 1, state = 'x' WHERE id IN (SELECT order_id FROM refunds)",
                "UPDATE shop.orders SET total = (SELECT sum(price) FROM items WHERE items.order_id = orders.id) WHERE id > 5",
                "UPDATE orders SET total = 0 WHERE EXISTS (SELECT 1 FROM a JOIN b ON a.id = b.id WHERE a.x = orders.id)",
                "DELETE FROM orders",
                "DELETE FROM orders WHERE true",
                "DELETE FROM orders WHERE created_at < '2020-01-01'",
                "DELETE FROM shop.orders WHERE id NOT IN (SELECT id FROM kept UNION SELECT id FROM also_kept)",
                "INSERT INTO orders (id, total) VALUES (1, 2.5), (2, 3)",
                "INSERT INTO orders VALUES (1)",
                "INSERT INTO orders (id) SELECT id FROM old_orders WHERE state = 'open'",
                "SELECT o.id, count(*) FROM orders o LEFT JOIN items i ON i.order_id = o.id GROUP BY o.id",
                "SELECT * FROM (SELECT id FROM a) x, b WHERE x.id = b.id",
            })
    void agree(String sql) {
        DataChange ours = (DataChange) PostgresReader.read(new SourceText("a.sql", sql))
                .statements()
                .get(0)
                .changes()
                .get(0);
        SchemaChange theirs = PortableReader.read(new SourceText("a.sql", sql), 0, sql.length(), Engine.SQLITE)
                .statements()
                .get(0)
                .changes()
                .get(0);

        assertThat(theirs).isInstanceOf(ours.getClass());
        assertThat(((DataChange) theirs).writes()).isEqualTo(ours.writes());
        if (ours instanceof DataChange.Select) {
            assertThat(((DataChange) theirs).reads()).isEqualTo(ours.reads());
        }
        assertThat(meansEveryRow(theirs)).isEqualTo(meansEveryRow(ours));
    }

    private static boolean meansEveryRow(SchemaChange change) {
        return (change instanceof Update update && update.where() == null)
                || (change instanceof Delete delete && delete.where() == null);
    }
}
