package dev.plimsoll.schema;

import dev.plimsoll.schema.ExpressionTokens.Kind;
import java.util.Map;
import java.util.Set;

/** Types within the text of an expression. */
final class WrittenTypes {

    private static final Map<String, String> INTERNAL_NAMES = Map.ofEntries(
            Map.entry("int", "int4"),
            Map.entry("integer", "int4"),
            Map.entry("smallint", "int2"),
            Map.entry("bigint", "int8"),
            Map.entry("real", "float4"),
            Map.entry("float", "float8"),
            Map.entry("double", "float8"),
            Map.entry("boolean", "bool"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("char", "bpchar"),
            Map.entry("character", "bpchar"));

    private static final Set<String> ZONED = Set.of("timestamp", "time");

    private WrittenTypes() {}

    static String internalName(String written) {
        return INTERNAL_NAMES.getOrDefault(written, written);
    }

    /** Steps over a type; its last name, by the server's internal spelling. */
    static String skip(ExpressionTokens tokens) {
        boolean plain = tokens.peek().kind() == Kind.WORD;
        String written = skipName(tokens);
        String name = plain ? internalName(written) : written;
        if (tokens.accept("precision")) {
            name = "float8";
        } else if (tokens.accept("varying")) {
            name = written.equals("bit") ? "varbit" : "varchar";
        }
        if (tokens.is("(")) {
            tokens.skipGroup();
        }
        if (ZONED.contains(written) && (tokens.is("with") || tokens.is("without"))) {
            name = tokens.take().text().equals("with") ? written + "tz" : written;
            tokens.take();
            tokens.take();
        }
        while (tokens.is("[")) {
            tokens.skipGroup();
        }
        return name;
    }

    /** Steps over a name with or without schema; its last part. */
    static String skipName(ExpressionTokens tokens) {
        String word = tokens.take().text();
        while (tokens.accept(".")) {
            word = tokens.take().text();
        }
        return word;
    }
}
