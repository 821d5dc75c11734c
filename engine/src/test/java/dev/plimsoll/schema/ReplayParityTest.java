package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.UnreadChange.Unreadable;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.SourceText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
        try (ServerAndReplay both = new ServerAndReplay(NEWEST)) {
            int statements = run(set, both);
            assertThat(both.accepted()).isEqualTo(statements);
            assertThat(both.differences()).isEmpty();
        }
    }

    /** Statements that an older server refuses are left out on both sides. */
    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("setsOnOlderServers")
    void theReplayedSchemaIsTheOlderServersCatalog(String set, int major) throws Exception {
        try (ServerAndReplay both = new ServerAndReplay(major)) {
            run(set, both);
            assertThat(both.differences()).isEmpty();
        }
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

    private static int run(String set, ServerAndReplay both) throws Exception {
        int statements = 0;
        for (Path file : files(set)) {
            for (Statement statement : statements(file)) {
                both.run(statement.text());
                statements++;
            }
            both.endSession();
        }
        return statements;
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
