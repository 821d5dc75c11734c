package dev.plimsoll.model.live;

import java.util.Locale;

/** Amounts as people read them. */
public final class Amounts {

    private static final String[] SIZES = {"B", "kB", "MB", "GB", "TB", "PB"};

    private Amounts() {}

    /** {@code 212 GB}, {@code 1.5 MB}; units of 1,024. */
    public static String bytes(long bytes) {
        double amount = bytes;
        int size = 0;
        while (amount >= 1024 && size < SIZES.length - 1) {
            amount /= 1024;
            size++;
        }
        return rounded(amount) + " " + SIZES[size];
    }

    /** {@code 310 million}, {@code 4,200}. */
    public static String count(long count) {
        if (count >= 1_000_000_000) {
            return rounded(count / 1e9) + " billion";
        }
        return count >= 1_000_000 ? rounded(count / 1e6) + " million" : String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 4 s}, {@code 12 min}, {@code 3 h}, {@code 40 days}. */
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

    /** {@code 0.3}, {@code 120}: a number of things in a second. */
    public static String rate(double perSecond) {
        return rounded(perSecond);
    }

    /** {@code 37 %}, from a share of 1. */
    public static String share(double share) {
        return rounded(share * 100) + " %";
    }

    private static String rounded(double amount) {
        return amount >= 10 || amount == Math.rint(amount)
                ? String.format(Locale.ROOT, "%,d", Math.round(amount))
                : String.format(Locale.ROOT, "%.1f", amount);
    }
}
