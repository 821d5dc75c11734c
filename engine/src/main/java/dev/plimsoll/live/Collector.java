package dev.plimsoll.live;

import dev.plimsoll.live.Snapshot.Service;
import dev.plimsoll.model.CannotRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;

/** Reads a {@link Snapshot} from a PostgreSQL server, changing nothing and in nobody's way. */
public final class Collector {

    static final int OLDEST = 12;
    static final int NEWEST = 18;

    private final String toolVersion;
    private final CollectionLimits limits;
    private final InstantSource clock;
    private final CollectionListener listener;

    public Collector(String toolVersion, CollectionLimits limits, InstantSource clock, CollectionListener listener) {
        this.toolVersion = toolVersion;
        this.limits = limits;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Collects from the database that the connection leads to. What cannot be read stands in {@link Snapshot#notRead}.
     *
     * @param connection for this alone; the caller closes it
     * @throws CannotRun if the connection is lost, or the server is no PostgreSQL or older than 12
     */
    public Snapshot collect(Connection connection) {
        Instant start = clock.instant();
        try {
            ReadOnlySession session = new ReadOnlySession(connection);
            ServerIdentity server = session.read(limits.statement(), ServerIdentity::read);
            refuse(server);
            session.serverIs(server.major());
            CollectionRun run = new CollectionRun(
                    server, service(session), session, limits, new Questions(session, limits, clock, listener));
            run.readAll();
            return run.snapshot(toolVersion, start, clock.instant());
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    private static void refuse(ServerIdentity server) {
        if (!server.isPostgres()) {
            throw new CannotRun("the server is not PostgreSQL: " + server.version());
        }
        if (server.major() < OLDEST) {
            throw new CannotRun("the server is PostgreSQL " + server.major() + "; versions " + OLDEST + " to " + NEWEST
                    + " can be read");
        }
    }

    private Service service(ReadOnlySession session) throws SQLException {
        try {
            return session.read(limits.statement(), ServiceMarks::read);
        } catch (SQLException e) {
            if (Failures.isLost(e)) {
                throw e;
            }
            return Service.SELF_MANAGED;
        }
    }

    private static CannotRun lost(SQLException e) {
        String what = Failures.isLost(e) ? "the connection to the server was lost: " : "the server cannot be read: ";
        return new CannotRun(what + Failures.reason(e) + "\nNothing of the database was kept.", e);
    }
}
