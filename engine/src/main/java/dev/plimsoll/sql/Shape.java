package dev.plimsoll.sql;

import dev.plimsoll.model.Expression;
import dev.plimsoll.model.OutputValue;
import dev.plimsoll.model.QueryOutput;
import dev.plimsoll.model.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is as a whole.
 *
 * @param column the column, for a bare one or one under casts
 * @param casts the casts around that column
 * @param notNull columns that are not null where the expression is true
 * @param nullTest the column of a bare {@code c IS NULL}
 * @param alwaysTrue whether it is true whatever the row holds, such as {@code 1 = 1}
 * @param query whether it is a query in parentheses and nothing else
 * @param label what the server names an output column made of it
 * @param value what the type of an output column may follow from
 */
record Shape(
        Expression.Kind kind,
        @Nullable String column,
        List<TypeName> casts,
        Set<String> notNull,
        @Nullable String nullTest,
        boolean alwaysTrue,
        boolean query,
        @Nullable String label,
        OutputValue value) {

    /** Casts around a column that are kept: more are no use to anyone, and keeping them takes time squared. */
    private static final int MAX_CASTS = 16;

    static final Shape COMPUTED = of(Expression.Kind.COMPUTED, false, null, OutputValue.Open.VALUE);
    static final Shape LITERAL = of(Expression.Kind.LITERAL, false, null, OutputValue.Open.VALUE);
    static final Shape STRING = of(Expression.Kind.LITERAL, false, null, OutputValue.Untyped.VALUE);
    static final Shape NULL = of(Expression.Kind.NULL, false, null, OutputValue.Untyped.VALUE);
    static final Shape TRUE = of(Expression.Kind.LITERAL, true, "bool", OutputValue.Of.BOOLEAN);
    static final Shape FALSE = of(Expression.Kind.LITERAL, false, "bool", OutputValue.Of.BOOLEAN);
    static final Shape TAUTOLOGY = of(Expression.Kind.COMPUTED, true, null, OutputValue.Of.BOOLEAN);
    static final Shape PREDICATE = of(Expression.Kind.COMPUTED, false, null, OutputValue.Of.BOOLEAN);

    private static Shape of(Expression.Kind kind, boolean alwaysTrue, @Nullable String label, OutputValue value) {
        return new Shape(kind, null, List.of(), Set.of(), null, alwaysTrue, false, label, value);
    }

    static Shape column(@Nullable String relation, String name) {
        OutputValue value = new OutputValue.ColumnOf(relation, name);
        return new Shape(Expression.Kind.COMPUTED, name, List.of(), Set.of(), null, false, false, name, value);
    }

    static Shape query(QueryOutput output) {
        List<String> names = output.names();
        String label = names.isEmpty() || names.get(0).equals("?column?") ? null : names.get(0);
        OutputValue value = new OutputValue.Scalar(output);
        return new Shape(Expression.Kind.COMPUTED, null, List.of(), Set.of(), null, false, true, label, value);
    }

    static Shape named(@Nullable String label) {
        return named(label, OutputValue.Open.VALUE);
    }

    static Shape named(@Nullable String label, OutputValue value) {
        return of(Expression.Kind.COMPUTED, false, label, value);
    }

    static Shape number(TypeName type) {
        return of(Expression.Kind.LITERAL, false, null, new OutputValue.Of(type));
    }

    /** An operator's result. */
    static Shape operation(String operator, List<OutputValue> operands) {
        return of(Expression.Kind.COMPUTED, false, null, OutputValue.call(operator, operands));
    }

    Shape cast(TypeName type) {
        String newLabel = label == null || isWeaklyNamed() ? type.name() : label;
        if (column == null || casts.size() >= MAX_CASTS) {
            OutputValue converted = OutputValue.cast(value, type);
            return kind == Expression.Kind.COMPUTED
                    ? named(newLabel, converted)
                    : of(kind, alwaysTrue && type.name().equals("bool"), newLabel, converted);
        }
        List<TypeName> all = Stream.concat(casts.stream(), Stream.of(type)).toList();
        return new Shape(kind, column, all, Set.of(), null, false, false, newLabel, OutputValue.cast(value, type));
    }

    /** Whether the name of a type that it is cast to goes before its own. */
    boolean isWeaklyNamed() {
        return kind != Expression.Kind.COMPUTED || "case".equals(label);
    }

    boolean isBareColumn() {
        return column != null && casts.isEmpty();
    }

    /** The same, as a constant. */
    Shape literal() {
        return of(Expression.Kind.LITERAL, false, label, value);
    }

    /** {@code this IS NULL}, or {@code IS NOT NULL}. */
    Shape tested(boolean isNull) {
        String tested = isBareColumn() ? column : null;
        if (tested == null) {
            return PREDICATE;
        }
        return isNull
                ? new Shape(
                        Expression.Kind.COMPUTED,
                        null,
                        List.of(),
                        Set.of(),
                        tested,
                        false,
                        false,
                        null,
                        OutputValue.Of.BOOLEAN)
                : proving(Set.of(tested));
    }

    Shape negated() {
        return nullTest == null ? PREDICATE : proving(Set.of(nullTest));
    }

    Shape and(Shape other) {
        if (alwaysTrue && other.alwaysTrue) {
            return TAUTOLOGY;
        } else if (notNull.isEmpty() && other.notNull.isEmpty()) {
            return PREDICATE;
        }
        Set<String> both = new HashSet<>(notNull);
        both.addAll(other.notNull);
        return proving(both);
    }

    Shape or(Shape other) {
        if (alwaysTrue || other.alwaysTrue) {
            return TAUTOLOGY;
        }
        Set<String> both = new HashSet<>(notNull);
        both.retainAll(other.notNull);
        return both.isEmpty() ? PREDICATE : proving(both);
    }

    private static Shape proving(Set<String> columns) {
        return new Shape(
                Expression.Kind.COMPUTED, null, List.of(), columns, null, false, false, null, OutputValue.Of.BOOLEAN);
    }
}
