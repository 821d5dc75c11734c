package dev.plimsoll.evaluate;

import dev.plimsoll.model.MigrationHistory;
import dev.plimsoll.model.MigrationHistory.Entry;
import dev.plimsoll.model.MigrationHistory.Run;
import dev.plimsoll.model.MigrationHistory.State;
import dev.plimsoll.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new migration that sorts before one that is there already, and so may have run.
 *
 * @param before the last of those that it sorts before
 */
@ForRules
public record LateArrival(Entry entry, Entry before) {

    /** Nothing is known of the order, or names do not tell it. */
    private static final Set<String> UNORDERED = Set.of("plain", "alembic", "django");

    public static List<LateArrival> in(MigrationHistory history) {
        List<LateArrival> late = new ArrayList<>();
        List<Entry> entries = history.entries();
        Entry last = null;
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (entry.run() != Run.ONCE || entry.state() == State.DELETED || entry.changeset() != null) {
                continue;
            }
            if (isThere(entry)) {
                last = last == null ? entry : last;
            } else if (entry.state() == State.ADDED && last != null && isOrdered(entry, last)) {
                late.add(0, new LateArrival(entry, last));
            }
        }
        return late;
    }

    private static boolean isThere(Entry entry) {
        return entry.state() == State.UNCHANGED || entry.state() == State.UPSTREAM || entry.state() == State.EDITED;
    }

    private static boolean isOrdered(Entry entry, @Nullable Entry last) {
        return last != null && entry.tool().equals(last.tool()) && !UNORDERED.contains(entry.tool());
    }

    /** Milder where the tool is told to do so. */
    public Severity severity() {
        return entry.lateAllowed() ? Severity.INFO : Severity.ERROR;
    }

    /** What the tool makes of it, completing a sentence about the file. */
    public String consequence() {
        return switch (entry.tool()) {
            case "golang-migrate" -> "where that has run, golang-migrate never runs this one, and says nothing";
            case "drizzle" ->
                "where that has run, Drizzle before version 1 never runs this one, and says nothing; version 1 runs it last";
            case "flyway" ->
                entry.lateAllowed()
                        ? "outOfOrder is on, so databases that have run that run this one last, and new ones run it first"
                        : "where that has run, Flyway stops with an error, unless outOfOrder is on, which runs this one last";
            case "goose" ->
                "where that has run, goose stops with an error, unless -allow-missing is given, which runs this one last";
            default -> "databases that have run that run this one last, and new ones run it first";
        };
    }
}
