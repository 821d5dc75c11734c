package dev.plimsoll.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "status IN ('a', 'b') => ((status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))",
                "a between 1 and 2 and b => (((a >= 1) AND (a <= 2)) AND b)",
                "a not between 1 and 2 => ((a < 1) OR (a > 2))",
                "name not like 'x%' => (name !~~ 'x%'::text)",
                "not (a is null) => (a IS NOT NULL)",
                "case when a > 1 then 2 end => CASE WHEN (a > 1) THEN 2 ELSE NULL::integer END",
                "now() at time zone 'utc' => timezone('utc'::text, now())",
                "-1 => '-1'::integer",
                "cast(a as text) || 'x' => ((a)::text || 'x'::text)",
                "a=-1 => (a = '-1'::integer)",
                "coalesce(a,0)!=3 => (COALESCE(a, 0) <> 3)",
                "interval '1 day' => '1 day'::interval"
            })
    void takesWhatAServerPrintsForTheSame(String written, String printed) {
        assertThat(Expressions.compare(written, printed, null)).isEqualTo(Likeness.SAME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "a < 1 => (a <= 1)",
                "a and (b or c) => ((a AND b) OR c)",
                "status = 'a' => (status = 'b'::text)",
                "lower(a) => upper(a)",
                "a in (1, 2) => (a = ANY (ARRAY[1, 3]))",
                "a - (b - c) => ((a - b) - c)"
            })
    void tellsWhatDiffers(String written, String printed) {
        assertThat(Expressions.compare(written, printed, null)).isEqualTo(Likeness.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "extract(year from a) = 2000 => (date_part('year'::text, a) = (2000)::double precision)",
                "'2024-01-01' => '2024-01-01 00:00:00+00'::timestamp with time zone",
                "a in (select b from c) => (a IN ( SELECT c.b FROM c))",
                "interval '24 hours' => '1 day'::interval"
            })
    void leavesOpenWhatOnlyAServerKnows(String written, String printed) {
        assertThat(Expressions.compare(written, printed, null)).isEqualTo(Likeness.UNKNOWN);
    }
}
