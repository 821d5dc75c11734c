package dev.plimsoll.postgres;

import java.util.Map;
import java.util.Set;

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

    long rowsRead(long relation) {
        Relation found = relations.get(relation);
        return found == null ? 0 : found.rowsRead();
    }
}
