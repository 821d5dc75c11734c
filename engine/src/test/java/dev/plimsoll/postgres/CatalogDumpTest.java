package dev.plimsoll.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.postgres.CatalogDump.Facet;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogDumpTest {

    @Test
    void saysWhatTheCatalogHolds() throws SQLException {
        assertThat(dump(
                        """
                        CREATE TYPE mood AS ENUM ('sad', 'ok');
                        CREATE TABLE port (id bigint PRIMARY KEY, name varchar(40) COLLATE "C" NOT NULL UNIQUE);
                        CREATE TABLE ship (id serial, home bigint REFERENCES port ON DELETE CASCADE, crew mood[], old int);
                        ALTER TABLE ship DROP COLUMN old, ADD length numeric(8,2) DEFAULT 1, ADD CHECK (length > 0) NOT VALID;
                        CREATE INDEX ON ship (lower(home::text), length DESC) INCLUDE (id) WHERE length > 5;
                        """,
                        EnumSet.of(
                                Facet.TABLES,
                                Facet.COLUMNS,
                                Facet.DEFAULTS,
                                Facet.CONSTRAINTS,
                                Facet.INDEXES,
                                Facet.SEQUENCES,
                                Facet.ENUMS)))
                .containsExactly(
                        "table public.port kind=table",
                        "table public.ship kind=table",
                        "column public.port 1 id bigint not-null",
                        "column public.port 2 name character varying(40) not-null collate=C",
                        "column public.ship 1 id integer not-null default",
                        "column public.ship 2 home bigint",
                        "column public.ship 3 crew public.mood[]",
                        "column public.ship 4 length numeric(8,2) default",
                        "default public.ship id nextval('public.ship_id_seq'::regclass)",
                        "default public.ship length 1",
                        "constraint public.port port_name_key unique (name)",
                        "constraint public.port port_pkey primary-key (id)",
                        "constraint public.ship ship_home_fkey foreign-key (home) references public.port (id) on-delete-cascade",
                        "constraint public.ship ship_length_check check (length) not-valid",
                        "index public.port_name_key on public.port btree unique (name)",
                        "index public.port_pkey on public.port btree unique primary (id)",
                        "index public.ship_lower_length_id_idx on public.ship btree (<expression>,length desc) include (id) where",
                        "sequence public.ship_id_seq integer start=1 increment=1 min=1 max=2147483647 cache=1"
                                + " owned-by=public.ship.id",
                        "enum public.mood 'sad','ok'");
    }

    @Test
    void leavesOutWhatBelongsToAnExtension() throws SQLException {
        EnumSet<Facet> objects = EnumSet.complementOf(EnumSet.of(Facet.OWNERS, Facet.PRIVILEGES));
        assertThat(dump("CREATE EXTENSION citext", objects))
                .containsExactly("schema public", "extension citext in public");
    }

    private static List<String> dump(String sql, EnumSet<Facet> facets) throws SQLException {
        PostgresServer server = PostgresServer.shared(18);
        String database = server.createDatabase();
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return CatalogDump.read(connection).lines(facets);
        } finally {
            server.dropDatabase(database);
        }
    }
}
