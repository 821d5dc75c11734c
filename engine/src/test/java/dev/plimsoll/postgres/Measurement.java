package dev.plimsoll.postgres;

import dev.plimsoll.postgres.MeasuredImpact.Lock;
import dev.plimsoll.postgres.MeasuredImpact.ServerError;
import dev.plimsoll.postgres.SessionState.Relation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Runs one statement in a transaction that is rolled back and reports what it did: locks from {@code pg_locks}, rewrites
 * from file numbers, scans from the transaction's own statistics.
 *
 * <p>A mode that an earlier statement of the transaction already took on the same relation cannot be seen again: then
 * the lock does not show.
 */
public final class Measurement {

    private static final Pattern TO_CLIENT = Pattern.compile("(?is)copy\\b.*\\bto\\s+stdout\\b.*");

    private final Connection connection;
    private final SessionStateReader state;

    /** Measures in this session, whose auto-commit it switches off; the database keeps what it held. */
    public Measurement(Connection connection) throws SQLException {
        this.connection = connection;
        this.state = new SessionStateReader(connection);
    }

    /**
     * What {@code statement} does after {@code setup} in the same transaction. A failing setup is an
     * {@link SQLException}, a failing statement a measured error.
     */
    public MeasuredImpact measure(List<String> setup, String statement) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement session = connection.createStatement()) {
            session.setEscapeProcessing(false);
            SessionState start = state.read();
            for (String each : setup) {
                session.execute(each);
            }
            SessionState before = setup.isEmpty() ? start : state.read();
            try {
                execute(session, statement);
            } catch (SQLException e) {
                return failed(e);
            }
            return difference(start.relations(), before, state.read());
        } finally {
            connection.rollback();
        }
    }

    /** The driver has a way of its own for {@code COPY … TO STDOUT}. */
    private void execute(Statement session, String statement) throws SQLException {
        if (!TO_CLIENT.matcher(statement).matches()) {
            session.execute(statement);
            return;
        }
        try (OutputStream nowhere = OutputStream.nullOutputStream()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement, nowhere);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MeasuredImpact failed(SQLException answer) {
        String message = String.valueOf(answer.getMessage());
        if (answer instanceof PSQLException fromServer) {
            ServerErrorMessage details = fromServer.getServerErrorMessage();
            message = details == null ? message : String.valueOf(details.getMessage());
        }
        return new MeasuredImpact(
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                Optional.of(new ServerError(answer.getSQLState(), message)));
    }

    static MeasuredImpact difference(Map<Long, Relation> existing, SessionState before, SessionState after) {
        return new MeasuredImpact(
                locks(existing.keySet(), before, after),
                held(before),
                empty(existing, before),
                rewrites(before, after),
                scans(before, after),
                builds(before, after),
                Optional.empty());
    }

    private static SortedMap<String, Lock> locks(Set<Long> existing, SessionState before, SessionState after) {
        SortedMap<String, Lock> locks = new TreeMap<>();
        after.locks().forEach((oid, modes) -> {
            Relation relation =
                    before.relations().getOrDefault(oid, after.relations().get(oid));
            EnumSet<LockMode> taken = EnumSet.copyOf(modes);
            taken.removeAll(before.locks().getOrDefault(oid, Set.of()));
            if (relation != null && !relation.isIndex() && !taken.isEmpty()) {
                String mode = Collections.max(taken).toString();
                locks.put(relation.name(), new Lock(relation.kind(), mode, !existing.contains(oid)));
            }
        });
        return Collections.unmodifiableSortedMap(locks);
    }

    private static SortedMap<String, Set<String>> held(SessionState before) {
        SortedMap<String, Set<String>> held = new TreeMap<>();
        before.locks().forEach((oid, modes) -> {
            Relation relation = before.relations().get(oid);
            if (relation != null && !relation.isIndex()) {
                held.put(relation.name(), modes.stream().map(LockMode::toString).collect(Collectors.toSet()));
            }
        });
        return Collections.unmodifiableSortedMap(held);
    }

    private static SortedSet<String> empty(Map<Long, Relation> existing, SessionState before) {
        SortedSet<String> empty = new TreeSet<>();
        existing.forEach((oid, relation) -> {
            Relation now = before.relations().get(oid);
            if (relation.rows() == 0 && now != null) {
                empty.add(now.name());
            }
        });
        return Collections.unmodifiableSortedSet(empty);
    }

    private static SortedSet<String> rewrites(SessionState before, SessionState after) {
        SortedSet<String> rewrites = new TreeSet<>();
        before.relations().forEach((oid, relation) -> {
            Relation now = after.relations().get(oid);
            if (!relation.isIndex() && now != null && now.storage() != relation.storage()) {
                rewrites.add(relation.name());
            }
        });
        return Collections.unmodifiableSortedSet(rewrites);
    }

    /**
     * Read through is what gave up all its rows: the number of scans alone would count the rebuilding of the indexes of
     * a table just truncated. A foreign key is checked by joining both tables; the contract counts the referencing one.
     */
    private static SortedSet<String> scans(SessionState before, SessionState after) {
        Set<Long> scanned = new HashSet<>();
        after.relations().forEach((oid, relation) -> {
            long rowsRead = relation.rowsRead() - before.rowsRead(oid);
            Relation earlier = before.relations().getOrDefault(oid, relation);
            if (!relation.isIndex() && rowsRead > 0 && rowsRead >= earlier.rows()) {
                scanned.add(oid);
            }
        });
        SortedSet<String> scans = new TreeSet<>();
        for (long oid : scanned) {
            if (!onlyReferenced(oid, scanned, before, after)) {
                Relation relation =
                        before.relations().getOrDefault(oid, after.relations().get(oid));
                scans.add(relation.name());
            }
        }
        return Collections.unmodifiableSortedSet(scans);
    }

    /** A table that is locked as foreign keys lock the other side, and that kept its storage. */
    private static boolean onlyReferenced(long oid, Set<Long> scanned, SessionState before, SessionState after) {
        Set<LockMode> modes = EnumSet.of(LockMode.ACCESS_SHARE);
        modes.addAll(after.locks().getOrDefault(oid, Set.of()));
        modes.removeAll(before.locks().getOrDefault(oid, Set.of()));
        boolean locked = modes.contains(LockMode.ROW_SHARE)
                || modes.contains(LockMode.SHARE_ROW_EXCLUSIVE)
                || modes.contains(LockMode.ACCESS_EXCLUSIVE);
        Relation earlier = before.relations().get(oid);
        Relation now = after.relations().get(oid);
        return locked
                && !modes.contains(LockMode.ROW_EXCLUSIVE)
                && earlier != null
                && now != null
                && earlier.storage() == now.storage()
                && after.references().getOrDefault(oid, Set.of()).stream()
                        .anyMatch(child -> child != oid && scanned.contains(child));
    }

    private static SortedSet<String> builds(SessionState before, SessionState after) {
        Set<Long> files = new HashSet<>();
        before.relations().values().forEach(relation -> files.add(relation.storage()));
        SortedSet<String> builds = new TreeSet<>();
        for (Map.Entry<Long, Relation> entry : after.relations().entrySet()) {
            Relation relation = entry.getValue();
            if (relation.isIndex()
                    && relation.storage() != 0
                    && !files.contains(relation.storage())
                    && before.relations().containsKey(relation.table())) {
                builds.add(relation.name());
            }
        }
        return Collections.unmodifiableSortedSet(builds);
    }
}
