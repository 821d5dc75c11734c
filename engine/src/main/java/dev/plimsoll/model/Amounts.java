package dev.plimsoll.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Amounts as people read them, to two or three digits. */
public final class Amounts {

    private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};
    private static final double KIBI = 1024;

    private Amounts() {}

    /** {@code 1.5 GiB}: to a tenth, in the largest unit of which there is one. */
    public static String bytes(double bytes) {
        int unit = 0;
        double amount = bytes;
        while (amount >= KIBI && unit < UNITS.length - 1) {
            amount /= KIBI;
            unit++;
        }
        return number(amount) + " " + UNITS[unit];
    }

    public static String bytes(long bytes) {
        return bytes((double) bytes);
    }

    /** To a tenth, without zeros that say nothing. */
    public static String number(double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded).toPlainString();
    }

    /** The share in per cent, rounded. */
    public static long percent(double part, double whole) {
        return whole == 0 ? 0 : Math.round(part * 100 / whole);
    }

    /** {@code 37 %}, from a share of 1. */
    public static String share(double share) {
        return number(share * 100) + " %";
    }

    /** {@code 310 million}, {@code 4,200}. */
    public static String count(long count) {
        if (count >= 1_000_000_000) {
            return number(count / 1e9) + " billion";
        }
        return count >= 1_000_000 ? number(count / 1e6) + " million" : String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 40 ms}, {@code 4 s}, {@code 12 min}, {@code 3 h}, {@code 40 days}. */
    public static String time(double seconds) {
        if (seconds < 1) {
            return Math.round(seconds * 1000) + " ms";
        }
        if (seconds < 120) {
            return rounded(seconds) + " s";
        }
        if (seconds < 7200) {
            return rounded(seconds / 60) + " min";
        }
        return seconds < 172_800 ? rounded(seconds / 3600) + " h" : rounded(seconds / 86_400) + " days";
    }

    private static String rounded(double amount) {
        return amount >= 10 ? Long.toString(Math.round(amount)) : number(amount);
    }
}
