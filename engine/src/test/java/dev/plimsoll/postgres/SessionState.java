package dev.plimsoll.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one session sees at one moment of its transaction: user relations, their storage, the locks it holds, the rows
 * it read. Two of them, before and after a statement, tell what the statement did.
 *
 * @param relations by object id
 * @param locks modes held by this session, by object id; also of relations dropped since
 * @param references for each referenced table the tables with a foreign key to it, by object id
 */
record SessionState(Map<Long, Relation> relations, Map<Long, Set<LockMode>> locks, Map<Long, Set<Long>> references) {

    /**
     * One relation of the user.
     *
     * @param name {@code schema.name}; the schema of temporary relations is {@code pg_temp}
     * @param kind as the public contract names it, or {@code index}
     * @param storage number of its file, 0 without storage
     * @param table the table of an index, else 0
     * @param rows as last analysed, -1 when never
     * @param rowsRead by sequential scans of this transaction
     */
    record Relation(String name, String kind, long storage, long table, double rows, long rowsRead) {
        boolean isIndex() {
            return kind.equals("index");
        }
    }

    private static final String RELATIONS = """
            SELECT c.oid,
              CASE WHEN n.nspname LIKE 'pg\\_temp\\_%' THEN 'pg_temp' ELSE n.nspname END || '.' || c.relname,
              CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned-table' WHEN 'v' THEN 'view'
                WHEN 'm' THEN 'materialized-view' WHEN 'f' THEN 'foreign-table' ELSE 'index' END,
              coalesce(pg_relation_filenode(c.oid), 0), coalesce(i.indrelid, 0), c.reltuples, pg_stat_get_xact_tuples_returned(c.oid)
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

    static SessionState read(Connection connection) throws SQLException {
        Map<Long, Relation> relations = new TreeMap<>();
        Map<Long, Set<LockMode>> locks = new TreeMap<>();
        Map<Long, Set<Long>> references = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            // Locks first: the other queries lock catalogs, which are no user relations, but need not show.
            try (ResultSet row = statement.executeQuery(LOCKS)) {
                while (row.next()) {
                    locks.computeIfAbsent(row.getLong(1), oid -> EnumSet.noneOf(LockMode.class))
                            .add(LockMode.ofCatalog(row.getString(2)));
                }
            }
            try (ResultSet row = statement.executeQuery(RELATIONS)) {
                while (row.next()) {
                    relations.put(
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
            try (ResultSet row = statement.executeQuery(REFERENCES)) {
                while (row.next()) {
                    references
                            .computeIfAbsent(row.getLong(1), oid -> new HashSet<>())
                            .add(row.getLong(2));
                }
            }
        }
        return new SessionState(
                Collections.unmodifiableMap(relations),
                Collections.unmodifiableMap(locks),
                Collections.unmodifiableMap(references));
    }

    long rowsRead(long relation) {
        Relation found = relations.get(relation);
        return found == null ? 0 : found.rowsRead();
    }
}
