package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.DataStore;
import java.util.Comparator;
import java.util.List;

/** The windows of a store for backups and for maintenance. */
@ForRules
public record StoreWindows(DataStore store) {

    private static final int LEAST_MINUTES = 30;
    private static final List<String> WINDOWS = List.of("backup.window", "maintenance.window");

    public static StoreWindows of(DataStore store) {
        return new StoreWindows(store);
    }

    /** Whether some moment is in both. */
    public boolean overlap() {
        return TimeWindow.overlap(store.text("backup.window"), store.text("maintenance.window"));
    }

    /** Whether one is shorter than providers take. */
    public boolean tooShort() {
        return shortest() > 0 && shortest() < LEAST_MINUTES;
    }

    /** Minutes of the shortest; 0 where there is none. */
    public int shortest() {
        return TimeWindow.minutes(store.text(shortestProperty()));
    }

    public String shortestProperty() {
        return WINDOWS.stream()
                .filter(window -> TimeWindow.minutes(store.text(window)) > 0)
                .min(Comparator.comparing(window -> TimeWindow.minutes(store.text(window))))
                .orElse(WINDOWS.get(0));
    }
}
