package dev.plimsoll.impact;

import dev.plimsoll.model.Impact;
import dev.plimsoll.postgres.MeasuredCase;
import dev.plimsoll.postgres.MeasuredImpact;
import dev.plimsoll.postgres.Measurement;
import dev.plimsoll.postgres.PostgresServer;
import dev.plimsoll.postgres.SyntaxCheck;
import dev.plimsoll.postgres.VersionedScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures every case on every version, and predicts it.
 *
 * @param fixture the {@link VersionedScript} that each case starts from
 */
record ImpactParity(String fixture, List<MeasuredCase> cases, AcceptedDifferences accepted, Sample sample) {

    /** Which of the cases are measured. */
    enum Sample {
        ALL,
        /** Every second one, the others on the next version. */
        HALF;

        boolean takes(int place, int major) {
            return this == ALL || (place + major) % 2 == 0;
        }
    }

    private static final String SYNTAX_ERROR = "42601";
    /** What the model cannot know unless a case sets it: then the costly answer is the right one. */
    private static final String UNKNOWN_ZONE = "SET TimeZone = 'Europe/Berlin'";

    private static final String CONNECTION = "08";

    ImpactParity {
        cases = List.copyOf(cases);
    }

    /** The results of the versions over several grids, the oldest first; their servers work side by side. */
    static List<ParityResult> onAllMajors(List<ImpactParity> grids) throws ExecutionException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(PostgresServer.MAJORS.size());
        try {
            List<Callable<ParityResult>> runs = new ArrayList<>();
            PostgresServer.all().values().forEach(server -> runs.add(() -> on(server, grids)));
            List<ParityResult> results = new ArrayList<>();
            for (Future<ParityResult> run : workers.invokeAll(runs)) {
                results.add(run.get());
            }
            return results;
        } finally {
            workers.shutdownNow();
        }
    }

    private static ParityResult on(PostgresServer server, List<ImpactParity> grids) throws SQLException {
        ParityResult sum = ParityResult.none(server.major());
        for (ImpactParity grid : grids) {
            sum = sum.plus(grid.on(server));
        }
        return sum;
    }

    private ParityResult on(PostgresServer server) throws SQLException {
        Set<String> listed = new TreeSet<>(accepted.of(server.major()));
        List<MeasuredCase> measured = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            if (sample.takes(i, server.major())) {
                measured.add(cases.get(i));
            } else {
                listed.remove(cases.get(i).toString());
            }
        }
        String database = server.createDatabase();
        String script = VersionedScript.forMajor(fixture, server.major());
        try (Connection connection = server.connect(database);
                Connection parser = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(script);
            statement.execute(UNKNOWN_ZONE);
            Run run = new Run(
                    new Measurement(connection),
                    new SyntaxCheck(parser),
                    new PredictedImpact(server.major(), script),
                    listed);
            for (MeasuredCase each : measured) {
                run.compare(each);
            }
            return run.result(server.major());
        } finally {
            server.dropDatabase(database);
        }
    }

    /** The comparison on one server, one case after the other. */
    private static final class Run {

        private final Measurement measurement;
        private final SyntaxCheck syntax;
        private final PredictedImpact predictions;
        private final Set<String> unseen;
        private final int accepted;
        private final List<String> differences = new ArrayList<>();
        private int equal;
        private int refused;
        private int skipped;
        private int different;

        Run(Measurement measurement, SyntaxCheck syntax, PredictedImpact predictions, Set<String> accepted) {
            this.measurement = measurement;
            this.syntax = syntax;
            this.predictions = predictions;
            this.unseen = accepted;
            this.accepted = accepted.size();
        }

        void compare(MeasuredCase each) throws SQLException {
            MeasuredImpact measured;
            try {
                measured = measurement.measure(each.setup(), each.statement());
            } catch (SQLException setupRefused) {
                if (String.valueOf(setupRefused.getSQLState()).startsWith(CONNECTION)) {
                    throw setupRefused;
                }
                skipped++;
                return;
            }
            if (isUnknownSyntax(each, measured)) {
                skipped++;
                return;
            }
            Impact predicted = predictions.of(each);
            if (ImpactComparison.isUnforeseeable(predicted, measured)) {
                refused++;
            } else if (ImpactComparison.isEqual(predicted, measured)) {
                equal++;
            } else if (!unseen.remove(each.toString())) {
                different++;
                differences.add(each + "\n  measured  " + measured.lines() + "\n  predicted "
                        + PredictedImpact.lines(predicted));
            }
        }

        private boolean isUnknownSyntax(MeasuredCase each, MeasuredImpact measured) throws SQLException {
            boolean doubtful = measured.error()
                    .map(answer -> answer.state().equals(SYNTAX_ERROR))
                    .orElse(false);
            return doubtful && syntax.refusal(each.statement()).isPresent();
        }

        ParityResult result(int major) {
            int listed = accepted - unseen.size();
            List<String> all = new ArrayList<>(differences);
            unseen.forEach(statement -> all.add(statement + "\n  does not differ: take it off the list"));
            return new ParityResult(major, equal + listed + different, equal, listed, refused, skipped, all);
        }
    }
}
