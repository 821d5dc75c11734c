package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.Amounts;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.SettingTime;
import java.time.Duration;
import java.util.List;

/**
 * When a PostgreSQL server sends its log to the archive at the latest.
 *
 * @param timeout {@code archive_timeout}; zero is when a segment is full
 */
@ForRules
public record ArchiveInterval(Duration timeout) {

    private static final String PARAMETER = "archive_timeout";

    /** One where the definition says it, none otherwise, nor where nothing is sent at all. */
    public static List<ArchiveInterval> of(DataStore store) {
        if (store.has(EngineSettings.property("archive_mode"), "off", "OFF", "false", "0")) {
            return List.of();
        }
        String written = store.text(EngineSettings.property(PARAMETER)).strip();
        boolean bare = written.matches("[0-9]{1,9}");
        return SettingTime.of(bare ? written + "s" : written).stream()
                .map(ArchiveInterval::new)
                .toList();
    }

    public boolean laterThan(int seconds) {
        return timeout.isZero() || timeout.compareTo(Duration.ofSeconds(seconds)) > 0;
    }

    /** {@code after 60 minutes at the latest}. */
    public String words() {
        return timeout.isZero()
                ? "when a segment of 16 MB is full"
                : "after " + Amounts.number(timeout.toSeconds() / 60.0) + " minutes at the latest";
    }
}
