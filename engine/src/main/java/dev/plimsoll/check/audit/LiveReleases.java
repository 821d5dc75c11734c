package dev.plimsoll.check.audit;

import dev.plimsoll.datastore.MinorRelease;
import dev.plimsoll.datastore.StoreCatalog;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveRelease;
import java.time.LocalDate;

/** What is written down of the release that a server runs. */
final class LiveReleases {

    private static final String ENGINE = "postgres";

    private LiveReleases() {}

    static LiveRelease of(LiveDatabase database, StoreCatalog catalog, LocalDate today) {
        String major = Integer.toString(database.versionNumber() / 10_000);
        MinorRelease minor = catalog.newestMinor(ENGINE, major).orElse(null);
        return new LiveRelease(
                database,
                today,
                catalog.endOfLife(ENGINE, major).orElse(null),
                minor == null ? 0 : minor.minor(),
                minor == null ? null : minor.released());
    }
}
