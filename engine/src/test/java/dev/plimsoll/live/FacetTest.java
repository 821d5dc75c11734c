package dev.plimsoll.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every query runs on every server, also on one with all kinds of objects. */
class FacetTest {

    private static final String OBJECTS = """
            CREATE SCHEMA shop;
            CREATE TYPE shop.mood AS ENUM ('good', 'bad');
            CREATE DOMAIN shop.email AS text NOT NULL DEFAULT 'x' CHECK (VALUE LIKE '%x%');
            CREATE TABLE shop.orders (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, mood shop.mood DEFAULT 'good', mail shop.email,
              at timestamptz DEFAULT now(), note text CHECK (note <> ''), total numeric(10,2), twice numeric GENERATED ALWAYS AS (total * 2) STORED);
            CREATE TABLE shop.lines (id serial, order_id int REFERENCES shop.orders ON DELETE CASCADE, sku text COLLATE "C", UNIQUE (order_id, sku));
            CREATE INDEX lines_lower ON shop.lines (lower(sku) text_pattern_ops, order_id DESC NULLS LAST) WHERE order_id > 5;
            CREATE TABLE shop.parts (at date NOT NULL, id int) PARTITION BY RANGE (at);
            CREATE TABLE shop.parts_1 PARTITION OF shop.parts FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
            CREATE TABLE shop.parts_d PARTITION OF shop.parts DEFAULT;
            CREATE INDEX parts_id ON shop.parts (id);
            CREATE VIEW shop.seen AS SELECT id, note FROM shop.orders;
            CREATE MATERIALIZED VIEW shop.kept AS SELECT count(*) AS n FROM shop.orders;
            CREATE FUNCTION shop.f() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER t BEFORE INSERT ON shop.orders FOR EACH ROW WHEN (NEW.id > 1) EXECUTE FUNCTION shop.f();
            ALTER TABLE shop.orders ENABLE ROW LEVEL SECURITY;
            CREATE POLICY p ON shop.orders FOR SELECT USING (id > 0);
            CREATE RULE r AS ON DELETE TO shop.lines DO INSTEAD NOTHING;
            CREATE STATISTICS shop.s ON id, order_id FROM shop.lines;
            CREATE PUBLICATION pub FOR TABLE shop.orders;
            GRANT SELECT ON shop.orders TO PUBLIC;
            GRANT UPDATE (note) ON shop.orders TO PUBLIC;
            ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO PUBLIC;
            INSERT INTO shop.lines (sku) VALUES ('a');
            ANALYZE;
            """;

    @TestFactory
    List<DynamicTest> everyQueryRuns() {
        List<DynamicTest> tests = new ArrayList<>();
        PostgresServer.all()
                .forEach((major, server) -> tests.add(DynamicTest.dynamicTest("PostgreSQL " + major, () -> {
                    String database = server.createDatabase();
                    try (Connection connection = server.connect(database);
                            Statement statement = connection.createStatement()) {
                        statement.execute(OBJECTS);
                        statement.execute("SET search_path = ''");
                        for (Facet facet : Facet.values()) {
                            if (facet != Facet.SEQUENCE_VALUES) {
                                assertThat(rows(statement, facet, major))
                                        .as(facet.id())
                                        .isNotNegative();
                            }
                        }
                    } finally {
                        server.dropDatabase(database);
                    }
                })));
        return tests;
    }

    private static int rows(Statement statement, Facet facet, int major) throws SQLException {
        String query = facet.query(major).replace(":after", "0");
        int rows = 0;
        StringBuilder shown = new StringBuilder();
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows++;
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    Object value = result.getObject(i);
                    if (value != null && !Boolean.FALSE.equals(value)) {
                        shown.append(result.getMetaData().getColumnLabel(i))
                                .append('=')
                                .append(value)
                                .append(' ');
                    }
                }
                shown.append('\n');
            }
        } catch (SQLException e) {
            throw new SQLException(facet.id() + ": " + e.getMessage(), e);
        }
        if (Boolean.getBoolean("plimsoll.show") && major == 18 && facet != Facet.SETTINGS) {
            System.out.println("== " + facet.id() + "\n" + shown);
        }
        return rows;
    }
}
