package dev.plimsoll.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sessions in the way of another one, each with one thing that it may have to wait for: a table in EXCLUSIVE mode, where every request
 * but the weakest stops; a relation in ACCESS SHARE mode, where the strongest stops; an index in ACCESS EXCLUSIVE mode (only GIN indexes
 * can be locked so without their table); a snapshot older than the other session's work.
 */
final class Obstacles implements AutoCloseable {

    /**
     * Relations that the statement names, by themselves or by an index, with those that hang together with them; all where it names none.
     * A query that is analysed and not planned locks its relation and no index.
     */
    private static final String LOCKING = """
            WITH RECURSIVE relations AS (
                SELECT c.oid, c.relname, c.relkind FROM pg_class c
                WHERE relkind IN ('r', 'p', 'v', 'm')
                  AND relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema', 'pg_toast')),
              links AS (
                SELECT inhrelid a, inhparent b FROM pg_inherits UNION SELECT conrelid, confrelid FROM pg_constraint WHERE contype = 'f'),
              named AS (
                SELECT oid FROM relations WHERE relname::text = ANY (?)
                UNION SELECT indrelid FROM pg_index JOIN pg_class i ON i.oid = indexrelid WHERE i.relname::text = ANY (?)
                UNION SELECT CASE named.oid WHEN a THEN b ELSE a END FROM named JOIN links ON named.oid IN (a, b)),
              chosen AS (
                SELECT * FROM relations
                WHERE oid IN (SELECT oid FROM named) OR NOT EXISTS (SELECT FROM named))
            SELECT format('LOCK TABLE ONLY %s IN EXCLUSIVE MODE', oid::regclass) FROM chosen WHERE relkind IN ('r', 'p')
            UNION ALL SELECT format('PREPARE obstacle AS SELECT FROM %s', oid::regclass) FROM chosen
            UNION ALL SELECT format('ALTER INDEX %s SET (fastupdate = off)', indexrelid::regclass)
              FROM pg_index JOIN chosen ON chosen.oid = indrelid JOIN pg_class i ON i.oid = indexrelid
              WHERE i.relkind = 'i' AND i.relam = (SELECT oid FROM pg_am WHERE amname = 'gin')
            """;

    private static final String OLD_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SELECT 1";

    private final Map<Integer, Connection> sessions = new TreeMap<>();

    private Obstacles() {}

    /** In the way of {@code statement}, in the database of {@code observer}. */
    static Obstacles inTheWayOf(String statement, PostgresServer server, String database, Connection observer)
            throws SQLException {
        Obstacles obstacles = new Obstacles();
        try {
            for (String locking : locking(statement, observer)) {
                obstacles.add(server.connect(database), locking);
            }
            obstacles.add(server.connect(database), OLD_SNAPSHOT);
            return obstacles;
        } catch (SQLException e) {
            obstacles.close();
            throw e;
        }
    }

    private static List<String> locking(String statement, Connection observer) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement query = observer.prepareStatement(LOCKING)) {
            Array words = observer.createArrayOf("text", statement.split("\\W+", -1));
            query.setArray(1, words);
            query.setArray(2, words);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
        }
        return texts;
    }

    private void add(Connection session, String sql) throws SQLException {
        sessions.put(Observation.process(session), session);
        session.setAutoCommit(false);
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Whether one of these processes is an obstacle. */
    boolean areAmong(Collection<Integer> processes) {
        return processes.stream().anyMatch(sessions::containsKey);
    }

    /** Takes those away that these processes are. */
    void remove(Collection<Integer> processes) throws SQLException {
        for (int process : processes) {
            Connection session = sessions.remove(process);
            if (session != null) {
                session.rollback();
                session.close();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection session : sessions.values()) {
            session.close();
        }
        sessions.clear();
    }
}
