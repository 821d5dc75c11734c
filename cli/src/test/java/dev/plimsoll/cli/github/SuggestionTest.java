package dev.plimsoll.cli.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.Fix;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Execution;
import dev.plimsoll.model.SaferForm.Placement;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.Subject;
import dev.plimsoll.sql.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {

    private static final String PATH = "db/V2.sql";
    private static final String TEXT = "-- one\n  ALTER TABLE a\n    ADD b text; SELECT 1;\nSELECT 2;";
    private static final SourceText SOURCE = new SourceText(PATH, TEXT);
    private static final int ALTER = TEXT.indexOf("ALTER");
    private static final int SECOND = TEXT.indexOf("SELECT 1");

    private static Finding finding(int start, SaferForm help, Fix fix) {
        return new Finding(
                "a-rule",
                "schema-safety",
                Severity.ERROR,
                "It hurts",
                help,
                "shop",
                new Subject(ObjectKind.TABLE, "a"),
                SOURCE.range(start, start + 5),
                0,
                List.of(),
                null,
                null,
                fix,
                "0123");
    }

    private static SaferForm before(String sql) {
        return new SaferForm("", Placement.BEFORE, List.of(new Step("before it", sql)));
    }

    private static Fix edits(boolean safe, Fix.Edit... edits) {
        return new Fix(safe, List.of(edits), List.of());
    }

    private static Fix.Edit edit(String there, String instead) {
        int start = TEXT.indexOf(there);
        return new Fix.Edit(PATH, start, start + there.length(), instead);
    }

    private static Optional<Suggestion> of(Finding finding) {
        return Suggestion.of(finding, SOURCE);
    }

    @Test
    void aSettingGoesBeforeTheStatement() {
        assertThat(of(finding(ALTER, before("SET lock_timeout = '2s';"), null)))
                .contains(new Suggestion(2, 2, "  ALTER TABLE a", "  SET lock_timeout = '2s';\nALTER TABLE a"));
    }

    @Test
    void aSafeFixReplacesTheLinesThatItTouches() {
        assertThat(of(finding(ALTER, null, edits(true, edit("text", "int"), edit("a\n", "c\n")))))
                .contains(new Suggestion(
                        2,
                        3,
                        "  ALTER TABLE a\n    ADD b text; SELECT 1;",
                        "  ALTER TABLE c\n    ADD b int; SELECT 1;"));
        assertThat(of(finding(ALTER, null, edits(true, edit("SELECT 2;", "SELECT 3;")))))
                .contains(new Suggestion(4, 4, "SELECT 2;", "SELECT 3;"));
    }

    @Test
    void whatNeedsADecisionIsNone() {
        assertThat(of(finding(ALTER, null, edits(false, edit("text", "int"))))).isEmpty();
        assertThat(of(finding(ALTER, null, null))).isEmpty();
        assertThat(of(finding(ALTER, null, edits(true)))).isEmpty();
        assertThat(of(finding(ALTER, new SaferForm("", List.of(new Step("", "SET x = 1;"))), null)))
                .isEmpty();
        assertThat(of(finding(
                        ALTER,
                        new SaferForm("", Placement.BEFORE, List.of(new Step(Execution.ALONE, "", "SET x = 1;"))),
                        null)))
                .isEmpty();
        Fix withFile = new Fix(true, List.of(edit("text", "int")), List.of(new Fix.NewFile("db/V3.sql", "")));
        assertThat(of(finding(ALTER, null, withFile))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SET lock_timeout = …;", "DROP TABLE a;", "SET x = 1;\nDROP TABLE a;", "SET x = 1"})
    void onlyAWholeSettingIsOne(String sql) {
        assertThat(of(finding(ALTER, before(sql), null))).isEmpty();
    }

    @Test
    void nothingIsPutIntoTheMiddleOfALine() {
        assertThat(of(finding(SECOND, before("SET lock_timeout = '2s';"), null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\nforged", "\u202eint", "\u0007", "\u200b", "\ud83d\ude00"})
    void whatAReviewerCouldNotSeeIsNone(String instead) {
        assertThat(of(finding(ALTER, null, edits(true, edit("text", instead))))).isEmpty();
    }

    @Test
    void aTextThatIsNotAtHandHasNone() {
        Finding finding = finding(ALTER, before("SET lock_timeout = '2s';"), null);

        assertThat(Suggestion.of(finding, null)).isEmpty();
        assertThat(Suggestion.of(finding, new SourceText(PATH, TEXT.replace("\n", "\r\n"))))
                .isEmpty();
        assertThat(Suggestion.of(finding, new SourceText("db/V3.sql", TEXT))).isEmpty();
        assertThat(Suggestion.of(finding, new SourceText(PATH, "short"))).isEmpty();
    }
}
