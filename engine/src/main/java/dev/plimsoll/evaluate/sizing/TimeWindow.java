package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.evaluate.ForRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A window of time as Amazon RDS, ElastiCache and Redshift write it: {@code sun:03:00-sun:04:00}, or {@code 03:00-04:00} of every day, in UTC.
 *
 * @param day 0 for Monday to 6, or -1 for every day
 * @param start minutes of the day
 * @param length minutes, at least 1
 */
@ForRules
public record TimeWindow(int day, int start, int length) {

    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String TIME = "(?:([a-z]{3}):)?([0-9]{2}):([0-9]{2})";
    private static final Pattern WRITTEN = Pattern.compile(TIME + "-" + TIME);

    /** Empty where the text is no window. */
    public static Optional<TimeWindow> of(String text) {
        Matcher window = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!window.matches()) {
            return Optional.empty();
        }
        int start = minutes(window, 2);
        int end = minutes(window, 5);
        int first = DAYS.indexOf(String.valueOf(window.group(1)));
        int last = DAYS.indexOf(String.valueOf(window.group(4)));
        int length = first < 0 || last < 0
                ? Math.floorMod(end - start, DAY)
                : Math.floorMod((last * DAY + end) - (first * DAY + start), WEEK);
        return Optional.of(new TimeWindow(first, start, Math.max(1, length)));
    }

    /** Whether both are windows and some moment is in both. */
    public static boolean overlap(String one, String other) {
        Optional<TimeWindow> first = of(one);
        Optional<TimeWindow> second = of(other);
        return first.isPresent() && second.isPresent() && first.get().overlaps(second.get());
    }

    /** Minutes of a window; 0 where the text is none. */
    public static int minutes(String text) {
        return of(text).map(TimeWindow::length).orElse(0);
    }

    private static int minutes(Matcher window, int group) {
        return Integer.parseInt(window.group(group)) * 60 + Integer.parseInt(window.group(group + 1));
    }

    private boolean overlaps(TimeWindow other) {
        if (day >= 0 && other.day >= 0) {
            return overlaps(day * DAY + start, length, other.day * DAY + other.start, other.length, WEEK);
        }
        return overlaps(start, length, other.start, other.length, DAY);
    }

    private static boolean overlaps(int start, int length, int other, int otherLength, int circle) {
        return Math.floorMod(other - start, circle) < length || Math.floorMod(start - other, circle) < otherLength;
    }
}
