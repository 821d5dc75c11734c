package dev.plimsoll.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Map<String, String> INTERNAL = DISPLAY.entrySet().stream()
            .filter(entry -> !entry.getKey().startsWith("serial"))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

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

    private static final Pattern ARRAY = Pattern.compile("^(.*?)((?:\\[\\])*)$", Pattern.DOTALL);
    private static final Pattern TIME = Pattern.compile("^(timestamp|time)(?:\\((\\d)\\))? with(out)? time zone$");
    private static final Pattern INTERVAL = Pattern.compile("^interval(?: ([a-z ]+?))?(?:\\((\\d)\\))?$");
    private static final Pattern MODIFIED = Pattern.compile("^(.*?)(?:\\(([^()]*)\\))?$", Pattern.DOTALL);

    /** What {@link #format} made of a type. */
    static TypeName parse(String text) {
        Matcher array = ARRAY.matcher(text);
        if (!array.matches()) {
            return TypeName.of(text);
        }
        TypeName element = element(array.group(1));
        return new TypeName(
                element.schema(),
                element.name(),
                element.modifiers(),
                array.group(2).length() / 2);
    }

    private static TypeName element(String text) {
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            String name = time.group(1) + (time.group(3) == null ? "tz" : "");
            return new TypeName(null, name, time.group(2) == null ? List.of() : List.of(time.group(2)), 0);
        }
        Matcher interval = INTERVAL.matcher(text);
        if (interval.matches()) {
            return new TypeName(
                    null,
                    "interval",
                    Stream.of(interval.group(1), interval.group(2))
                            .filter(Objects::nonNull)
                            .toList(),
                    0);
        }
        Matcher modified = MODIFIED.matcher(text);
        return modified.matches()
                ? named(
                        modified.group(1),
                        modified.group(2) == null
                                ? List.of()
                                : List.of(modified.group(2).split(",")))
                : TypeName.of(text);
    }

    private static TypeName named(String text, List<String> modifiers) {
        String internal = INTERNAL.get(text);
        if (internal != null) {
            return new TypeName(null, internal, modifiers, 0);
        }
        List<String> parts = Identifiers.unquoted(text);
        return parts.size() == 2
                ? new TypeName(parts.get(0), parts.get(1), modifiers, 0)
                : new TypeName(null, parts.get(0), modifiers, 0);
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
