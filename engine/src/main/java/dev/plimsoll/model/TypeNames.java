package dev.plimsoll.model;

import java.util.Map;

/** The names that {@code format_type} gives built-in types (PostgreSQL {@code src/backend/utils/adt/format_type.c}). */
final class TypeNames {

    private static final Map<String, String> DISPLAY = Map.ofEntries(
            Map.entry("bool", "boolean"),
            Map.entry("int2", "smallint"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("varchar", "character varying"),
            Map.entry("bpchar", "character"),
            Map.entry("varbit", "bit varying"),
            Map.entry("serial2", "smallserial"),
            Map.entry("serial4", "serial"),
            Map.entry("serial8", "bigserial"),
            Map.entry("char", "\"char\""));

    private TypeNames() {}

    static String format(TypeName type) {
        String modifiers = type.modifiers().isEmpty() ? "" : "(" + String.join(",", type.modifiers()) + ")";
        return base(type, modifiers) + "[]".repeat(Math.min(type.arrayDimensions(), 1));
    }

    private static String base(TypeName type, String modifiers) {
        if (type.schema() != null) {
            return type.objectName().sql() + modifiers;
        }
        return switch (type.name()) {
            case "timestamp", "time" -> type.name() + modifiers + " without time zone";
            case "timestamptz" -> "timestamp" + modifiers + " with time zone";
            case "timetz" -> "time" + modifiers + " with time zone";
            case "interval" -> interval(type);
            default -> DISPLAY.getOrDefault(type.name(), Identifiers.quote(type.name())) + modifiers;
        };
    }

    private static String interval(TypeName type) {
        StringBuilder text = new StringBuilder("interval");
        for (String modifier : type.modifiers()) {
            boolean precision = Character.isDigit(modifier.charAt(0));
            text.append(precision ? "(" + modifier + ")" : " " + modifier);
        }
        return text.toString();
    }
}
