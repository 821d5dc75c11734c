package dev.plimsoll.impact;

import dev.plimsoll.model.Expression;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.RoutineChange.Volatility;
import dev.plimsoll.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        return expression.functions().stream().anyMatch(function -> isVolatile(function, 0));
    }

    private boolean isVolatile(ObjectName function, int depth) {
        List<Routine> declared = schema.routines(function);
        if (!declared.isEmpty()) {
            return declared.stream().anyMatch(routine -> isVolatile(routine, depth));
        }
        if (function.schema() == null && LANGUAGE.contains(function.name())) {
            return false;
        }
        return FunctionCatalog.volatility(function.name(), schema.server().major())
                .map(volatility -> volatility == Volatility.VOLATILE)
                .orElse(true);
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
                        .anyMatch(call -> isVolatile(ObjectName.of(call.group(1)), depth + 1));
    }
}
