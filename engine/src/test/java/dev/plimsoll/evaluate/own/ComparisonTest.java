package dev.plimsoll.evaluate.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.plimsoll.evaluate.own.Comparison.Bound;
import dev.plimsoll.evaluate.own.Comparison.Contains;
import dev.plimsoll.evaluate.own.Comparison.Elements;
import dev.plimsoll.evaluate.own.Comparison.Exists;
import dev.plimsoll.evaluate.own.Comparison.Matches;
import dev.plimsoll.evaluate.own.Comparison.OneOf;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds, what does not, and what nobody knows. */
class ComparisonTest {

    private static final Object UNKNOWN = FactProperty.UNKNOWN;

    private static Truth of(Comparison comparison, @Nullable Object value) {
        return comparison.of(value, null);
    }

    @Test
    void equalityIsOfValuesAndNotOfTheirForms() {
        Comparison ten = OneOf.among(true, List.of(new BigDecimal("10.0")));

        assertThat(of(ten, BigDecimal.TEN)).isEqualTo(Truth.YES);
        assertThat(of(ten, "10")).isEqualTo(Truth.YES);
        assertThat(of(ten, BigDecimal.ONE)).isEqualTo(Truth.NO);
        assertThat(of(OneOf.among(true, List.of(true)), true)).isEqualTo(Truth.YES);
        assertThat(of(OneOf.among(true, List.of(true)), "true")).isEqualTo(Truth.YES);
    }

    @Test
    void whatIsNotThereIsNeitherAValueNorAnother() {
        for (Comparison comparison : List.of(
                OneOf.among(true, List.of("a")),
                OneOf.among(false, List.of("a")),
                new Bound(Operator.LESS, BigDecimal.TEN),
                new Bound(Operator.AT_LEAST, BigDecimal.TEN),
                new Matches(true, Pattern.compile(".*")),
                new Matches(false, Pattern.compile("a")),
                new Contains(true, "a"),
                new Exists(true))) {
            assertThat(of(comparison, null)).as("%s", comparison).isEqualTo(Truth.NO);
        }
        assertThat(of(new Contains(false, "a"), null)).isEqualTo(Truth.YES);
        assertThat(of(new Exists(false), null)).isEqualTo(Truth.YES);
        assertThat(of(new Exists(false), List.of())).isEqualTo(Truth.YES);
    }

    @Test
    void whatIsNotKnownDecidesNothing() {
        for (Comparison comparison : List.of(
                OneOf.among(true, List.of("a")),
                OneOf.among(false, List.of("a")),
                new Bound(Operator.MORE, BigDecimal.TEN),
                new Matches(false, Pattern.compile("a")),
                new Contains(false, "a"),
                new Exists(true),
                new Elements(Operator.ALL, List.of()))) {
            assertThat(of(comparison, UNKNOWN)).as("%s", comparison).isEqualTo(Truth.UNKNOWN);
        }
    }

    @Test
    void numbersAreComparedAsNumbersAlsoWhereTheyAreWrittenAsText() {
        assertThat(of(new Bound(Operator.LESS, BigDecimal.TEN), "9")).isEqualTo(Truth.YES);
        assertThat(of(new Bound(Operator.LESS, BigDecimal.TEN), BigDecimal.TEN)).isEqualTo(Truth.NO);
        assertThat(of(new Bound(Operator.AT_MOST, BigDecimal.TEN), BigDecimal.TEN))
                .isEqualTo(Truth.YES);
        assertThat(of(new Bound(Operator.MORE, BigDecimal.TEN), new BigDecimal("10.5")))
                .isEqualTo(Truth.YES);
        assertThat(of(new Bound(Operator.AT_LEAST, BigDecimal.TEN), "many")).isEqualTo(Truth.NO);
    }

    @Test
    void elementsAreComparedOneByOne() {
        List<Comparison> ofOneLetter = List.of(new Matches(true, Pattern.compile(".")));

        assertThat(of(new Elements(Operator.ANY, ofOneLetter), List.of("ab", "c")))
                .isEqualTo(Truth.YES);
        assertThat(of(new Elements(Operator.ANY, ofOneLetter), List.of("ab"))).isEqualTo(Truth.NO);
        assertThat(of(new Elements(Operator.ANY, ofOneLetter), List.of())).isEqualTo(Truth.NO);
        assertThat(of(new Elements(Operator.ALL, ofOneLetter), List.of("ab", "c")))
                .isEqualTo(Truth.NO);
        assertThat(of(new Elements(Operator.ALL, ofOneLetter), List.of())).isEqualTo(Truth.YES);
        assertThat(of(new Elements(Operator.ALL, ofOneLetter), "c")).isEqualTo(Truth.YES);
        assertThat(of(new Elements(Operator.ANY, ofOneLetter), List.of("ab", UNKNOWN)))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(of(
                        new Elements(Operator.SIZE, List.of(new Bound(Operator.MORE, BigDecimal.ONE))),
                        List.of("a", "b")))
                .isEqualTo(Truth.YES);
    }

    @Test
    void aListHasElementsAndATextHasWords() {
        assertThat(of(new Contains(true, "a"), List.of("a", "b"))).isEqualTo(Truth.YES);
        assertThat(of(new Contains(true, "a"), List.of("ab"))).isEqualTo(Truth.NO);
        assertThat(of(new Contains(true, "a"), "ab")).isEqualTo(Truth.YES);
    }
}
