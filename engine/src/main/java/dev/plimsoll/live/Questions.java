package dev.plimsoll.live;

import dev.plimsoll.live.CollectionListener.QueryRun;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.ToIntFunction;

/** Asks the server one question after another: within the time given, told to the listener, and slower where others wait for locks. */
final class Questions {

    private static final int MANY_WAITING = 5;
    private static final int MOST_PAUSES = 3;
    private static final long PAUSE_MILLISECONDS = 250;
    private static final String WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";

    private final ReadOnlySession session;
    private final CollectionLimits limits;
    private final InstantSource clock;
    private final CollectionListener listener;
    private final Instant end;
    private boolean maySeeOthers = true;

    Questions(ReadOnlySession session, CollectionLimits limits, InstantSource clock, CollectionListener listener) {
        this.session = session;
        this.limits = limits;
        this.clock = clock;
        this.listener = listener;
        this.end = clock.instant().plus(limits.total());
    }

    boolean timeIsUp() {
        return !clock.instant().isBefore(end);
    }

    <R> R ask(Facet facet, String sql, ReadOnlySession.Query<R> query, ToIntFunction<R> rows) throws SQLException {
        Instant start = clock.instant();
        try {
            R result = session.read(limits.statement(), query);
            listener.ran(new QueryRun(facet, sql, since(start), rows.applyAsInt(result), null));
            return result;
        } catch (SQLException e) {
            listener.ran(new QueryRun(facet, sql, since(start), 0, String.valueOf(e.getSQLState())));
            throw e;
        }
    }

    /** Steps back for a moment while many sessions wait for locks, as far as the role may see. */
    void letOthersGoFirst() throws SQLException {
        for (int pauses = 0; maySeeOthers && pauses < MOST_PAUSES; pauses++) {
            try {
                if (session.read(Duration.ofSeconds(1), Questions::waiting) < MANY_WAITING) {
                    return;
                }
                ReadOnlySession.pause(PAUSE_MILLISECONDS << pauses);
            } catch (SQLException e) {
                if (Failures.isLost(e)) {
                    throw e;
                }
                maySeeOthers = false;
            }
        }
    }

    private static int waiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WAITING)) {
            row.next();
            return row.getInt(1);
        }
    }

    private long since(Instant start) {
        return Duration.between(start, clock.instant()).toMillis();
    }
}
