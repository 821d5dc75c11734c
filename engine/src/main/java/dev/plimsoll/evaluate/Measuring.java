package dev.plimsoll.evaluate;

import java.time.Duration;

/**
 * What the sizes of a running server are worth to a team.
 *
 * @param noteBelow a statement that certainly takes less is a note
 * @param errorFrom one that certainly stops others for as long is an error
 * @param snapshotDays age in days up to which a snapshot proves that a table is small
 */
public record Measuring(Duration noteBelow, Duration errorFrom, int snapshotDays) {

    public static final Measuring DEFAULT = new Measuring(Duration.ofSeconds(1), Duration.ofSeconds(10), 30);

    static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
