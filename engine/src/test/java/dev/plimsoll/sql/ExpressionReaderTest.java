package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ColumnChange.SetDefault;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.DataChange.Delete;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.TypeName;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '§', textBlock = """
            null                       ~ NULL
            null::int                  ~ NULL
            5                          ~ LITERAL
            -5                         ~ LITERAL
            (5)                        ~ LITERAL
            'a'::text                  ~ LITERAL
            cast('a' as varchar(5))    ~ LITERAL
            true                       ~ LITERAL
            date '2026-01-01'          ~ LITERAL
            interval '1 day'           ~ LITERAL
            now()                      ~ COMPUTED
            current_timestamp          ~ COMPUTED
            1 + 1                      ~ COMPUTED
            'a' || 'b'                 ~ COMPUTED
            array[1, 2]                ~ COMPUTED
            """)
    void tellsConstantsFromTheRest(String sql, Expression.Kind kind) {
        assertThat(value(sql).kind()).isEqualTo(kind);
    }

    @Test
    void findsFunctionsColumnsAndCastsAtAnyDepth() {
        Expression value =
                value("coalesce(app.f(a.b, lower(c)), (d::int + e)::text, current_date::text, case when g then h end)");
        assertThat(value.functions())
                .containsExactlyInAnyOrder(
                        ObjectName.of("app", "f"), ObjectName.of("lower"), ObjectName.of("current_date"));
        assertThat(value.columns()).containsExactlyInAnyOrder("b", "c", "d", "e", "g", "h");
        assertThat(value.casts()).containsExactly(TypeName.of("int4"), TypeName.of("text"), TypeName.of("text"));
    }

    @Test
    void keepsTheTextAsWrittenWithItsPlace() {
        Expression value = value("  Lower( 'A' ) ");
        assertThat(value.text()).isEqualTo("Lower( 'A' )");
        assertThat(value.range().endOffset() - value.range().startOffset()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            a is not null                              ~ a
            (a is not null)                            ~ a
            a notnull and b is not null and c > 0      ~ a,b
            not (a is null)                            ~ a
            t.a is not null                            ~ a
            a is not null or b is not null             ~ ''
            a is not null or a is not null and b       ~ a
            a > 0                                      ~ ''
            a is null                                  ~ ''
            (a).b is not null                          ~ ''
            lower(a) is not null                       ~ ''
            """)
    void knowsWhichColumnsACheckProvesNotNull(String check, String columns) {
        Expression expression =
                Objects.requireNonNull(Changes.read("alter table t add check (" + check + ")", AddConstraint.class)
                        .definition()
                        .expression());
        assertThat(expression.notNullColumns())
                .containsExactlyInAnyOrderElementsOf(columns.isEmpty() ? List.of() : List.of(columns.split(",")));
    }

    @Test
    void followsAColumnThroughItsCasts() {
        assertThat(using("a::text::uuid"))
                .isEqualTo(new Expression.ColumnCast("a", List.of(TypeName.of("text"), TypeName.of("uuid"))));
        assertThat(using("cast(a as varchar(9))"))
                .isEqualTo(new Expression.ColumnCast("a", List.of(TypeName.of("varchar", "9"))));
        assertThat(using("a")).isEqualTo(new Expression.ColumnCast("a", List.of()));
        assertThat(using("a + 1")).isNull();
        assertThat(using("'a'::text")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "1 = 1",
                "(1=1)",
                "'a' = 'a'",
                "id = id",
                "t.ID = t.id",
                "1=1 or a > 5",
                "true and 1=1",
                "true is true"
            })
    void takesAConditionThatAlwaysHoldsForNone(String where) {
        assertThat(Changes.read("delete from t where " + where, Delete.class).where())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id = id2", "1 = 2", "a", "1=1 and a > 5", "false", "f() = f()", "current of c"})
    void keepsAConditionThatMayNotHold(String where) {
        assertThat(Changes.read("delete from t where " + where, Delete.class)
                        .where()
                        .text())
                .isEqualTo(where);
    }

    private static Expression value(String sql) {
        return Changes.read("alter table t alter column a set default " + sql, SetDefault.class)
                .value();
    }

    private static Expression.ColumnCast using(String sql) {
        return Objects.requireNonNull(Changes.read("alter table t alter a type x using " + sql, AlterColumnType.class)
                        .using())
                .columnCast();
    }
}
