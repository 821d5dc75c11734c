package dev.plimsoll.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            create index i on t (a)          | CREATE  INDEX i ON T (A)
            select 1                         | select -- one\t1
            drop table a                     | drop /* why */ table a
            select 'A  b', "C  d"            | SELECT   'A  b', "C  d"
            """)
    void leavesOutWhatDoesNotChangeTheMeaning(String normal, String written) {
        assertThat(StatementText.normalised(written.replace("-- one\t", "-- one\n")))
                .isEqualTo(normal);
    }

    @Test
    void keepsWhatDoes() {
        assertThat(StatementText.normalised("select 'a'")).isNotEqualTo(StatementText.normalised("select 'A'"));
        assertThat(StatementText.normalised("drop table \"T\""))
                .isNotEqualTo(StatementText.normalised("drop table \"t\""));
    }

    @Test
    void endsOnTextThatEndsInTheMiddle() {
        assertThat(StatementText.normalised("select 'open")).isEqualTo("select 'open");
        assertThat(StatementText.normalised("select /* open")).isEqualTo("select");
        assertThat(StatementText.normalised("select -- open")).isEqualTo("select");
        assertThat(StatementText.normalised("")).isEmpty();
    }
}
