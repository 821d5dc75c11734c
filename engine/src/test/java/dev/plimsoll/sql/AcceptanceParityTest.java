package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.UnreadChange.Unreadable;
import dev.plimsoll.postgres.PostgresServer;
import dev.plimsoll.postgres.SyntaxCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader takes what the parser of a real PostgreSQL 18 takes, and nothing else. */
class AcceptanceParityTest {

    private static String database = "";
    private static Connection connection;
    private static SyntaxCheck server;

    @BeforeAll
    static void connect() throws Exception {
        PostgresServer postgres = PostgresServer.shared(18);
        database = postgres.createDatabase();
        connection = postgres.connect(database);
        server = new SyntaxCheck(connection);
    }

    @AfterAll
    static void disconnect() throws Exception {
        connection.close();
        PostgresServer.shared(18).dropDatabase(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"queries", "constructors", "objects", "tables-and-sessions"})
    void takesWhatTheServerTakes(String forms) throws Exception {
        List<String> differences = new ArrayList<>();
        for (String statement : StatementForms.read(forms)) {
            difference(statement, differences);
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void refusesNearlyAllThatTheServerRefusesOfSpoiltStatements() throws Exception {
        assertThat(differencesOfMutants(3_000, 20261122)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    @Tag("exhaustive")
    void refusesNearlyAllThatTheServerRefusesOfManySpoiltStatements() throws Exception {
        assertThat(differencesOfMutants(100_000, 7)).hasSizeLessThanOrEqualTo(100);
    }

    private static List<String> differencesOfMutants(int count, long seed) throws Exception {
        Mutants mutants = new Mutants(new Random(seed), StatementForms.mutable());
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String mutant = mutants.next();
            if (!mutant.contains(";")) {
                difference(mutant, differences);
            }
        }
        return differences;
    }

    private static void difference(String statement, List<String> differences) throws SQLException {
        var refusal = server.refusal(statement);
        // "Not supported" is said by the grammar of some versions and by the commands of others.
        if (refusal.isPresent() && refusal.get().state().equals("0A000")) {
            return;
        }
        List<String> reasons = unreadable(statement);
        boolean refused = refusal.isPresent() && refusal.get().state().equals("42601");
        if (refused == reasons.isEmpty()) {
            differences.add(statement + "\n   server: " + refusal + "\n   reader: " + reasons);
        }
    }

    private static List<String> unreadable(String statement) {
        return PostgresReader.read(new SourceText("form.sql", statement)).statements().stream()
                .flatMap(read -> read.changes().stream())
                .filter(Unreadable.class::isInstance)
                .map(change -> ((Unreadable) change).reason())
                .toList();
    }
}
