package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as PostgreSQL 18 gives them; {@code ReplayParityTest} holds some against the server. */
class ExpressionNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '#', textBlock = """
            lower(c) ; lower
            pg_catalog.lower(c) ; lower
            a.b ; b
            a::text ; a
            (a + 1)::bigint ; int8
            ('x')::character varying(10) ; varchar
            CAST(a AS bigint) ; a
            CAST(a + 1 AS timestamp with time zone) ; timestamptz
            date '2020-01-01' ; date
            coalesce(a, b) ; coalesce
            CASE WHEN a > 0 THEN b ELSE c END ; c
            CASE WHEN a > 0 THEN b END ; case
            CASE a WHEN 1 THEN 2 ELSE lower(c) || 'x' END ; case
            c COLLATE "C" ; c
            t AT TIME ZONE 'UTC' ; timezone
            data['a'] ; data
            (place).zip ; zip
            trim(leading 'x' from c) ; ltrim
            ARRAY[a, b] ; array
            "Quoted Name" ; Quoted Name
            current_date ; current_date
            """)
    void namesWhatHasAName(String expression, String name) {
        assertThat(ExpressionNames.of(expression, 18)).contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '#', textBlock = """
            a + b
            -a
            c || 'x'
            a = 1 AND b = 2
            NOT a
            a IS NULL
            data ->> 'key'
            (a) + (b)
            42
            'text'
            """)
    void leavesOperatorsAndConstantsWithoutName(String expression) {
        assertThat(ExpressionNames.of(expression, 18)).isEmpty();
    }

    @Test
    void knowsThatExtractWasAFunctionOfAnotherName() {
        assertThat(ExpressionNames.of("extract(year from d)", 13)).contains("date_part");
        assertThat(ExpressionNames.of("extract(year from d)", 14)).contains("extract");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '#', textBlock = """
            (
            )
            ((((
            case
            case when else
            cast(
            a::
            a at time zone
            'open
            "open
            a.
            """)
    void neverFailsOnFragments(String fragment) {
        assertThat(ExpressionNames.of(fragment, 18)).isNotNull();
    }
}
