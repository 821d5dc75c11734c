package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Engine;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.model.UnreadChange.Unreadable;
import dev.plimsoll.postgres.CatalogDump;
import dev.plimsoll.postgres.CatalogDump.Facet;
import dev.plimsoll.postgres.PostgresServer;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.SourceText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs sets of migrations on a real server and in the replay: the catalog and the replayed schema must be equal, fact for fact. The sets
 * are folders of {@code parity}; each of their files runs in a session of its own.
 */
class ReplayParityTest {

    private static final int NEWEST = 18;

    /** What a replay does not keep: bounds of partitions, whether a view is filled, which index clusters or identifies rows. */
    private static final Pattern UNKNOWN =
            Pattern.compile(" bound=.*$| unpopulated| clustered| replica-identity|\"|(?<=^sequence .{1,200}) unlogged");

    /** The check that a concurrent detach makes of a bound: the replay knows of it, but not its text. */
    private static final String DETACHED = "measurements_2025_taken_at_check";

    static Stream<String> sets() throws IOException, URISyntaxException {
        try (Stream<Path> folders = Files.list(folder(""))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    static Stream<Arguments> setsOnOlderServers() throws IOException, URISyntaxException {
        List<String> sets = sets().toList();
        return IntStream.range(12, NEWEST)
                .boxed()
                .flatMap(major -> sets.stream().map(set -> Arguments.of(set, major)));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void theReplayedSchemaIsTheServersCatalog(String set) throws Exception {
        Run run = new Run(set, NEWEST);
        assertThat(run.refused).isEmpty();
        run.assertEqual();
    }

    /** Statements that an older server refuses are left out on both sides. */
    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("setsOnOlderServers")
    void theReplayedSchemaIsTheOlderServersCatalog(String set, int major) throws Exception {
        new Run(set, major).assertEqual();
    }

    @Test
    void theSetsHaveFiveHundredStatements() throws Exception {
        int statements = 0;
        for (String set : sets().toList()) {
            for (Path file : files(set)) {
                statements += statements(file).size();
            }
        }
        assertThat(statements).isGreaterThanOrEqualTo(500);
    }

    private static final class Run {

        private final List<String> refused = new ArrayList<>();
        private final Replay replay;
        private final CatalogDump truth;
        private final List<String> defaults;
        private final List<String> checks;
        private final int major;

        Run(String set, int major) throws Exception {
            this.major = major;
            this.replay = new Replay(new Server(Engine.POSTGRESQL, major), "postgres");
            PostgresServer server = PostgresServer.shared(major);
            String database = server.createDatabase();
            for (Path file : files(set)) {
                try (Connection connection = server.connect(database)) {
                    run(connection, statements(file));
                }
            }
            try (Connection connection = server.connect(database)) {
                this.truth = CatalogDump.read(connection);
                this.defaults = ExpressionProbe.defaults(replay.schema(), connection);
                this.checks = ExpressionProbe.checks(replay.schema(), connection);
            }
            server.dropDatabase(database);
            ServerRoles.drop(server, replay.schema().access().roles());
        }

        private void run(Connection connection, List<Statement> statements) throws SQLException {
            replay.startUnit(TransactionMode.NONE);
            for (Statement statement : statements) {
                try (java.sql.Statement server = connection.createStatement()) {
                    server.setEscapeProcessing(false);
                    server.execute(statement.text());
                    replay.apply(statement);
                } catch (SQLException e) {
                    refused.add(statement.text() + ": " + e.getMessage());
                }
            }
            replay.endUnit();
        }

        void assertEqual() {
            Map<Facet, List<String>> mine = SchemaDump.of(replay.schema());
            mine.forEach((facet, lines) -> {
                if (facet != Facet.TRIGGERS || major == 12 || major > 14) {
                    assertThat(comparable(lines))
                            .as("%s", facet)
                            .isEqualTo(comparable(ServerRoles.only(
                                    facet,
                                    truth.facets().get(facet),
                                    replay.schema().access().roles())));
                }
            });
            assertThat(withoutCasts(defaults))
                    .as("DEFAULTS")
                    .isEqualTo(withoutCasts(truth.facets().get(Facet.DEFAULTS)));
            assertThat(checks)
                    .as("CONSTRAINT_DEFINITIONS")
                    .isEqualTo(truth.facets().get(Facet.CONSTRAINT_DEFINITIONS).stream()
                            .filter(line -> line.contains(" CHECK (") && !line.contains(DETACHED))
                            .map(line -> line.replaceAll("( NOT VALID| NO INHERIT| NOT ENFORCED)+$", ""))
                            .toList());
        }

        /** A literal is cast to the type that its column had when the default was set; a replay keeps it as written. */
        private static List<String> withoutCasts(List<String> lines) {
            return lines.stream()
                    .map(line -> line.replaceAll("'::[a-z ]+", "'"))
                    .toList();
        }

        private static List<String> comparable(List<String> lines) {
            return lines.stream()
                    .map(line -> UNKNOWN.matcher(line).replaceAll(""))
                    .sorted()
                    .toList();
        }
    }

    private static List<Statement> statements(Path file) throws IOException {
        String text = Files.readString(file);
        List<Statement> statements = PostgresReader.read(
                        new SourceText(file.getFileName().toString(), text))
                .statements();
        for (Statement statement : statements) {
            for (SchemaChange change : statement.changes()) {
                assertThat(change).isNotInstanceOf(Unreadable.class);
            }
        }
        return statements;
    }

    private static List<Path> files(String set) throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder("/" + set))) {
            return files.sorted().toList();
        }
    }

    private static Path folder(String name) throws URISyntaxException {
        URL url = Objects.requireNonNull(ReplayParityTest.class.getResource("parity" + name), name);
        return Path.of(url.toURI());
    }
}
