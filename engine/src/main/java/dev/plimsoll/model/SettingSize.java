package dev.plimsoll.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts of memory as settings of PostgreSQL write them: {@code 16384}, {@code 128MB}, {@code 1.5 GB}
 * (<a href="https://www.postgresql.org/docs/current/config-setting.html#CONFIG-SETTING-NAMES-VALUES">manual, setting parameters</a>).
 */
public final class SettingSize {

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*\\+?([0-9]{1,18}(?:\\.[0-9]{0,9})?)\\s*(B|kB|MB|GB|TB)?\\s*");

    private SettingSize() {}

    /**
     * The amount in bytes, to whole units as the server keeps it: {@code 0.004GB} is {@code 4MB}, a whole number of the next smaller unit.
     *
     * @param unit bytes that a bare number counts: 8192 for {@code shared_buffers}, 1024 for {@code work_mem}; {@code pg_settings.unit} tells
     * @return empty where it is no amount, or one below zero, which settings have a meaning of their own for
     */
    public static OptionalLong bytes(String written, long unit) {
        Matcher size = WRITTEN.matcher(written);
        if (!size.matches()) {
            return OptionalLong.empty();
        }
        BigDecimal bytes = new BigDecimal(size.group(1))
                .multiply(BigDecimal.valueOf(size.group(2) == null ? unit : bytes(size.group(2))));
        if (size.group(2) != null) {
            BigDecimal smaller = BigDecimal.valueOf(Math.max(1, bytes(size.group(2)) >> 10));
            bytes = bytes.divide(smaller, 0, RoundingMode.HALF_EVEN).multiply(smaller);
        }
        BigDecimal units = bytes.divide(BigDecimal.valueOf(unit), 0, RoundingMode.HALF_EVEN);
        BigDecimal whole = units.multiply(BigDecimal.valueOf(unit));
        return whole.toBigInteger().bitLength() > Long.SIZE - 2
                ? OptionalLong.empty()
                : OptionalLong.of(whole.longValueExact());
    }

    private static long bytes(String unit) {
        return switch (unit) {
            case "kB" -> 1L << 10;
            case "MB" -> 1L << 20;
            case "GB" -> 1L << 30;
            case "TB" -> 1L << 40;
            default -> 1;
        };
    }
}
