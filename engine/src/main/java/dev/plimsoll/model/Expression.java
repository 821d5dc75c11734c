package dev.plimsoll.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value expression: a default, a check, a {@code USING} clause, an index predicate.
 *
 * @param text as written
 * @param calls calls of functions, at any depth; {@code current_timestamp} and its like under that name
 * @param columns columns referenced, without their qualifier
 * @param casts types that some part is cast to
 * @param notNullColumns columns that the expression, where it is true, proves not null: {@code c IS NOT NULL} alone or joined by AND
 * @param columnCast not null when the expression is a bare column, or a column under casts only
 * @param comparesNull whether some part compares with {@code NULL} by an operator, which is never true
 */
public record Expression(
        SourceRange range,
        String text,
        Kind kind,
        Set<Call> calls,
        Set<String> columns,
        List<TypeName> casts,
        Set<String> notNullColumns,
        @Nullable ColumnCast columnCast,
        boolean comparesNull) {

    /** What the expression is as a whole. */
    public enum Kind {
        /** {@code NULL}, also under a cast. */
        NULL,
        /** A literal, also signed or under a cast. */
        LITERAL,
        /** Anything computed. */
        COMPUTED
    }

    /**
     * A call of a function.
     *
     * @param arguments how many it is given, {@link #ANY_NUMBER} where that is not known
     */
    public record Call(ObjectName function, int arguments) {
        public static final int ANY_NUMBER = -1;
    }

    /** A column under casts: {@code a::text::uuid} is {@code a} with {@code [text, uuid]}. */
    public record ColumnCast(String column, List<TypeName> types) {
        public ColumnCast {
            types = List.copyOf(types);
        }
    }

    public Expression {
        calls = Ordered.copyOf(calls);
        columns = Ordered.copyOf(columns);
        casts = List.copyOf(casts);
        notNullColumns = Ordered.copyOf(notNullColumns);
    }

    /** The functions called. */
    public Set<ObjectName> functions() {
        return calls.stream().map(Call::function).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isNull() {
        return kind == Kind.NULL;
    }

    public boolean isConstant() {
        return kind != Kind.COMPUTED;
    }
}
