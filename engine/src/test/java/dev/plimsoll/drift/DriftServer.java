package dev.plimsoll.drift;

import dev.plimsoll.check.live.ServerSql;
import dev.plimsoll.check.throwaway.ReplayHost;
import dev.plimsoll.check.throwaway.ServerReplay;
import dev.plimsoll.drift.SnapshotDrift.Side;
import dev.plimsoll.live.CollectionLimits;
import dev.plimsoll.live.CollectionListener;
import dev.plimsoll.live.Collector;
import dev.plimsoll.live.Facet;
import dev.plimsoll.live.LiveCatalog;
import dev.plimsoll.live.Rows;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.live.throwaway.ServerSource;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.Migration;
import dev.plimsoll.model.Migration.Direction;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Unit;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.postgres.PostgresServer;
import dev.plimsoll.schema.ServerRoles;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.Script;
import dev.plimsoll.sql.SourceText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A server with a database made by the base script, copies of it to change, and all ways to hold the declared side. */
final class DriftServer implements AutoCloseable {

    private static final String OLD_ROLES = """
            DO $$ DECLARE old record; BEGIN
              FOR old IN SELECT rolname FROM pg_roles WHERE rolname LIKE 'drift\\_%' LOOP
                EXECUTE format('ALTER ROLE %1$I RENAME TO %2$I', old.rolname, 'old_' || old.rolname || '_' || txid_current());
              END LOOP;
            END $$
            """;

    private final PostgresServer server;
    private final ServerRoles roles;
    private final Set<String> others;
    private final String template;
    private final DriftSide replayed;
    private final Side before;
    private final Side ran;

    DriftServer(int major) throws SQLException {
        this(major, Mutation.text("base.sql"));
    }

    /** @param base what is declared */
    DriftServer(int major, String base) throws SQLException {
        server = PostgresServer.shared(major);
        roles = ServerRoles.claim(server);
        template = server.createDatabase();
        run("postgres", OLD_ROLES);
        others = otherRoles();
        run(template, base);
        replayed = ReplayedDriftTest.side(base, major);
        before = collect(template);
        ran = side(ran(base, major));
    }

    private static Snapshot ran(String base, int major) {
        Script script = PostgresReader.read(new SourceText("base.sql", base));
        Unit unit = new Unit(SourceRange.wholeFile("base.sql"), TransactionMode.UNKNOWN, script.statements());
        ServerReplay replay = ServerReplay.of(new ServerReplay.Request(
                new ReplayHost(
                        new ServerSource(PostgresServer.home(major), null, "home", Map.of()), InstantSource.system()),
                major,
                "the test says so",
                "shop",
                Map.of(),
                List.of(new Migration("base.sql", "plain", null, null, Direction.UP, true, List.of(unit))),
                "test"));
        if (!replay.refused().isEmpty()) {
            throw new IllegalStateException(replay.refused().toString());
        }
        return replay.snapshot();
    }

    /** A copy of the base database; its name. */
    String copy() throws SQLException {
        return server.createDatabase(template);
    }

    void run(String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    Connection connect(String database) throws SQLException {
        return server.connect(database);
    }

    Side collect(String database) throws SQLException {
        try (Connection connection = server.connect(database)) {
            Snapshot snapshot = new Collector(
                            "test", CollectionLimits.DEFAULT, InstantSource.system(), CollectionListener.NONE)
                    .collect(connection);
            return side(withoutOthers(snapshot));
        }
    }

    private Side side(Snapshot snapshot) {
        return new Side(snapshot, LiveCatalog.of(snapshot, "shop", new ServerSql("shop")));
    }

    /** Roles are the server's: those that other tests have made are not of this database. */
    private Set<String> otherRoles() throws SQLException {
        Set<String> found = new HashSet<>();
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT rolname FROM pg_roles WHERE rolname <> 'postgres' AND rolname !~ '^pg_'")) {
            while (result.next()) {
                found.add(result.getString(1));
            }
        }
        return found;
    }

    private Snapshot withoutOthers(Snapshot snapshot) {
        Map<Facet, Rows> facets = new EnumMap<>(snapshot.facets());
        for (Facet facet : List.of(Facet.ROLES, Facet.PASSWORDS, Facet.MEMBERSHIPS, Facet.ROLE_SETTINGS)) {
            facets.computeIfPresent(facet, (same, rows) -> withoutOthers(rows));
        }
        return new Snapshot(snapshot.meta(), facets, snapshot.notRead());
    }

    private Rows withoutOthers(Rows rows) {
        return new Rows(
                rows.columns(),
                rows.values().stream()
                        .filter(row -> Arrays.stream(row).noneMatch(others::contains))
                        .toList());
    }

    /** Against the replay of the base script. */
    Drift replayed(Side live) {
        return SchemaDrift.of("shop", replayed, DriftSide.of(live.catalog()), DriftOptions.DEFAULT);
    }

    Side before() {
        return before;
    }

    /** Against what the base script made on a throw-away server. */
    Drift ran(Side live) {
        return SchemaDrift.ofServer("shop", ran, replayed, live, DriftOptions.DEFAULT);
    }

    /** Against what the base script made on this server. */
    Drift exact(Side live) {
        return SnapshotDrift.of("shop", before, live);
    }

    static List<String> told(Drift drift) {
        return drift.differences().stream()
                .map(ReplayedDriftTest::told)
                .sorted()
                .toList();
    }

    static String words(Drift drift) {
        List<String> words = new ArrayList<>();
        drift.differences().stream().map(Difference::words).forEach(words::add);
        return String.join("\n      ", words);
    }

    /** Databases stay until the server goes, as dropping one makes the server write all that it holds; so do their roles. */
    @Override
    public void close() {
        roles.release();
    }
}
