package dev.plimsoll.model.live;

import dev.plimsoll.model.Amounts;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A setting in force.
 *
 * @param value as {@code pg_settings} shows it, in its unit; {@code <set>} for a text that is not shown
 * @param unit {@code 8kB}, {@code ms}; null where it has none
 * @param source {@code configuration file}; null for the built-in default
 * @param byAlterSystem whether {@code ALTER SYSTEM} set it
 */
public record LiveSetting(
        String name,
        String value,
        @Nullable String unit,
        @Nullable String source,
        boolean byAlterSystem,
        boolean pendingRestart) {

    /** In bytes or milliseconds where it has a unit of size or time. */
    public OptionalDouble number() {
        try {
            return OptionalDouble.of(Double.parseDouble(value) * factor());
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private double factor() {
        if (unit == null) {
            return 1;
        }
        String digits = unit.replaceAll("[^0-9]", "");
        double count = digits.isEmpty() ? 1 : Double.parseDouble(digits);
        return count
                * switch (unit.replaceAll("[0-9]", "").toLowerCase(Locale.ROOT)) {
                    case "kb" -> 1024;
                    case "mb" -> 1024 * 1024;
                    case "s" -> 1000;
                    case "min" -> 60_000;
                    case "h" -> 3_600_000;
                    case "d" -> 86_400_000;
                    default -> 1;
                };
    }

    /** As a file writes it, in whole units: {@code 16384} of {@code 8kB} is {@code 131072kB}. */
    public String written() {
        if (unit == null || !value.matches("[0-9]+")) {
            return value;
        }
        String digits = unit.replaceAll("[^0-9]", "");
        long count = digits.isEmpty() ? 1 : Long.parseLong(digits);
        return Long.parseLong(value) * count + unit.replaceAll("[0-9]", "");
    }

    /** As a person would write it: {@code 128 MB}, {@code 5 min}, {@code off}. */
    public String shown() {
        if (unit == null || number().isEmpty()) {
            return value;
        }
        double number = number().getAsDouble();
        return number < 0 ? value : unit.endsWith("B") ? Amounts.bytes(number) : Amounts.time(number / 1000);
    }
}
