package dev.plimsoll.evaluate;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which values a change of type cannot keep
 * (<a href="https://www.postgresql.org/docs/current/datatype.html">PostgreSQL, data types</a>).
 */
public final class TypeNarrowing {

    private static final List<String> INTEGERS = List.of("int2", "int4", "int8");
    private static final List<String> STRINGS = List.of("varchar", "bpchar", "text");
    private static final List<String> FRACTIONS = List.of("numeric", "float4", "float8");
    private static final List<String> PARSED = List.of(
            "int2",
            "int4",
            "int8",
            "numeric",
            "float4",
            "float8",
            "bool",
            "date",
            "timestamp",
            "timestamptz",
            "time",
            "interval",
            "uuid",
            "json",
            "jsonb",
            "inet",
            "cidr");
    private static final List<String> MOMENTS = List.of("timestamp", "timestamptz");

    private TypeNarrowing() {}

    /** What is lost, as a sentence; null where the old type is not known or every value of it survives. */
    public static @Nullable String loss(Effect effect) {
        Table table = effect.target();
        if (table == null || !(effect.change() instanceof AlterColumnType change)) {
            return null;
        }
        String cut = Conversions.loss(change.using());
        if (cut != null) {
            return cut;
        }
        Optional<String> labels = EnumLabels.loss(effect);
        return labels.or(() -> table.column(change.column()).map(Column::type).flatMap(old -> loss(old, change.type())))
                .orElse(null);
    }

    private static Optional<String> loss(TypeName from, TypeName to) {
        if (from.schema() != null || to.schema() != null || from.isArray() || to.isArray()) {
            return Optional.empty();
        }
        if (STRINGS.contains(from.name()) && STRINGS.contains(to.name())) {
            return shorterText(from, to);
        }
        if (INTEGERS.contains(from.name()) || FRACTIONS.contains(from.name())) {
            return number(from, to);
        }
        if (STRINGS.contains(from.name())) {
            return parsed(to);
        }
        return MOMENTS.contains(from.name()) ? moment(from, to) : Optional.empty();
    }

    private static Optional<String> parsed(TypeName to) {
        return PARSED.contains(to.name())
                ? Optional.of("A value that is not written as " + to + " is makes the statement fail.")
                : Optional.empty();
    }

    private static Optional<String> shorterText(TypeName from, TypeName to) {
        int length = length(to);
        return length < length(from)
                ? Optional.of("A value longer than " + length
                        + " characters makes the statement fail, or is cut by a cast in USING.")
                : Optional.empty();
    }

    private static Optional<String> number(TypeName from, TypeName to) {
        if (INTEGERS.contains(to.name())) {
            if (FRACTIONS.contains(from.name())) {
                return Optional.of("Every fraction is rounded away, and a value out of the range of " + to
                        + " makes the statement fail.");
            }
            return INTEGERS.indexOf(to.name()) < INTEGERS.indexOf(from.name())
                    ? Optional.of("A value out of the range of " + to + " makes the statement fail.")
                    : Optional.empty();
        }
        if (from.name().equals("float8") && to.name().equals("float4")) {
            return Optional.of("Every value is rounded to about six digits.");
        }
        if (to.name().equals("numeric") && !to.modifiers().isEmpty()) {
            return number(from, to, scale(to));
        }
        boolean exact = from.name().equals("numeric") || from.name().equals("int8");
        return exact && to.name().startsWith("float")
                ? Optional.of("Values with more digits than " + to + " holds are rounded.")
                : Optional.empty();
    }

    private static Optional<String> number(TypeName from, TypeName to, int scale) {
        if (INTEGERS.contains(from.name())) {
            return Optional.empty();
        }
        boolean rounds = from.modifiers().isEmpty() || scale(from) > scale;
        boolean overflows = precision(to) - scale < precision(from) - scale(from);
        if (rounds) {
            String digits = scale == 1 ? "1 decimal place" : scale + " decimal places";
            return Optional.of("Values are rounded to " + digits
                    + (overflows ? ", and one with too many digits makes the statement fail." : "."));
        }
        return overflows
                ? Optional.of("A value with too many digits for " + to + " makes the statement fail.")
                : Optional.empty();
    }

    private static Optional<String> moment(TypeName from, TypeName to) {
        if (to.name().equals("date")) {
            return Optional.of("The time of day is lost.");
        }
        if (to.name().equals("time") || to.name().equals("timetz")) {
            return Optional.of("The date is lost.");
        }
        return MOMENTS.contains(to.name()) && !to.modifiers().isEmpty() && modifier(to, 0, 6) < modifier(from, 0, 6)
                ? Optional.of("Times are rounded to " + modifier(to, 0, 6) + " digits of a second.")
                : Optional.empty();
    }

    private static int length(TypeName type) {
        return modifier(type, 0, Integer.MAX_VALUE);
    }

    private static int precision(TypeName type) {
        return modifier(type, 0, 1000);
    }

    private static int scale(TypeName type) {
        return modifier(type, 1, 0);
    }

    private static int modifier(TypeName type, int place, int otherwise) {
        if (place >= type.modifiers().size()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(type.modifiers().get(place).strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
