package dev.plimsoll.check.live;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveSetting;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The server and the database of a snapshot, as one fact. */
public final class LiveDatabases {

    private LiveDatabases() {}

    /**
     * @param name what the configuration calls the database
     * @param path what places of findings say
     */
    public static LiveDatabase of(Snapshot snapshot, String name, String path) {
        Snapshot.Meta meta = snapshot.meta();
        return new LiveDatabase(
                name,
                meta.database(),
                new Server(Engine.POSTGRESQL, meta.major()),
                meta.versionNumber(),
                meta.service().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                meta.standby(),
                meta.replicas(),
                meta.collectedAt().getEpochSecond(),
                first(snapshot, Facet.SERVER, "startedAt"),
                since(snapshot),
                snapshot.rows(Facet.DATABASES).stream()
                        .filter(row -> row.flag("current"))
                        .mapToLong(row -> row.number("bytes", 0))
                        .sum(),
                settings(snapshot),
                new TreeSet<>(snapshot.facets().keySet().stream().map(Facet::id).toList()),
                SourceRange.wholeFile(path));
    }

    private static long first(Snapshot snapshot, Facet facet, String column) {
        return snapshot.rows(facet).stream()
                .mapToLong(row -> row.number(column, 0))
                .findFirst()
                .orElse(0);
    }

    /** Counters begin when the statistics were reset; where that never was, at the latest when the server started after a crash. */
    private static long since(Snapshot snapshot) {
        return first(snapshot, Facet.DATABASE_ACTIVITY, "statisticsSince");
    }

    private static Map<String, LiveSetting> settings(Snapshot snapshot) {
        Map<String, LiveSetting> settings = new LinkedHashMap<>();
        for (Row row : snapshot.rows(Facet.SETTINGS)) {
            String value = row.text("value");
            settings.put(
                    row.need("name"),
                    new LiveSetting(
                            row.need("name"),
                            value == null ? "" : value,
                            row.text("unit"),
                            row.text("source"),
                            row.flag("byAlterSystem"),
                            row.flag("pendingRestart")));
        }
        return settings;
    }
}
