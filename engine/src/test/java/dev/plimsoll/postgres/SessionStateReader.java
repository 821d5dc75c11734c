package dev.plimsoll.postgres;

import dev.plimsoll.postgres.SessionState.Relation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.postgresql.PGStatement;

/** Reads the {@link SessionState} of one session, thousands of times: the server plans its queries once. */
final class SessionStateReader {

    private static final String RELATIONS = """
            SELECT c.oid,
              CASE WHEN n.nspname LIKE 'pg\\_temp\\_%' THEN 'pg_temp' ELSE n.nspname END || '.' || c.relname,
              CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned-table' WHEN 'v' THEN 'view'
                WHEN 'm' THEN 'materialized-view' WHEN 'f' THEN 'foreign-table' ELSE 'index' END,
              coalesce(pg_relation_filenode(c.oid), 0), coalesce(i.indrelid, 0), c.reltuples, {rows read}(c.oid)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.oid
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'i', 'I')
              AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname NOT LIKE 'pg\\_toast\\_temp\\_%'
            """;

    private static final String LOCKS = """
            SELECT relation, mode FROM pg_locks
            WHERE pid = pg_backend_pid() AND locktype = 'relation' AND granted
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    private static final String REFERENCES = "SELECT confrelid, conrelid FROM pg_constraint WHERE contype = 'f'";

    private final PreparedStatement relations;
    private final PreparedStatement locks;
    private final PreparedStatement references;

    /** Rows are those that the open transaction read. */
    SessionStateReader(Connection connection) throws SQLException {
        this(connection, "pg_stat_get_xact_tuples_returned");
    }

    private SessionStateReader(Connection connection, String rowsRead) throws SQLException {
        relations = prepare(connection, RELATIONS.replace("{rows read}", rowsRead));
        locks = prepare(connection, LOCKS);
        references = prepare(connection, REFERENCES);
    }

    /** Rows are those that all sessions ever read, as far as the server's statistics know. */
    static SessionStateReader ofAllSessions(Connection connection) throws SQLException {
        return new SessionStateReader(connection, "pg_stat_get_tuples_returned");
    }

    private static PreparedStatement prepare(Connection connection, String query) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        statement.unwrap(PGStatement.class).setPrepareThreshold(1);
        return statement;
    }

    SessionState read() throws SQLException {
        // Locks first: the other queries lock catalogs, which are no user relations, but need not show.
        Map<Long, Set<LockMode>> held = readLocks();
        return new SessionState(readRelations(), held, readReferences());
    }

    private Map<Long, Relation> readRelations() throws SQLException {
        Map<Long, Relation> found = new TreeMap<>();
        try (ResultSet row = relations.executeQuery()) {
            while (row.next()) {
                found.put(
                        row.getLong(1),
                        new Relation(
                                row.getString(2),
                                row.getString(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getDouble(6),
                                row.getLong(7)));
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private Map<Long, Set<LockMode>> readLocks() throws SQLException {
        Map<Long, Set<LockMode>> found = new TreeMap<>();
        try (ResultSet row = locks.executeQuery()) {
            while (row.next()) {
                found.computeIfAbsent(row.getLong(1), oid -> EnumSet.noneOf(LockMode.class))
                        .add(LockMode.ofCatalog(row.getString(2)));
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private Map<Long, Set<Long>> readReferences() throws SQLException {
        Map<Long, Set<Long>> found = new TreeMap<>();
        try (ResultSet row = references.executeQuery()) {
            while (row.next()) {
                found.computeIfAbsent(row.getLong(1), oid -> new HashSet<>()).add(row.getLong(2));
            }
        }
        return Collections.unmodifiableMap(found);
    }
}
