package dev.plimsoll.impact;

import java.util.List;
import java.util.Locale;

/**
 * What the modifiers of an interval type keep.
 *
 * @param least the smallest field kept: 0 seconds, up to 5 years
 * @param precision fractional digits of seconds
 */
record IntervalFields(int least, int precision) {

    private static final int MAXIMUM_FRACTION = 6;
    private static final List<String> FIELDS = List.of("second", "minute", "hour", "day", "month", "year");

    static IntervalFields of(List<String> modifiers) {
        int least = 0;
        int precision = MAXIMUM_FRACTION + 1;
        for (String modifier : modifiers) {
            if (!modifier.isEmpty() && Character.isDigit(modifier.charAt(0))) {
                precision = modifier.length() == 1 ? modifier.charAt(0) - '0' : MAXIMUM_FRACTION;
            } else {
                String last = modifier.substring(modifier.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
                least = Math.max(0, FIELDS.indexOf(last));
            }
        }
        return new IntervalFields(least, precision);
    }

    /** Whether every value of the other fits without loss. */
    boolean covers(IntervalFields other) {
        boolean precise = precision >= MAXIMUM_FRACTION || precision >= other.precision;
        return least <= other.least && (other.least > 0 || precise);
    }
}
