package dev.plimsoll.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Secrets planted wherever people write texts into a database, of which no snapshot may hold one. */
class SnapshotPrivacyTest {

    /** Each {@code canary} becomes a marker of its own. */
    private static final String PLANTED = """
            CREATE SCHEMA shop;
            COMMENT ON SCHEMA shop IS 'canary';
            CREATE ROLE planted LOGIN PASSWORD 'canary';
            COMMENT ON ROLE planted IS 'canary';
            ALTER ROLE planted SET application_name = 'canary';
            ALTER ROLE planted SET shop.token = 'canary';
            ALTER ROLE planted IN DATABASE :database SET shop.key = 'canary';
            ALTER DATABASE :database SET shop.secret = 'canary';
            COMMENT ON DATABASE :database IS 'canary';
            SET shop.session = 'canary';
            CREATE TABLE shop.orders (id bigint PRIMARY KEY, note text DEFAULT 'canary', tag text GENERATED ALWAYS AS ('canary' || note) STORED);
            COMMENT ON TABLE shop.orders IS 'canary';
            COMMENT ON COLUMN shop.orders.note IS 'canary';
            INSERT INTO shop.orders (id, note) VALUES (1, 'canary'), (2, 'canary');
            CREATE INDEX orders_note ON shop.orders ((note || 'canary')) WHERE note <> 'canary';
            COMMENT ON INDEX shop.orders_note IS 'canary';
            CREATE STATISTICS shop.notes ON (note || 'canary'), id FROM shop.orders;
            COMMENT ON STATISTICS shop.notes IS 'canary';
            CREATE TABLE shop.parts (customer text) PARTITION BY LIST ((customer || 'canary'));
            CREATE TABLE shop.part PARTITION OF shop.parts FOR VALUES IN ('canary');
            CREATE VIEW shop.seen AS SELECT id FROM shop.orders WHERE note = 'canary';
            COMMENT ON VIEW shop.seen IS 'canary';
            CREATE MATERIALIZED VIEW shop.kept AS SELECT 'canary' AS secret;
            CREATE RULE quiet AS ON DELETE TO shop.orders WHERE old.note = 'canary' DO INSTEAD NOTHING;
            CREATE FUNCTION shop.f(a text DEFAULT 'canary') RETURNS text LANGUAGE plpgsql SET shop.within = 'canary' AS $$ BEGIN RETURN 'canary'; END $$;
            COMMENT ON FUNCTION shop.f(text) IS 'canary';
            CREATE FUNCTION shop.g() RETURNS text LANGUAGE sql RETURN 'canary';
            CREATE FUNCTION shop.t() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
            CREATE TRIGGER noted BEFORE UPDATE ON shop.orders FOR EACH ROW WHEN (old.note = 'canary') EXECUTE FUNCTION shop.t('canary');
            COMMENT ON TRIGGER noted ON shop.orders IS 'canary';
            CREATE DOMAIN shop.kind AS text DEFAULT 'canary';
            COMMENT ON DOMAIN shop.kind IS 'canary';
            CREATE FOREIGN DATA WRAPPER wrapper OPTIONS (token 'canary');
            CREATE SERVER far FOREIGN DATA WRAPPER wrapper OPTIONS (host 'canary', token 'canary');
            CREATE USER MAPPING FOR planted SERVER far OPTIONS (user 'canary', password 'canary');
            CREATE FOREIGN TABLE shop.there (id int OPTIONS (name 'canary')) SERVER far OPTIONS (path 'canary');
            CREATE PUBLICATION published FOR TABLE shop.orders WHERE (note <> 'canary' OR id > 0);
            CREATE SUBSCRIPTION subscribed CONNECTION 'host=canary password=canary dbname=canary' PUBLICATION p WITH (connect = false);
            COMMENT ON SUBSCRIPTION subscribed IS 'canary';
            CREATE SEQUENCE shop.numbers;
            COMMENT ON SEQUENCE shop.numbers IS 'canary';
            ANALYZE shop.orders;
            """;

    /** What is kept, but for strict privacy. */
    private static final String EXPRESSIONS = """
            CREATE TABLE shop.checked (note text CHECK (note <> 'canary'));
            CREATE DOMAIN shop.checked_kind AS text CHECK (VALUE <> 'canary');
            CREATE POLICY own ON shop.orders USING (note = 'canary') WITH CHECK (note = 'canary');
            CREATE TYPE shop.state AS ENUM ('canary', 'paid');
            """;

    private static final Pattern CANARY = Pattern.compile("canary");
    private static final Pattern MARKER = Pattern.compile("cnry[0-9]{3}x");

    private final PostgresServer server = PostgresServer.shared(18);

    @Test
    void noTextOfPeopleIsInTheFile() throws SQLException {
        String database = server.createDatabase();
        List<String> markers = new ArrayList<>();
        try (Connection connection = server.connect(database)) {
            Collected.execute(connection, marked(PLANTED.replace(":database", database), markers));
            Snapshot snapshot = Collected.from(connection).snapshot();

            assertThat(markers).hasSizeGreaterThanOrEqualTo(40);
            assertThat(found(Collected.file(snapshot, SnapshotPrivacy.NORMAL))).isEmpty();
            assertThat(snapshot.notRead()).isEmpty();
            assertThat(snapshot.rows(Facet.RELATIONS).stream().map(row -> row.text("definitionText")))
                    .as("in memory a view's text stays")
                    .anySatisfy(text -> assertThat(text).containsPattern(MARKER));
        }
        try (Connection connection = server.connect(database)) {
            Collected.execute(connection, marked(EXPRESSIONS, markers));
            Snapshot more = Collected.from(server, database).snapshot();

            assertThat(found(Collected.file(more, SnapshotPrivacy.NORMAL))).hasSize(5);
            assertThat(found(Collected.file(more, SnapshotPrivacy.STRICT))).isEmpty();
            Collected.execute(connection, "ALTER SUBSCRIPTION subscribed SET (slot_name = NONE)");
            Collected.execute(connection, "DROP SUBSCRIPTION subscribed");
            Collected.execute(
                    connection, "DROP USER MAPPING FOR planted SERVER far; DROP OWNED BY planted; DROP ROLE planted");
        }
        server.dropDatabase(database);
    }

    @Test
    void settingsWithCommandsAndAddressesAreToldAsSet() {
        PostgresServer other = PostgresServer.separate(
                17,
                List.of(
                        "archive_mode=on",
                        "archive_command=cnry901x",
                        "restore_command=cnry902x",
                        "primary_conninfo=password=cnry903x",
                        "ssl_passphrase_command=cnry904x",
                        "shop.token=cnry905x",
                        "cluster_name=cnry906x",
                        "external_pid_file=/tmp/cnry907x",
                        "log_filename=cnry908x",
                        "syslog_ident=cnry909x",
                        "krb_server_keyfile=cnry910x"),
                data -> {});

        try (Connection connection = other.connect("template1")) {
            String file = Collected.from(connection).file(SnapshotPrivacy.NORMAL);
            assertThat(found(file)).isEmpty();
            assertThat(file).contains("\"name\": \"primary_conninfo\", \"type\": \"string\", \"value\": \"<set>\"");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String marked(String sql, List<String> markers) {
        return CANARY.matcher(sql).replaceAll(match -> {
            String marker = "cnry" + (100 + markers.size()) + "x";
            markers.add(marker);
            return marker;
        });
    }

    private static Set<String> found(String file) {
        Set<String> found = new TreeSet<>();
        MARKER.matcher(file).results().forEach(match -> found.add(match.group()));
        return found;
    }
}
