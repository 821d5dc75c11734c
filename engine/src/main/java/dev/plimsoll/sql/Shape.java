package dev.plimsoll.sql;

import dev.plimsoll.model.Expression;
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
 */
record Shape(
        Expression.Kind kind,
        @Nullable String column,
        List<TypeName> casts,
        Set<String> notNull,
        @Nullable String nullTest,
        boolean alwaysTrue,
        boolean query,
        @Nullable String label) {

    /** Casts around a column that are kept: more are no use to anyone, and keeping them takes time squared. */
    private static final int MAX_CASTS = 16;

    static final Shape COMPUTED = of(Expression.Kind.COMPUTED, false, null);
    static final Shape LITERAL = of(Expression.Kind.LITERAL, false, null);
    static final Shape NULL = of(Expression.Kind.NULL, false, null);
    static final Shape TRUE = of(Expression.Kind.LITERAL, true, "bool");
    static final Shape TAUTOLOGY = of(Expression.Kind.COMPUTED, true, null);
    static final Shape QUERY = new Shape(Expression.Kind.COMPUTED, null, List.of(), Set.of(), null, false, true, null);

    private static Shape of(Expression.Kind kind, boolean alwaysTrue, @Nullable String label) {
        return new Shape(kind, null, List.of(), Set.of(), null, alwaysTrue, false, label);
    }

    static Shape column(String name) {
        return new Shape(Expression.Kind.COMPUTED, name, List.of(), Set.of(), null, false, false, name);
    }

    static Shape named(@Nullable String label) {
        return of(Expression.Kind.COMPUTED, false, label);
    }

    Shape cast(TypeName type) {
        String newLabel = label != null ? label : type.name();
        if (column == null || casts.size() >= MAX_CASTS) {
            return kind == Expression.Kind.COMPUTED
                    ? named(newLabel)
                    : of(kind, alwaysTrue && type.name().equals("bool"), newLabel);
        }
        List<TypeName> all = Stream.concat(casts.stream(), Stream.of(type)).toList();
        return new Shape(kind, column, all, Set.of(), null, false, false, newLabel);
    }

    boolean isBareColumn() {
        return column != null && casts.isEmpty();
    }

    /** {@code this IS NULL}, or {@code IS NOT NULL}. */
    Shape tested(boolean isNull) {
        String tested = isBareColumn() ? column : null;
        if (tested == null) {
            return COMPUTED;
        }
        return isNull
                ? new Shape(Expression.Kind.COMPUTED, null, List.of(), Set.of(), tested, false, false, null)
                : proving(Set.of(tested));
    }

    Shape negated() {
        return nullTest == null ? COMPUTED : proving(Set.of(nullTest));
    }

    Shape and(Shape other) {
        if (alwaysTrue && other.alwaysTrue) {
            return TAUTOLOGY;
        } else if (notNull.isEmpty() && other.notNull.isEmpty()) {
            return COMPUTED;
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
        return both.isEmpty() ? COMPUTED : proving(both);
    }

    private static Shape proving(Set<String> columns) {
        return new Shape(Expression.Kind.COMPUTED, null, List.of(), columns, null, false, false, null);
    }
}
