package dev.plimsoll.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.plimsoll.postgres.MeasuredCase;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the model predicts is what real servers do: every statement of the grid is run, measured and rolled back on each of them. */
class ImpactParityTest {

    /** The part of the statements of a version that may be on the list of accepted differences. */
    private static final double ACCEPTED = 0.02;

    @Test
    void everyStatementOfTheGridDoesWhatIsPredicted() throws ExecutionException, InterruptedException {
        List<MeasuredCase> grid = MeasuredCase.read(ImpactParityTest.class, "grid.txt");

        assertThat(grid)
                .extracting(MeasuredCase::form)
                .as("forms of statements")
                .hasSizeGreaterThanOrEqualTo(40);
        List<ParityResult> results =
                new ImpactParity(Resources.text("fixture.sql"), grid, AcceptedDifferences.read()).onAllMajors();
        assertEqual(results);
        assertThat(results).allMatch(result -> result.listed() <= ACCEPTED * result.statements());
    }

    @Test
    void commonTypeChangesRewriteWhereItIsPredicted() throws ExecutionException, InterruptedException {
        List<MeasuredCase> changes = TypeMatrix.cases().stream()
                .filter(change -> change.form().equals("alter type"))
                .filter(change -> isCommonChange(change.circumstance()))
                .toList();

        assertThat(changes).hasSizeGreaterThan(200);
        assertEqual(new ImpactParity(TypeMatrix.fixture(), changes, AcceptedDifferences.none()).onAllMajors());
    }

    @Test
    @Tag("exhaustive")
    void allTypeChangesRewriteWhereItIsPredicted() throws ExecutionException, InterruptedException {
        assertEqual(
                new ImpactParity(TypeMatrix.fixture(), TypeMatrix.cases(), AcceptedDifferences.none()).onAllMajors());
    }

    private static void assertEqual(List<ParityResult> results) {
        results.forEach(result -> System.out.println(result.summary()));
        assertSoftly(softly -> results.forEach(result -> softly.assertThat(result.differences())
                .as("PostgreSQL " + result.major())
                .isEmpty()));
    }

    /** A new type for every old one takes minutes; these are the ones that people change between. */
    private static boolean isCommonChange(String circumstance) {
        return List.of(circumstance.split(" to ", 2)).stream()
                .allMatch(
                        type -> type.matches("integer|bigint|numeric.*|text|varchar.*|char.*|timestamp.*|uuid|jsonb?"));
    }
}
