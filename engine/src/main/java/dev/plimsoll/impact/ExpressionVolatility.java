package dev.plimsoll.impact;

import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Expression.Call;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.RoutineChange.Volatility;
import dev.plimsoll.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether an expression gives every row a value of its own, judged by all functions it calls. A function that migrations declared
 * counts before one of the server; one that nobody knows is taken for volatile, as the server takes it when nothing is declared.
 */
final class ExpressionVolatility {

    /** What looks like a function call and is part of the language, or a stable value written without parentheses. */
    private static final Set<String> LANGUAGE = Set.of(
            "coalesce",
            "nullif",
            "greatest",
            "least",
            "row",
            "array",
            "cast",
            "extract",
            "trim",
            "treat",
            "exists",
            "grouping",
            "current_catalog",
            "current_date",
            "current_role",
            "current_schema",
            "current_time",
            "current_timestamp",
            "current_user",
            "localtime",
            "localtimestamp",
            "session_user",
            "system_user",
            "user",
            "xmlconcat",
            "xmlelement",
            "xmlforest",
            "xmlparse",
            "xmlpi",
            "xmlroot",
            "xmlserialize",
            "json",
            "json_array",
            "json_arrayagg",
            "json_exists",
            "json_object",
            "json_objectagg",
            "json_query",
            "json_scalar",
            "json_serialize",
            "json_value");

    /** Values that last for a statement, a transaction or a session. */
    private static final Set<String> STABLE_VALUES = Set.of(
            "current_catalog",
            "current_date",
            "current_role",
            "current_schema",
            "current_time",
            "current_timestamp",
            "current_user",
            "localtime",
            "localtimestamp",
            "session_user",
            "system_user",
            "user");

    /** The body of an SQL function that the planner puts in place of its call: one SELECT of one expression. */
    private static final Pattern INLINED_BODY =
            Pattern.compile("\\s*select\\b(?!.*\\b(from|limit|into|where)\\b)(.*?);?\\s*", Pattern.DOTALL);

    private static final Pattern CALL = Pattern.compile("([a-z_][a-z0-9_$]*)\\s*\\(");
    private static final int DEPTH = 16;

    /** A longer body is no single expression: it counts as declared. */
    private static final int LONGEST_BODY = 2000;

    private final Schema schema;

    ExpressionVolatility(Schema schema) {
        this.schema = schema;
    }

    boolean isVolatile(Expression expression) {
        return expression.calls().stream().anyMatch(call -> isVolatile(call, 0));
    }

    private boolean isVolatile(Call call, int depth) {
        ObjectName function = call.function();
        List<Routine> declared = schema.routines(function);
        if (!declared.isEmpty()) {
            return overloads(declared, call).anyMatch(routine -> isVolatile(routine, depth));
        }
        if (function.schema() == null && LANGUAGE.contains(function.name())) {
            return false;
        }
        List<Volatility> known =
                FunctionCatalog.volatilities(call, schema.server().major());
        return known.isEmpty() || known.get(0) == Volatility.VOLATILE;
    }

    /**
     * Whether the server will not take the expression for immutable, so that it can be no key of an index. What depends on the types of
     * arguments, or on the body of an SQL function, is given the benefit of the doubt.
     */
    boolean isNeverImmutable(Expression expression) {
        return expression.calls().stream().anyMatch(this::isNeverImmutable);
    }

    private boolean isNeverImmutable(Call call) {
        ObjectName function = call.function();
        List<Routine> declared = schema.routines(function);
        if (!declared.isEmpty()) {
            return overloads(declared, call)
                    .allMatch(routine -> routine.volatility() != Volatility.IMMUTABLE
                            && !routine.language().equals("sql"));
        }
        if (function.schema() == null && LANGUAGE.contains(function.name())) {
            return STABLE_VALUES.contains(function.name());
        }
        List<Volatility> known =
                FunctionCatalog.volatilities(call, schema.server().major());
        return !known.isEmpty() && !known.contains(Volatility.IMMUTABLE);
    }

    /** Those that take as many arguments; where none does, arguments have defaults, and any may be meant. */
    private static Stream<Routine> overloads(List<Routine> declared, Call call) {
        List<Routine> fitting = declared.stream()
                .filter(routine -> routine.arguments().size() == call.arguments())
                .toList();
        return (fitting.isEmpty() ? declared : fitting).stream();
    }

    /** The body of a simple SQL function counts instead of what its declaration says. */
    private boolean isVolatile(Routine routine, int depth) {
        if (routine.volatility() != Volatility.VOLATILE) {
            return false;
        }
        boolean inlined = routine.language().equals("sql")
                && !routine.securityDefiner()
                && routine.settings().isEmpty()
                && routine.body() != null
                && routine.body().length() <= LONGEST_BODY
                && depth < DEPTH;
        if (!inlined) {
            return true;
        }
        String body = routine.body() == null ? "" : routine.body().toLowerCase(Locale.ROOT);
        Matcher select = INLINED_BODY.matcher(body);
        return !select.matches()
                || CALL.matcher(select.group(2))
                        .results()
                        .map(call -> new Call(ObjectName.of(call.group(1)), Call.ANY_NUMBER))
                        .anyMatch(call -> isVolatile(call, depth + 1));
    }
}
