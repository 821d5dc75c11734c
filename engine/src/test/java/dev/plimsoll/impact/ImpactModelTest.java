package dev.plimsoll.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.plimsoll.model.Impact;
import dev.plimsoll.postgres.MeasuredCase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be measured on one server: tables that no statement created, and other versions. */
class ImpactModelTest {

    @Test
    void takesAnUnknownTableForOneThatIsFilled() {
        assertThat(predicted(18, "", "CREATE INDEX ship_name ON ship (name)"))
                .containsExactly("lock public.ship table SHARE", "scan public.ship", "build public.ship_name");
        assertThat(predicted(18, "", "ALTER TABLE IF EXISTS ship ALTER name SET NOT NULL"))
                .containsExactly("lock public.ship table ACCESS EXCLUSIVE", "scan public.ship");
    }

    @Test
    void fearsTheTypeChangeOfAnUnknownColumnUnlessItBecomesText() {
        assertThat(predicted(18, "", "ALTER TABLE ship ALTER name TYPE varchar(80)"))
                .contains("rewrite public.ship");
        assertThat(predicted(18, "", "ALTER TABLE ship ALTER name TYPE text"))
                .containsExactly("lock public.ship table ACCESS EXCLUSIVE");
    }

    @Test
    void takesWhatAKnownSchemaLacksForAbsent() {
        assertThat(predicted(18, "CREATE TABLE port (id int)", "DROP TABLE IF EXISTS ship"))
                .isEmpty();
    }

    @Test
    void marksWhatTheTransactionCreated() {
        MeasuredCase both = new MeasuredCase(
                "", "", List.of("CREATE TABLE ship (id int)"), "ALTER TABLE ship ADD COLUMN name text");
        Impact impact = new PredictedImpact(18, "").of(both);

        assertThat(PredictedImpact.lines(impact)).containsExactly("lock public.ship table ACCESS EXCLUSIVE new");
        assertThat(impact.blocksReads()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT 1 | true",
                "ALTER DATABASE sea SET timezone = 'UTC' | false",
                "ALTER DATABASE sea SET timezone = 'Europe/Berlin' | true",
                "SET timezone = 'UTC' | true"
            })
    void takesTheTimeZoneOfASessionFromItsDatabaseAndNotFromAnEarlierSession(String earlier, boolean rewrites) {
        List<String> lines = predicted(
                18, "CREATE TABLE log (at timestamp); " + earlier, "ALTER TABLE log ALTER COLUMN at TYPE timestamptz");

        assertThat(lines.contains("rewrite public.log")).isEqualTo(rewrites);
    }

    @ParameterizedTest
    @CsvSource({"17, true", "18, false"})
    void knowsWhichVersionTakesAForeignKeyNotValidOnAPartitionedTable(int major, boolean refused) {
        String fixture = "CREATE TABLE port (id int PRIMARY KEY);"
                + "CREATE TABLE visit (port int, day date) PARTITION BY RANGE (day)";
        List<String> lines = predicted(
                major, fixture, "ALTER TABLE visit ADD CONSTRAINT v FOREIGN KEY (port) REFERENCES port NOT VALID");

        assertThat(lines.stream().anyMatch(line -> line.startsWith("error"))).isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 13, 14, 15, 16, 17, 18})
    void foreseesEveryStatementWithoutASchema(int major) {
        PredictedImpact nothingKnown = new PredictedImpact(major, "");
        List<MeasuredCase> cases = new ArrayList<>(MeasuredCase.read(ImpactModelTest.class, "grid.txt"));
        cases.addAll(StatementTemplates.read("templates.txt"));
        for (MeasuredCase each : cases) {
            assertThatCode(() -> nothingKnown.of(each)).as(each.toString()).doesNotThrowAnyException();
        }
    }

    private static List<String> predicted(int major, String fixture, String statement) {
        return PredictedImpact.lines(
                new PredictedImpact(major, fixture).of(new MeasuredCase("", "", List.of(), statement)));
    }
}
