package dev.plimsoll.impact;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.plimsoll.model.Impact;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.postgres.MeasuredCase;
import dev.plimsoll.postgres.MeasuredImpact;
import dev.plimsoll.postgres.MeasuredImpact.Lock;
import dev.plimsoll.postgres.Observation;
import dev.plimsoll.postgres.OnServers;
import dev.plimsoll.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the model predicts for statements that run alone is what real servers of every version do, watched by a second session: concurrent
 * builds, maintenance, databases.
 */
class CommandParityTest {

    private static final String SYNTAX_ERROR = "42601";

    /** Begins the circumstance of statements that must differ, for the reason behind it. */
    private static final String ACCEPTED = "accepted:";

    @Test
    void everyCommandDoesWhatIsPredictedOnTheOldestAndTheNewestVersion()
            throws ExecutionException, InterruptedException {
        assertEqual(
                List.of(PostgresServer.MAJORS.get(0), PostgresServer.MAJORS.get(PostgresServer.MAJORS.size() - 1)),
                MeasuredCase.read(CommandParityTest.class, "commands.txt"));
    }

    @Test
    @Tag("exhaustive")
    void everyCommandDoesWhatIsPredictedOnAllVersions() throws ExecutionException, InterruptedException {
        List<MeasuredCase> cases = new ArrayList<>(MeasuredCase.read(CommandParityTest.class, "commands.txt"));
        cases.addAll(MeasuredCase.read(CommandParityTest.class, "maintenance.txt"));
        assertEqual(PostgresServer.MAJORS, cases);
    }

    private static void assertEqual(List<Integer> majors, List<MeasuredCase> cases)
            throws ExecutionException, InterruptedException {
        Map<Integer, List<String>> results = OnServers.run(majors, server -> differences(server, cases));
        assertSoftly(softly -> results.forEach((major, differences) ->
                softly.assertThat(differences).as("PostgreSQL %s", major).isEmpty()));
    }

    private static List<String> differences(PostgresServer server, List<MeasuredCase> cases) throws SQLException {
        String fixture = Resources.text("commands-fixture.sql");
        List<String> differences = new ArrayList<>();
        String template = server.createDatabase();
        try (Connection connection = server.connect(template);
                Statement statement = connection.createStatement()) {
            statement.execute(fixture);
        }
        Observation observation = new Observation(server, template);
        for (MeasuredCase each : cases) {
            MeasuredImpact measured = observation.measure(each.setup(), each.statement());
            boolean unknown = measured.error()
                    .map(answer -> answer.state().equals(SYNTAX_ERROR))
                    .orElse(false);
            Impact predicted = new PredictedImpact(server.major(), fixture).alone(each);
            boolean accepted = each.circumstance().startsWith(ACCEPTED);
            if (!unknown && isEqual(predicted, measured) == accepted) {
                differences.add(each + "\n  measured  " + measured.lines() + "\n  predicted "
                        + PredictedImpact.lines(predicted));
            }
        }
        server.dropDatabase(template);
        return differences;
    }

    /** A statement is never made to wait for the weakest lock, so that this one need not show. */
    static boolean isEqual(Impact predicted, MeasuredImpact measured) {
        List<RelationLock> visible = predicted.locks().stream()
                .filter(lock -> lock.mode() != LockMode.ACCESS_SHARE)
                .toList();
        Impact visibly = predicted.error() != null
                ? predicted
                : new Impact(visible, predicted.rewrites(), predicted.scans(), predicted.builds(), null);
        SortedMap<String, Lock> locks = new TreeMap<>(measured.locks());
        locks.values().removeIf(lock -> lock.mode().equals(LockMode.ACCESS_SHARE.sql()));
        return ImpactComparison.isEqual(
                visibly,
                new MeasuredImpact(
                        locks,
                        measured.held(),
                        measured.empty(),
                        measured.rewrites(),
                        measured.scans(),
                        measured.builds(),
                        measured.error()));
    }
}
