package dev.plimsoll.check.live;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveIndex;
import dev.plimsoll.model.live.LiveTable;
import dev.plimsoll.model.live.LiveTable.ColumnStatistics;
import dev.plimsoll.model.live.TableStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tables with what was measured of them. */
final class LiveTables {

    private final LiveDatabase database;
    private final Map<ObjectName, Row> relations = new HashMap<>();
    private final Map<ObjectName, Row> activity = new HashMap<>();
    private final Map<ObjectName, Row> indexes = new HashMap<>();
    private final Map<ObjectName, Row> indexActivity = new HashMap<>();
    private final Map<ObjectName, Map<String, ColumnStatistics>> columns = new HashMap<>();

    LiveTables(Snapshot snapshot, LiveDatabase database) {
        this.database = database;
        snapshot.rows(Facet.RELATIONS).forEach(row -> relations.put(name(row, "name"), row));
        snapshot.rows(Facet.TABLE_ACTIVITY).forEach(row -> activity.put(name(row, "relation"), row));
        snapshot.rows(Facet.INDEXES).forEach(row -> indexes.put(name(row, "name"), row));
        snapshot.rows(Facet.INDEX_ACTIVITY).forEach(row -> indexActivity.put(name(row, "name"), row));
        snapshot.rows(Facet.COLUMN_STATISTICS).stream()
                .filter(row -> row.has("name"))
                .forEach(row -> columns.computeIfAbsent(name(row, "relation"), each -> new HashMap<>())
                        .put(row.need("name"), column(row)));
    }

    private static ObjectName name(Row row, String column) {
        return new ObjectName(row.need("schema"), row.need(column));
    }

    private static ColumnStatistics column(Row row) {
        Double share = row.decimal("nullShare");
        Double distinct = row.decimal("distinct");
        return new ColumnStatistics(share == null ? 0 : share, row.number("width", 0), distinct == null ? 0 : distinct);
    }

    List<LiveTable> of(List<Table> tables) {
        return tables.stream().map(this::live).toList();
    }

    private LiveTable live(Table table) {
        Row row = Objects.requireNonNull(relations.get(table.name()), "tables come from relations");
        List<LiveIndex> own =
                table.indexes().stream().map(index -> live(table, index)).toList();
        String identity = row.text("replicaIdentity");
        return new LiveTable(
                database,
                table,
                statistics(row, own, activity.get(table.name())),
                row.need("owner"),
                identity == null ? "default" : identity,
                row.flag("unpopulated"),
                (int) row.number("droppedColumns", 0),
                own,
                columns.getOrDefault(table.name(), Map.of()));
    }

    private LiveIndex live(Table table, Index index) {
        Row row = Objects.requireNonNull(indexes.get(index.name()), "indexes come from their rows");
        Row counters = indexActivity.get(index.name());
        return new LiveIndex(
                database,
                table.name(),
                index,
                row.flag("primary"),
                row.number("bytes", 0),
                row.number("rows", -1),
                counters == null ? -1 : counters.number("scans", -1),
                counters == null ? 0 : counters.number("lastScan", 0),
                !row.flag("notReady"),
                row.flag("replicaIdentity"));
    }

    private TableStatistics statistics(Row row, List<LiveIndex> own, @Nullable Row counters) {
        return new TableStatistics(
                row.number("rows"),
                row.number("bytes", 0),
                row.number("toastBytes", 0),
                own.stream().mapToLong(LiveIndex::bytes).sum(),
                row.number("transactionAge", 0),
                row.number("multixactAge", 0),
                counters == null ? null : activity(counters),
                database.at());
    }

    private TableStatistics.Activity activity(Row row) {
        return new TableStatistics.Activity(
                database.statisticsSince(),
                row.number("scans", 0),
                row.number("rowsScanned", 0),
                row.number("indexScans", 0),
                row.number("inserted", 0),
                row.number("updated", 0),
                row.number("updatedInPlace", 0),
                row.number("deleted", 0),
                row.number("live", 0),
                row.number("dead", 0),
                row.number("toastLive", 0),
                row.number("toastDead", 0),
                row.number("changedSinceAnalyze", 0),
                row.number("lastVacuum", 0),
                row.number("lastAnalyze", 0),
                row.number("lastScan", 0));
    }
}
