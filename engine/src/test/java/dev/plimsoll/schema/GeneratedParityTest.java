package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.postgres.PostgresServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Generated sequences of statements on every server and in the replay: what they leave is equal. A difference is shown as short as it gets. */
class GeneratedParityTest {

    private static final int LENGTH = 50;
    private static final int SEEDS = 8;
    private static final int MANY_SEEDS = 300;
    private static final int THREADS = 2;

    @Test
    void theReplayIsTheServer() throws Exception {
        assertEqual(LongStream.range(0, SEEDS).toArray());
    }

    @Tag("exhaustive")
    @Test
    void theReplayIsTheServerForMoreSequences() throws Exception {
        assertEqual(LongStream.range(SEEDS, MANY_SEEDS).toArray());
    }

    /** Most statements must do something, or the sequences would show nothing. */
    @Test
    void theServerAcceptsMostStatements() throws SQLException {
        GeneratedHistory history = GeneratedHistory.of(18, 1, 200);

        assertThat(history.accepted()).isGreaterThan(history.statements().size() / 2);
    }

    private static void assertEqual(long[] seeds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<String>> outcomes = new ArrayList<>();
            for (long seed : seeds) {
                for (int major : PostgresServer.MAJORS) {
                    Callable<String> run = () -> difference(major, seed);
                    outcomes.add(threads.submit(run));
                }
            }
            List<String> differences = new ArrayList<>();
            for (Future<String> outcome : outcomes) {
                if (!outcome.get().isEmpty()) {
                    differences.add(outcome.get());
                }
            }
            assertThat(differences).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    private static String difference(int major, long seed) throws SQLException {
        GeneratedHistory history = GeneratedHistory.of(major, seed, LENGTH);
        return history.isEqual() ? "" : "Seed " + seed + ". " + history.shrunk();
    }
}
