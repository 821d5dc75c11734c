package dev.plimsoll.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.impact.FunctionLines.Overload;
import dev.plimsoll.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Functions and casts as the model knows them are those of real servers of every version, with all extensions that are shipped beside
 * them and can be installed here. {@code -Dplimsoll.regenerate=true} writes the files anew.
 */
class CatalogDataTest {

    private static final Path FILES = Path.of("src", "main", "resources", "dev", "plimsoll", "impact");

    /** Languages need libraries that are not everywhere. */
    private static final String INSTALL = """
            DO $$ DECLARE extension text; BEGIN
              FOR extension IN SELECT name FROM pg_available_extensions WHERE name !~ 'pl(perl|python|tcl)' LOOP
                EXECUTE format('CREATE EXTENSION IF NOT EXISTS %I CASCADE', extension);
              END LOOP;
            END $$""";

    /** What an expression can call: no aggregates, nor what only the server itself or a trigger calls. */
    private static final String FUNCTIONS = """
            SELECT proname, provolatile, pronargs - pronargdefaults - (provariadic <> 0)::int,
              CASE WHEN provariadic <> 0 THEN 1000 ELSE pronargs END,
              EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
            FROM pg_proc p
            WHERE prokind = 'f' AND NOT 'internal'::regtype = ANY (proargtypes::oid[])
              AND prorettype NOT IN ('trigger'::regtype, 'event_trigger'::regtype, 'internal'::regtype, 'language_handler'::regtype,
                'fdw_handler'::regtype, 'index_am_handler'::regtype, 'table_am_handler'::regtype, 'tsm_handler'::regtype)
              AND pronamespace <> 'information_schema'::regnamespace""";

    private static final String CASTS = """
            SELECT s.typname || ' ' || t.typname, CASE castmethod WHEN 'b' THEN 'b' ELSE 'f' END, castcontext
            FROM pg_cast JOIN pg_type s ON s.oid = castsource JOIN pg_type t ON t.oid = casttarget
            WHERE castsource <> casttarget""";

    private static final String VOLATILE = """
            SELECT count(*) FROM pg_proc p WHERE provolatile = 'v' AND (
              EXISTS (SELECT FROM pg_operator WHERE oprcode = p.oid) OR EXISTS (SELECT FROM pg_cast WHERE castfunc = p.oid)
              OR EXISTS (SELECT FROM pg_type WHERE typtype <> 'p' AND p.oid IN (typinput, typoutput)))""";

    @Test
    void functionsAndCastsAreThoseOfTheServers() throws SQLException, IOException {
        Map<Integer, List<Overload>> own = new TreeMap<>();
        Map<Integer, List<Overload>> extensions = new TreeMap<>();
        VersionedFacts casts = new VersionedFacts(versions());
        for (int major : versions()) {
            own.put(major, new ArrayList<>());
            extensions.put(major, new ArrayList<>());
            read(major, own.get(major), extensions.get(major), casts);
        }

        holds("functions.txt", FunctionLines.of(own));
        holds("extension-functions.txt", FunctionLines.of(extensions));
        holds("casts.txt", casts.lines());
    }

    private static List<Integer> versions() {
        return IntStream.rangeClosed(12, 18).boxed().toList();
    }

    private static void read(int major, List<Overload> own, List<Overload> extensions, VersionedFacts casts)
            throws SQLException {
        PostgresServer server = PostgresServer.shared(major);
        String database = server.createDatabase();
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(INSTALL);
            try (ResultSet row = statement.executeQuery(FUNCTIONS)) {
                while (row.next()) {
                    (row.getBoolean(5) ? extensions : own)
                            .add(new Overload(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)));
                }
            }
            try (ResultSet row = statement.executeQuery(CASTS)) {
                while (row.next()) {
                    casts.add(major, row.getString(1), List.of(" " + row.getString(2) + " " + row.getString(3)));
                }
            }
            try (ResultSet row = statement.executeQuery(VOLATILE)) {
                row.next();
                assertThat(row.getInt(1))
                        .as("volatile operators, casts and types on %s", major)
                        .isZero();
            }
        } finally {
            server.dropDatabase(database);
        }
    }

    private static void holds(String name, List<String> lines) throws IOException {
        if (Boolean.getBoolean("plimsoll.regenerate")) {
            Files.writeString(FILES.resolve(name), String.join("\n", lines) + "\n");
        }
        assertThat(Files.readAllLines(FILES.resolve(name)))
                .as("%s; run: mvn -pl engine test -Dtest=CatalogDataTest -Dplimsoll.regenerate=true", name)
                .isEqualTo(lines);
    }
}
