package dev.plimsoll.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.Script;
import dev.plimsoll.sql.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionReaderTest {

    @Test
    void readsWordsAndCoversTheNextStatement() {
        FileSuppressions file = read("""
            select 1;
            -- plimsoll:ignore no-drop-column, require-lock-timeout reason="unused since May" until=2026-12-31 owner=shop
            -- a remark in between
            alter table a drop column b;
            select 2;
            """);

        assertThat(file.problems()).isEmpty();
        assertThat(file.suppressions()).singleElement().satisfies(suppression -> {
            assertThat(suppression.rules()).containsExactly("no-drop-column", "require-lock-timeout");
            assertThat(suppression.reason()).isEqualTo("unused since May");
            assertThat(suppression.until()).isEqualTo(LocalDate.of(2026, 12, 31));
            assertThat(suppression.owner()).isEqualTo("shop");
            assertThat(suppression.covers()).isNotNull();
            assertThat(suppression.covers().line()).isEqualTo(4);
            assertThat(suppression.comment().line()).isEqualTo(2);
            assertThat(suppression.comment().column()).isEqualTo(4);
        });
    }

    @Test
    void readsBlockCommentsLineByLine() {
        FileSuppressions file = read("""
            /*
             * plimsoll:ignore no-drop-column reason="a"
             * plimsoll:ignore require-lock-timeout reason="b"
             */
            /* plimsoll:ignore ban-drop-column reason="c" */ alter table a drop column b;
            """);

        assertThat(file.suppressions())
                .extracting(Suppression::rules)
                .containsExactly(List.of("no-drop-column"), List.of("require-lock-timeout"), List.of("no-drop-column"));
    }

    @Test
    void readsWholeFileSuppressionsInTheHead() {
        FileSuppressions file = read("-- Shop\n-- plimsoll:ignore-file reason=\"generated\"\nselect 1;");

        assertThat(file.suppressions()).singleElement().satisfies(suppression -> {
            assertThat(suppression.covers()).isNull();
            assertThat(suppression.rules()).isEmpty();
        });
    }

    @Test
    void leavesOtherCommentsAlone() {
        FileSuppressions file = read("-- see plimsoll:ignore in the manual\nselect 'plimsoll:ignore x'; -- plimsoll");

        assertThat(file.isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "plimsoll:ignore no-drop-column | it gives no reason",
                "plimsoll:ignore no-drop-column reason=\"\" | it gives no reason",
                "plimsoll:ignore reason=\"x\" | it names no rule",
                "plimsoll:ignore no-drop-colum reason=\"x\" | unknown rule \"no-drop-colum\"; did you mean"
                        + " \"no-drop-column\"?",
                "plimsoll:ingore no-drop-column reason=\"x\" | \"plimsoll:ingore\" is not known; did you mean"
                        + " \"ignore\"?",
                "plimsoll:ignore no-drop-column reason=\"x\" until=tomorrow | \"until\" must be a date",
                "plimsoll:ignore no-drop-column reason=\"x\" until=2026-02-30 | \"until\" must be a date",
                "plimsoll:ignore no-drop-column reason=\"x\" ownr=y | unknown attribute \"ownr\"; did you mean"
                        + " \"owner\"?",
                "plimsoll:ignore no-drop-column reason=\"x | a value is missing or its quote has no end",
                "plimsoll:ignore no-drop-column reason=\"x\" reason=\"y\" | \"reason\" is given twice",
                "plimsoll:ignore no-drop-column reason=because I say so | \"I\" is neither a rule nor an attribute",
                "plimsoll: | a word is missing",
            })
    void saysWhatIsMalformed(String comment, String message) {
        FileSuppressions file = read("-- " + comment + "\nselect 1;");

        assertThat(file.suppressions()).isEmpty();
        assertThat(file.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(message));
    }

    @Test
    void wantsAPlaceBeforeAStatement() {
        String words = "/* plimsoll:ignore no-drop-column reason=\"x\" */";

        assertThat(read("select 1; " + words).problems())
                .extracting(FileSuppressions.Problem::message)
                .singleElement()
                .asString()
                .contains("no statement follows");
        assertThat(read("select " + words + " 1; select 2;").problems())
                .as("inside a statement")
                .hasSize(1);
        assertThat(read("select 1; /* plimsoll:ignore-file reason=\"x\" */").problems())
                .extracting(FileSuppressions.Problem::message)
                .singleElement()
                .asString()
                .contains("before the first statement");
    }

    @Test
    void coversStatementsInBodies() {
        FileSuppressions file = read("""
            -- plimsoll:ignore no-drop-column reason="before"
            do $$
            begin
                alter table a add column c int;
                -- plimsoll:ignore no-drop-column reason="inside"
                alter table a drop column b;
                -- plimsoll:ignore no-drop-column reason="nested"
                create function f() returns void language sql as $f$
                    -- plimsoll:ignore no-drop-column reason="innermost"
                    alter table a drop column d $f$;
            end $$;
            -- plimsoll:ignore no-drop-column reason="behind"
            select 1;
            """);

        assertThat(file.problems()).isEmpty();
        assertThat(file.suppressions())
                .extracting(suppression -> suppression.reason() + " "
                        + Objects.requireNonNull(suppression.covers()).line())
                .containsExactly("before 2", "inside 6", "nested 8", "innermost 10", "behind 13");
    }

    @Test
    void wantsAStatementInTheSameBody() {
        String words = "/* plimsoll:ignore no-drop-column reason=\"x\" */";

        assertThat(read("do $$ begin drop table a; " + words + " end $$; select 1;")
                        .problems())
                .extracting(FileSuppressions.Problem::message)
                .singleElement()
                .asString()
                .contains("no statement follows");
        assertThat(read("do 'begin " + words + " drop table \"a''b\"; end'").isEmpty())
                .as("the body is not what is written")
                .isTrue();
    }

    @Test
    void takesCommentsMadeToBeSlow() {
        FileSuppressions file = read("-- plimsoll:ignore " + "a,".repeat(500_000) + "\nselect 1;");

        assertThat(file.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("longer than"));
    }

    static FileSuppressions read(String sql) {
        SourceText source = new SourceText("a.sql", sql);
        Script script = PostgresReader.read(source);
        return new SuppressionReader(TestCatalog.load())
                .read(source, "default", script.comments(), script.statements());
    }
}
