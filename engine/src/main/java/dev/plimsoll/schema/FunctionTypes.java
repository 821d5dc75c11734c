package dev.plimsoll.schema;

import dev.plimsoll.model.Server;
import dev.plimsoll.model.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What well-known functions and operators return (<a href="https://www.postgresql.org/docs/18/functions.html">PostgreSQL 18, Functions and
 * Operators</a>). Null where it is not certain.
 */
final class FunctionTypes {

    /** An argument whose type is not known. */
    static final TypeName OPEN = TypeName.of("?");

    private static final Map<String, String> FIXED = fixed();

    /** Their result is text where they are given text; some have a form for bytea or ranges as well. */
    private static final Set<String> OF_TEXT = Set.of(
            "lower",
            "upper",
            "btrim",
            "ltrim",
            "rtrim",
            "substring",
            "substr",
            "replace",
            "reverse",
            "string_agg",
            "left",
            "right",
            "lpad",
            "rpad",
            "repeat",
            "initcap",
            "split_part",
            "regexp_replace",
            "translate");

    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "unknown");

    /** Each takes in those before it. */
    private static final List<String> NUMBERS = List.of("int2", "int4", "int8", "numeric", "float8");

    private static final Set<String> ORDERED = Set.of(
            "int2",
            "int4",
            "int8",
            "numeric",
            "float4",
            "float8",
            "text",
            "bpchar",
            "date",
            "timestamp",
            "timestamptz",
            "time",
            "timetz",
            "interval",
            "inet",
            "money");

    private FunctionTypes() {}

    private static Map<String, String> fixed() {
        Map<String, String> types = new HashMap<>();
        Map.ofEntries(
                        Map.entry("int8", "count row_number rank dense_rank nextval currval lastval"),
                        Map.entry(
                                "timestamptz",
                                "now current_timestamp transaction_timestamp statement_timestamp clock_timestamp to_timestamp"),
                        Map.entry("date", "current_date to_date"),
                        Map.entry("timestamp", "localtimestamp"),
                        Map.entry("time", "localtime"),
                        Map.entry("timetz", "current_time"),
                        Map.entry(
                                "int4",
                                "char_length character_length octet_length ascii array_length cardinality jsonb_array_length position strpos ntile"),
                        Map.entry(
                                "text",
                                "concat concat_ws format to_char md5 quote_ident quote_literal version ->> #>>"),
                        Map.entry("uuid", "gen_random_uuid uuid_generate_v4"),
                        Map.entry("float8", "percent_rank cume_dist random date_part"),
                        Map.entry(
                                "bool",
                                "bool_and bool_or every exists starts_with = <> != < > <= >= ~ ~* !~ !~* && @> <@ ?"),
                        Map.entry(
                                "json",
                                "json_agg json_build_object json_build_array row_to_json to_json json_object_agg"),
                        Map.entry(
                                "jsonb",
                                "jsonb_agg jsonb_build_object jsonb_build_array to_jsonb jsonb_object_agg jsonb_set"),
                        Map.entry(
                                "name", "current_user current_role session_user user current_schema current_database"))
                .forEach((type, names) -> {
                    for (String name : names.split(" ", -1)) {
                        types.put(name, type);
                    }
                });
        return Map.copyOf(types);
    }

    static @Nullable TypeName of(String function, List<TypeName> arguments, Server server) {
        String type = FIXED.get(function);
        if (type != null) {
            return TypeName.of(type);
        }
        TypeName first = arguments.isEmpty() ? OPEN : arguments.get(0);
        return switch (function) {
            case "case", "coalesce", "greatest", "least" -> common(arguments);
            case "array" -> array(common(arguments));
            case "array_agg" -> first.equals(OPEN) || first.name().equals("unknown") ? null : array(plain(first));
            case "max", "min" -> extreme(first);
            case "sum", "avg" -> aggregate(function, first);
            case "extract" -> TypeName.of(server.atLeast(14) ? "numeric" : "float8");
            case "nullif" -> isInteger(first) && arguments.stream().allMatch(FunctionTypes::isInteger) ? first : null;
            case "abs" -> NUMBERS.contains(name(first)) ? plain(first) : null;
            case "timezone" -> inOtherZone(first);
            case "date_trunc" ->
                arguments.size() == 2 && name(arguments.get(1)).startsWith("timestamp")
                        ? plain(arguments.get(1))
                        : null;
            case "length" -> TEXTS.contains(name(first)) ? TypeName.of("int4") : null;
            case "||" -> arguments.size() == 2 ? joined(first, arguments.get(1)) : null;
            case "+", "-", "*", "/", "%" -> Arithmetic.of(function, arguments);
            case "->", "#>" -> name(first).startsWith("json") ? plain(first) : null;
            default -> OF_TEXT.contains(function) && TEXTS.contains(name(first)) ? TypeName.of("text") : null;
        };
    }

    /** The type that all have, or the widest of numbers; what is untyped follows the others, without their length. */
    static @Nullable TypeName common(List<TypeName> types) {
        TypeName found = null;
        boolean exact = true;
        for (TypeName type : types) {
            if (type.equals(OPEN)) {
                return null;
            } else if (type.equals(OutputTypes.UNTYPED)) {
                exact = false;
            } else if (found == null || found.equals(type)) {
                found = type;
            } else {
                exact = false;
                found = plain(found).equals(plain(type)) ? plain(found) : wider(found, type);
                if (found == null) {
                    return null;
                }
            }
        }
        return found == null ? types.isEmpty() ? null : TypeName.of("text") : exact ? found : plain(found);
    }

    static @Nullable TypeName wider(TypeName one, TypeName other) {
        int wider = Math.max(NUMBERS.indexOf(name(one)), NUMBERS.indexOf(name(other)));
        boolean numbers = NUMBERS.contains(name(one)) && NUMBERS.contains(name(other));
        return numbers ? TypeName.of(NUMBERS.get(wider)) : null;
    }

    private static @Nullable TypeName array(@Nullable TypeName element) {
        return element == null || element.isArray()
                ? null
                : new TypeName(element.schema(), element.name(), element.modifiers(), 1);
    }

    private static @Nullable TypeName extreme(TypeName type) {
        return name(type).equals("varchar") ? TypeName.of("text") : ORDERED.contains(name(type)) ? plain(type) : null;
    }

    private static @Nullable TypeName aggregate(String function, TypeName type) {
        return switch (name(type)) {
            case "int2", "int4" -> TypeName.of(function.equals("sum") ? "int8" : "numeric");
            case "int8", "numeric" -> TypeName.of("numeric");
            case "float8" -> TypeName.of("float8");
            case "interval" -> TypeName.of("interval");
            default -> null;
        };
    }

    private static @Nullable TypeName inOtherZone(TypeName type) {
        return switch (name(type)) {
            case "timestamptz" -> TypeName.of("timestamp");
            case "timestamp" -> TypeName.of("timestamptz");
            default -> null;
        };
    }

    private static @Nullable TypeName joined(TypeName left, TypeName right) {
        boolean text = TEXTS.contains(name(left)) && TEXTS.contains(name(right));
        return text ? TypeName.of("text") : null;
    }

    private static boolean isInteger(TypeName type) {
        return name(type).startsWith("int") && NUMBERS.contains(name(type));
    }

    /** Its name if it is built in and no array. */
    static String name(TypeName type) {
        return type.schema() == null && !type.isArray() ? type.name() : "";
    }

    static TypeName plain(TypeName type) {
        return new TypeName(type.schema(), type.name(), List.of(), type.arrayDimensions());
    }
}
