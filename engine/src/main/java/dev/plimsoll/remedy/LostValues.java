package dev.plimsoll.remedy;

import dev.plimsoll.model.TypeName;
import java.util.List;
import java.util.Optional;

/** Conditions for rows whose value another type cannot hold, written so that no row makes them fail. */
final class LostValues {

    private static final List<String> STRINGS = List.of("varchar", "bpchar");
    private static final List<String> NUMBERS = List.of("int2", "int4", "int8", "numeric", "float4", "float8");

    private LostValues() {}

    /** Empty where none can be written that cannot fail. */
    static Optional<String> condition(String column, TypeName from, TypeName to) {
        if (STRINGS.contains(to.name()) && !to.modifiers().isEmpty()) {
            return Optional.of(
                    "length(" + column + ") > " + to.modifiers().get(0).strip());
        }
        if (to.name().equals("date") || to.name().startsWith("timestamp")) {
            return Optional.of(column + " <> " + column + "::" + to.sql());
        }
        return NUMBERS.contains(from.name()) ? number(column, to) : Optional.empty();
    }

    private static Optional<String> number(String column, TypeName to) {
        return switch (to.name()) {
            case "int2" -> Optional.of(integer(column, "-32768", "32767"));
            case "int4" -> Optional.of(integer(column, "-2147483648", "2147483647"));
            case "int8" -> Optional.of(integer(column, "-9223372036854775808", "9223372036854775807"));
            case "numeric" -> to.modifiers().isEmpty() ? Optional.empty() : Optional.of(fixed(column, to));
            default -> Optional.empty();
        };
    }

    private static String integer(String column, String least, String greatest) {
        return column + " NOT BETWEEN " + least + " AND " + greatest + " OR " + column + "::numeric <> round(" + column
                + "::numeric)";
    }

    private static String fixed(String column, TypeName to) {
        String precision = to.modifiers().get(0).strip();
        String scale = to.modifiers().size() > 1 ? to.modifiers().get(1).strip() : "0";
        return "abs(" + column + "::numeric) >= 10::numeric ^ (" + precision + " - " + scale + ") OR " + column
                + "::numeric <> round(" + column + "::numeric, " + scale + ")";
    }
}
