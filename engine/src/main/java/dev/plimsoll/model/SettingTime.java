package dev.plimsoll.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as settings of PostgreSQL write them: {@code 500}, {@code 2s}, {@code 1.5 min}
 * (<a href="https://www.postgresql.org/docs/current/config-setting.html#CONFIG-SETTING-NAMES-VALUES">manual, setting parameters</a>).
 */
public final class SettingTime {

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*\\+?([0-9]{1,12}(?:\\.[0-9]{0,9})?)\\s*(us|ms|s|min|h|d)?\\s*");

    /** Longer than any limit that counts. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE / 1_000);

    private SettingTime() {}

    /** The time, to the millisecond as the server keeps it, {@code 0.3d} being {@code 7h}; a bare number is milliseconds. Empty where it is no time. */
    public static Optional<Duration> of(String written) {
        Matcher time = WRITTEN.matcher(written);
        if (!time.matches()) {
            return Optional.empty();
        }
        String unit = time.group(2) == null ? "ms" : time.group(2);
        BigDecimal smaller = smaller(unit);
        BigDecimal milliseconds = new BigDecimal(time.group(1))
                .multiply(milliseconds(unit))
                .divide(smaller, 0, RoundingMode.HALF_EVEN)
                .multiply(smaller)
                .min(LONGEST);
        return Optional.of(Duration.ofMillis(
                milliseconds.setScale(0, RoundingMode.HALF_EVEN).longValueExact()));
    }

    /** The next smaller unit, of which the server keeps a whole number. */
    private static BigDecimal smaller(String unit) {
        return milliseconds(
                switch (unit) {
                    case "d" -> "h";
                    case "h" -> "min";
                    case "min" -> "s";
                    case "s" -> "ms";
                    default -> "us";
                });
    }

    private static BigDecimal milliseconds(String unit) {
        return switch (unit) {
            case "us" -> new BigDecimal("0.001");
            case "s" -> BigDecimal.valueOf(1_000);
            case "min" -> BigDecimal.valueOf(60_000);
            case "h" -> BigDecimal.valueOf(3_600_000);
            case "d" -> BigDecimal.valueOf(86_400_000);
            default -> BigDecimal.ONE;
        };
    }
}
