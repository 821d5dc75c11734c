package dev.plimsoll.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.plimsoll.impact.ImpactParity.Sample;
import dev.plimsoll.postgres.MeasuredCase;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the model predicts is what real servers do: every statement is run, measured and rolled back on PostgreSQL 12 to 18.
 *
 * <p>Hand-written statements, statements generated from templates for every kind of table, and changes between types.
 */
class ImpactParityTest {

    /** The part of the statements of a version that may be on the lists of accepted differences. */
    private static final double ACCEPTED = 0.005;

    private static final int FORMS = 40;
    private static final int STATEMENTS = 2_000;

    @Test
    void everyVersionDoesWhatIsPredicted() throws ExecutionException, InterruptedException {
        assertParity(List.of(handWritten(), generated(Sample.HALF), typeChanges(commonTypeChanges())));
    }

    @Test
    @Tag("exhaustive")
    void everyVersionDoesWhatIsPredictedForAllThatCanBeGenerated() throws ExecutionException, InterruptedException {
        assertParity(List.of(generated(Sample.ALL), typeChanges(TypeMatrix.cases())));
    }

    private static ImpactParity handWritten() {
        List<MeasuredCase> cases = MeasuredCase.read(ImpactParityTest.class, "grid.txt");
        assertThat(cases.stream().map(MeasuredCase::form).distinct()).hasSizeGreaterThanOrEqualTo(FORMS);
        return new ImpactParity(
                Resources.text("fixture.sql"), cases, AcceptedDifferences.read("accepted.txt"), Sample.ALL);
    }

    private static ImpactParity generated(Sample sample) {
        return new ImpactParity(
                Resources.text("templates.sql"),
                StatementTemplates.read("templates.txt"),
                AcceptedDifferences.read("templates-accepted.txt"),
                sample);
    }

    private static ImpactParity typeChanges(List<MeasuredCase> cases) {
        return new ImpactParity(TypeMatrix.fixture(), cases, AcceptedDifferences.none(), Sample.ALL);
    }

    private static void assertParity(List<ImpactParity> grids) throws ExecutionException, InterruptedException {
        List<ParityResult> results = ImpactParity.onAllMajors(grids);
        results.forEach(result -> System.out.println(result.summary()));
        assertSoftly(softly -> {
            for (ParityResult result : results) {
                softly.assertThat(result.differences())
                        .as("PostgreSQL " + result.major())
                        .isEmpty();
                softly.assertThat(result.statements()).isGreaterThanOrEqualTo(STATEMENTS);
                softly.assertThat(result.listed()).isLessThanOrEqualTo((int) (ACCEPTED * result.statements()));
            }
        });
    }

    /** A new type for every old one takes minutes; these are the ones that people change between. */
    private static List<MeasuredCase> commonTypeChanges() {
        return TypeMatrix.cases().stream()
                .filter(change -> change.form().equals("alter type"))
                .filter(change -> isCommon(change.circumstance()))
                .toList();
    }

    private static boolean isCommon(String circumstance) {
        return List.of(circumstance.split(" to ", 2)).stream()
                .allMatch(
                        type -> type.matches("integer|bigint|numeric.*|text|varchar.*|char.*|timestamp.*|uuid|jsonb?"));
    }
}
