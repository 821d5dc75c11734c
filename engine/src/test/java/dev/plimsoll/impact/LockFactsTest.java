package dev.plimsoll.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.impact.LockFacts.Form;
import dev.plimsoll.impact.LockFacts.Section;
import dev.plimsoll.postgres.MeasuredImpact;
import dev.plimsoll.postgres.Measurement;
import dev.plimsoll.postgres.Observation;
import dev.plimsoll.postgres.OnServers;
import dev.plimsoll.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/**
 * The facts of {@code docs/locks.md} are what real servers of all versions do. {@code -Dplimsoll.regenerate=true} writes the facts and the
 * page anew.
 */
class LockFactsTest {

    private static final Path FACTS =
            Path.of("src", "test", "resources", "dev", "plimsoll", "impact", "lock-facts.txt");

    private static final Path PAGE = Path.of("..", "docs", "locks.md");

    private static final String AGAIN = "run: mvn -pl engine test -Dtest=LockFactsTest -Dplimsoll.regenerate=true";

    private static final String SYNTAX_ERROR = "42601";

    @Test
    void factsAreWhatTheServersDoAndThePageSaysThem() throws IOException, ExecutionException, InterruptedException {
        LockFacts facts = LockFacts.read(Files.readString(FACTS));
        LockFacts measured = measured(facts);
        if (Boolean.getBoolean("plimsoll.regenerate")) {
            Files.writeString(FACTS, measured.text());
            Files.writeString(PAGE, new LockPage(measured).text());
        }

        assertThat(Files.readString(FACTS)).as(AGAIN).isEqualTo(measured.text());
        assertThat(Files.readString(PAGE)).as(AGAIN).isEqualTo(new LockPage(measured).text());
    }

    private static LockFacts measured(LockFacts facts) throws ExecutionException, InterruptedException {
        SortedMap<Integer, List<List<String>>> effects =
                OnServers.run(PostgresServer.MAJORS, server -> effects(server, facts.forms()));
        List<Section> sections = new ArrayList<>();
        int index = 0;
        for (Section section : facts.sections()) {
            List<Form> forms = new ArrayList<>();
            for (Form form : section.forms()) {
                SortedMap<Integer, List<String>> byVersion = new TreeMap<>();
                int position = index++;
                effects.forEach((major, all) -> byVersion.put(major, all.get(position)));
                forms.add(form.with(LockFacts.facts(byVersion)));
            }
            sections.add(new Section(section.title(), forms));
        }
        return new LockFacts(facts.introduction(), sections);
    }

    /** What each form does on one server, in the order of the forms. */
    private static List<List<String>> effects(PostgresServer server, List<Form> forms) throws SQLException {
        String template = server.createDatabase();
        try (Connection connection = server.connect(template);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP ROLE IF EXISTS lock_reader");
            statement.execute(Resources.text("lock-fixture.sql"));
        }
        String database = server.createDatabase(template);
        List<List<String>> effects = new ArrayList<>();
        try (Connection connection = server.connect(database)) {
            Measurement measurement = new Measurement(connection);
            Observation observation = new Observation(server, template);
            for (Form form : forms) {
                effects.add(
                        form.alone()
                                ? effects(observation.measure(form.setup(), form.statement()))
                                : effects(measurement, form));
            }
        } finally {
            server.dropDatabase(database);
            server.dropDatabase(template);
        }
        return effects;
    }

    /** A version that does not know the setup does not know the form. */
    private static List<String> effects(Measurement measurement, Form form) {
        try {
            return effects(measurement.measure(form.setup(), form.statement()));
        } catch (SQLException unknownSetup) {
            return List.of(LockPage.UNKNOWN);
        }
    }

    private static List<String> effects(MeasuredImpact measured) {
        if (measured.error().isPresent()) {
            MeasuredImpact.ServerError error = measured.error().get();
            return List.of(error.state().equals(SYNTAX_ERROR) ? LockPage.UNKNOWN : "error " + error.message());
        }
        List<String> effects = new ArrayList<>();
        measured.locks().forEach((relation, lock) -> {
            if (!lock.isNew()) {
                effects.add("lock " + shown(relation) + " " + lock.mode());
            }
        });
        measured.rewrites().forEach(relation -> effects.add("rewrite " + shown(relation)));
        measured.scans().forEach(relation -> effects.add("scan " + shown(relation)));
        measured.builds().forEach(index -> effects.add("build " + shown(index)));
        return effects;
    }

    private static String shown(String relation) {
        return relation.startsWith("public.") ? relation.substring("public.".length()) : relation;
    }
}
