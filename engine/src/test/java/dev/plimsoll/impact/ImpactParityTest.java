package dev.plimsoll.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.impact.AcceptedDifferences.Resources;
import dev.plimsoll.model.Impact;
import dev.plimsoll.postgres.MeasuredCase;
import dev.plimsoll.postgres.MeasuredImpact;
import dev.plimsoll.postgres.Measurement;
import dev.plimsoll.postgres.PostgresServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the model predicts is what a real server does: every statement of the grid is run, measured and rolled back. */
class ImpactParityTest {

    private static final int MAJOR = 18;

    @Test
    void everyStatementOfTheGridDoesWhatIsPredicted() throws SQLException, IOException {
        List<MeasuredCase> grid = MeasuredCase.read(ImpactParityTest.class, "grid.txt");

        assertThat(forms(grid)).as("forms of statements").hasSizeGreaterThanOrEqualTo(40);
        assertThat(circumstances(grid)).as("circumstances").hasSizeGreaterThanOrEqualTo(15);
        assertThat(differences(Resources.text("fixture.sql"), grid, AcceptedDifferences.read()))
                .isEmpty();
    }

    @Test
    void commonTypeChangesRewriteWhereItIsPredicted() throws SQLException {
        List<MeasuredCase> changes = TypeMatrix.cases().stream()
                .filter(change -> change.form().equals("alter type"))
                .filter(change -> isCommonChange(change.circumstance()))
                .toList();

        assertThat(changes).hasSizeGreaterThan(200);
        assertThat(differences(TypeMatrix.fixture(), changes, Map.of())).isEmpty();
    }

    @Test
    @Tag("exhaustive")
    void allTypeChangesRewriteWhereItIsPredicted() throws SQLException {
        assertThat(differences(TypeMatrix.fixture(), TypeMatrix.cases(), Map.of()))
                .isEmpty();
    }

    /** One text for each statement where prediction and measurement differ, or agree in spite of the list of differences. */
    private static List<String> differences(String fixture, List<MeasuredCase> cases, Map<String, String> accepted)
            throws SQLException {
        PostgresServer server = PostgresServer.shared(MAJOR);
        String database = server.createDatabase();
        List<String> differences = new ArrayList<>();
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(fixture);
            Measurement measurement = new Measurement(connection);
            PredictedImpact predictions = new PredictedImpact(MAJOR, fixture);
            for (MeasuredCase each : cases) {
                MeasuredImpact measured = measurement.measure(each.setup(), each.statement());
                Impact predicted = predictions.of(each);
                boolean equal = ImpactComparison.isEqual(predicted, measured);
                if (equal == accepted.containsKey(each.toString())) {
                    differences.add(difference(each, equal, predicted, measured));
                }
            }
        } finally {
            server.dropDatabase(database);
        }
        return differences;
    }

    private static String difference(MeasuredCase each, boolean equal, Impact predicted, MeasuredImpact measured) {
        return equal
                ? each + "\n  is equal now: take it off the list"
                : each + "\n  measured  " + measured.lines() + "\n  predicted " + PredictedImpact.lines(predicted);
    }

    private static List<String> forms(List<MeasuredCase> grid) {
        return grid.stream().map(MeasuredCase::form).distinct().collect(Collectors.toList());
    }

    private static List<String> circumstances(List<MeasuredCase> grid) {
        return grid.stream().map(MeasuredCase::circumstance).distinct().collect(Collectors.toList());
    }

    /** A new type for every old one takes minutes; these are the ones that people change between. */
    private static boolean isCommonChange(String circumstance) {
        return List.of(circumstance.split(" to ", 2)).stream()
                .allMatch(
                        type -> type.matches("integer|bigint|numeric.*|text|varchar.*|char.*|timestamp.*|uuid|jsonb?"));
    }
}
