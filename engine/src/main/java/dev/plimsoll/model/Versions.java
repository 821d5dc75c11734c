package dev.plimsoll.model;

import java.math.BigInteger;
import java.util.Comparator;

/** Versions as tools compare them: number by number, whatever stands between. */
public final class Versions {

    /** By the numbers in them, then as they are written. */
    public static final Comparator<String> ORDER = Versions::compare;

    private Versions() {}

    /** One spelling for all that tools take for the same: {@code 007} is {@code 7}, and {@code 1_0} is {@code 1.0}. */
    public static String canonical(String version) {
        return version.replace('_', '.').replaceAll("(?<![0-9])0+(?=[0-9])", "");
    }

    private static int compare(String left, String right) {
        String[] lefts = left.split("[^0-9]+");
        String[] rights = right.split("[^0-9]+");
        for (int i = 0; i < Math.min(lefts.length, rights.length); i++) {
            int order = number(lefts[i]).compareTo(number(rights[i]));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(lefts.length, rights.length);
        return order != 0 ? order : left.compareTo(right);
    }

    private static BigInteger number(String digits) {
        return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
    }
}
