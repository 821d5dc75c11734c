package dev.plimsoll.model.live;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the release that a server runs.
 *
 * @param today against which the end of life is judged
 * @param endOfLife when its makers stop mending the major version, or null
 * @param newestMinor the newest minor version that is known, 0 where none is
 * @param released when that was released, or null
 */
public record LiveRelease(
        LiveDatabase database,
        LocalDate today,
        @Nullable LocalDate endOfLife,
        int newestMinor,
        @Nullable LocalDate released) {

    /** Whether the end of life is past, or less than so many days away. */
    public boolean endsWithin(int days) {
        return endOfLife != null && !endOfLife.isAfter(today.plusDays(days));
    }

    public boolean ended() {
        return endsWithin(0);
    }

    /** Whether a newer minor version is known. */
    public boolean behind() {
        return database.minor() < newestMinor;
    }

    public int major() {
        return database.versionNumber() / 10_000;
    }
}
