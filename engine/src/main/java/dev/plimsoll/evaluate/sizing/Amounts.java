package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.evaluate.ForRules;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts in words. */
@ForRules
public final class Amounts {

    private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};

    private Amounts() {}

    /** {@code 1.5 GiB}: to a tenth, in the largest unit of which there is one. */
    public static String bytes(double bytes) {
        int unit = 0;
        double amount = bytes;
        while (amount >= 1024 && unit < UNITS.length - 1) {
            amount /= 1024;
            unit++;
        }
        return number(amount) + " " + UNITS[unit];
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
}
