package dev.plimsoll.postgres;

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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Facts that the impact model takes from the servers' catalogs, one a line, each with the versions for which it holds.
 *
 * <p>Written anew by {@code main}, which needs the archives of all versions in the folder that
 * {@code plimsoll.postgres.archives} names; a test compares the files with the server that the build has.
 */
final class ServerFacts {

    static final int OLDEST = 12;
    static final int NEWEST = 18;

    /** Name and volatility; where overloads differ, volatile means that at least half of them are. */
    static final String FUNCTIONS = """
            SELECT p.proname || ' ' || CASE WHEN 2 * count(*) FILTER (WHERE provolatile = 'v') >= count(*) THEN 'v' WHEN bool_or(provolatile <> 'i') THEN 's' ELSE 'i' END
            FROM pg_proc p WHERE p.prokind <> 'p' AND p.pronamespace = 'pg_catalog'::regnamespace GROUP BY p.proname
            """;

    /** The same for functions of the extensions that come with the server. */
    static final String EXTENSION_FUNCTIONS = """
            SELECT p.proname || ' ' || CASE WHEN 2 * count(*) FILTER (WHERE provolatile = 'v') >= count(*) THEN 'v' WHEN bool_or(provolatile <> 'i') THEN 's' ELSE 'i' END
            FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
            WHERE p.prokind <> 'p'
              AND NOT EXISTS (SELECT FROM pg_proc b WHERE b.proname = p.proname AND b.pronamespace = 'pg_catalog'::regnamespace)
            GROUP BY p.proname
            """;

    /** Source and target type, method ({@code b}inary, {@code f}unction, {@code i}nput and output), context. */
    static final String CASTS = """
            SELECT concat_ws(' ', s.typname, t.typname, c.castmethod, c.castcontext)
            FROM pg_cast c JOIN pg_type s ON s.oid = c.castsource JOIN pg_type t ON t.oid = c.casttarget
            WHERE s.oid <> t.oid
            """;

    private ServerFacts() {}

    /** @param args the folder to write to */
    public static void main(String[] args) throws SQLException, IOException {
        Path folder = Path.of(args[0]);
        write(folder.resolve("functions.txt"), FUNCTIONS, EXTENSION_FUNCTIONS);
        write(folder.resolve("casts.txt"), CASTS);
    }

    /** The lines that the queries give on one server, in a database with its extensions. */
    static SortedSet<String> read(PostgresServer server, String... queries) throws SQLException {
        SortedSet<String> lines = new TreeSet<>();
        String database = server.createDatabase();
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            createExtensions(statement);
            for (String query : queries) {
                try (ResultSet row = statement.executeQuery(query)) {
                    while (row.next()) {
                        lines.add(row.getString(1));
                    }
                }
            }
        } finally {
            server.dropDatabase(database);
        }
        return lines;
    }

    /** All but those of languages that need a library of the machine. */
    private static void createExtensions(Statement statement) throws SQLException {
        List<String> extensions = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "SELECT name FROM pg_available_extensions WHERE name !~ '(perl|python|tcl)' ORDER BY name")) {
            while (row.next()) {
                extensions.add(row.getString(1));
            }
        }
        for (String extension : extensions) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS \"" + extension + "\" CASCADE");
        }
    }

    private static void write(Path file, String... queries) throws SQLException, IOException {
        Map<String, TreeSet<Integer>> versions = new TreeMap<>();
        for (int major = OLDEST; major <= NEWEST; major++) {
            for (String line : read(PostgresServer.shared(major), queries)) {
                versions.computeIfAbsent(line, fact -> new TreeSet<>()).add(major);
            }
        }
        List<String> lines = new ArrayList<>();
        versions.forEach((fact, majors) -> lines.add(fact + range(majors.first(), majors.last())));
        Files.write(file, lines);
    }

    /** Nothing where a fact holds for all versions, else the first and last version. */
    private static String range(int first, int last) {
        return first == OLDEST && last == NEWEST ? "" : " " + first + " " + last;
    }
}
