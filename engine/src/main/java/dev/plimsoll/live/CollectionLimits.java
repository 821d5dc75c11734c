package dev.plimsoll.live;

import java.time.Duration;

/**
 * How long a collection may take.
 *
 * @param total what is not read by then is left out
 * @param statement the longest that one query may run
 */
public record CollectionLimits(Duration total, Duration statement) {

    public static final CollectionLimits DEFAULT = new CollectionLimits(Duration.ofMinutes(10), Duration.ofSeconds(15));
}
