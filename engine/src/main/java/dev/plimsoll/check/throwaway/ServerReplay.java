package dev.plimsoll.check.throwaway;

import dev.plimsoll.live.CollectionLimits;
import dev.plimsoll.live.CollectionListener;
import dev.plimsoll.live.Collector;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.live.throwaway.ThrowawayServer;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Migration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Migrations that were run on a throw-away server, and what it then said of them.
 *
 * @param snapshot what is theirs, see {@link ReplaySnapshot}
 * @param refused statements that did not run, in order
 * @param statements how many there were
 */
public record ServerReplay(Snapshot snapshot, List<RefusedStatement> refused, int statements) {

    public ServerReplay {
        refused = List.copyOf(refused);
    }

    /** One sentence on the statements that did not run; empty where all did. */
    public Optional<String> refusal() {
        if (refused.isEmpty()) {
            return Optional.empty();
        }
        RefusedStatement first = refused.get(0);
        String count = refused.size() == 1 ? "1 statement" : refused.size() + " statements";
        return Optional.of(count + " did not run on the throw-away server, " + (refused.size() == 1 ? "" : "the first ")
                + "at " + first.shown() + ": " + first.message());
    }

    /**
     * What to run, and on what.
     *
     * @param major version that the server is to have, or null for the newest there is
     * @param because who needs that version and can do with no other, such as {@code the database runs it}; null where another will do
     * @param database name of the database that they run in
     * @param session settings that every session starts with, by lower-case name
     */
    public record Request(
            ReplayHost host,
            @Nullable Integer major,
            @Nullable String because,
            String database,
            Map<String, String> session,
            List<Migration> migrations,
            String toolVersion) {
        public Request {
            session = Map.copyOf(session);
            migrations = List.copyOf(migrations);
        }
    }

    /**
     * Starts a server, runs the migrations, reads the server and destroys it.
     *
     * @throws CannotRun in a job for a pull request, and where there is no server to be had
     */
    public static ServerReplay of(Request request) {
        refuse(request.host());
        try (ThrowawayServer server = request.host().source().start(request.major(), request.because())) {
            try {
                return on(server, request);
            } catch (SQLException | CannotRun e) {
                throw server.stopped().isEmpty() ? unread(e) : stopped(server, e);
            }
        }
    }

    /**
     * To be asked before anything else is done.
     *
     * @throws CannotRun in a job for a pull request
     */
    public static void refuse(ReplayHost host) {
        PullRequestJob.refuse(host.source().environment());
    }

    private static CannotRun unread(Exception e) {
        return e instanceof CannotRun told
                ? told
                : new CannotRun("the throw-away server cannot be used: " + e.getMessage(), e);
    }

    private static CannotRun stopped(ThrowawayServer server, Exception e) {
        return new CannotRun("the throw-away server ended before the migrations did\n" + server.stopped(), e);
    }

    private static ServerReplay on(ThrowawayServer server, Request request) throws SQLException {
        ReplayDatabase database = new ReplayDatabase(
                server, request.database(), request.session(), new MigrationNeeds(request.migrations()));
        List<RefusedStatement> refused;
        int statements;
        try (Connection connection = database.connect()) {
            StatementRuns runs = new StatementRuns(database, connection);
            for (Migration migration : request.migrations()) {
                runs.run(migration);
            }
            refused = runs.refused();
            statements = runs.statements();
        }
        try (Connection connection = database.look()) {
            Snapshot collected = new Collector(
                            request.toolVersion(),
                            CollectionLimits.DEFAULT,
                            request.host().clock(),
                            CollectionListener.NONE)
                    .collect(connection);
            return new ServerReplay(new ReplaySnapshot(database).of(collected), refused, statements);
        }
    }
}
