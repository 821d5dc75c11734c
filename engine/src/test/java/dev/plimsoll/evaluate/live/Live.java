package dev.plimsoll.evaluate.live;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveIndex;
import dev.plimsoll.model.live.LiveSequence;
import dev.plimsoll.model.live.LiveSetting;
import dev.plimsoll.model.live.LiveTable;
import dev.plimsoll.model.live.LiveTable.ColumnStatistics;
import dev.plimsoll.model.live.TableStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Small running servers for tests of formulas. */
final class Live {

    static final long NOW = 1_767_225_600;
    private static final SourceRange PLACE = SourceRange.wholeFile("<shop>");

    private Live() {}

    /** Settings by name: {@code 200}, or with a unit {@code 20 ms}. */
    static LiveDatabase database(Map<String, String> settings) {
        Map<String, LiveSetting> set = new TreeMap<>();
        settings.forEach((name, written) -> {
            String[] parts = written.split(" ", 2);
            set.put(name, new LiveSetting(name, parts[0], parts.length == 1 ? null : parts[1], null, false, false));
        });
        return database(set, 0, 0);
    }

    static LiveDatabase counting(long since, long startedAt) {
        return database(new TreeMap<>(), since, startedAt);
    }

    private static LiveDatabase database(Map<String, LiveSetting> settings, long since, long startedAt) {
        return new LiveDatabase(
                "shop",
                "shop",
                new Server(Engine.POSTGRESQL, 16),
                160_004,
                "self-managed",
                false,
                0,
                NOW,
                startedAt,
                since,
                0,
                settings,
                Set.of(),
                PLACE);
    }

    static LiveTable table(
            LiveDatabase database,
            @Nullable Long rows,
            long bytes,
            Map<String, String> options,
            Map<String, ColumnStatistics> columns) {
        List<Column> of = columns.keySet().stream()
                .sorted()
                .map(name -> new Column(name, TypeName.of("text"), null, null, false, null, null, false))
                .toList();
        Table table = new Table(
                ObjectName.of("public", "orders"),
                RelationKind.TABLE,
                Persistence.PERMANENT,
                of,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                false,
                false,
                options,
                null,
                "app",
                new Origin.Collected("<shop>"));
        return new LiveTable(
                database,
                table,
                new TableStatistics(rows, bytes, 0, 0, 250_000_000, 0, null, NOW),
                "app",
                "default",
                false,
                0,
                List.of(),
                columns);
    }

    static LiveIndex index(LiveDatabase database, long rows, long bytes, boolean unique, String... columns) {
        Index index = new Index(
                ObjectName.of("public", "orders_key"),
                "btree",
                unique,
                List.of(columns).stream().map(IndexKey::column).toList(),
                List.of(),
                null,
                false,
                null,
                true,
                null,
                PLACE);
        return new LiveIndex(database, ObjectName.of("public", "orders"), index, false, bytes, rows, 0, 0, true, false);
    }

    static LiveSequence sequence(
            long increment, long minimum, long maximum, @Nullable String columnType, @Nullable Long last) {
        return new LiveSequence(
                database(Map.of()),
                ObjectName.of("public", "orders_id_seq"),
                TypeName.of("int8"),
                increment,
                minimum,
                maximum,
                false,
                columnType == null ? null : ObjectName.of("public", "orders"),
                columnType == null ? null : "id",
                columnType == null ? null : TypeName.of(columnType),
                last);
    }
}
