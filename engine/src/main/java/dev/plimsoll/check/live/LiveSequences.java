package dev.plimsoll.check.live;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.Column;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveSequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sequences with where they stand and the columns that they number. */
final class LiveSequences {

    private final LiveDatabase database;
    private final Map<ObjectName, Table> tables = new HashMap<>();
    private final Map<ObjectName, Long> values = new HashMap<>();

    private LiveSequences(Snapshot snapshot, LiveDatabase database, List<Table> tables) {
        this.database = database;
        tables.forEach(table -> this.tables.put(table.name(), table));
        snapshot.rows(Facet.SEQUENCE_VALUES).stream()
                .filter(row -> row.flag("called"))
                .forEach(row -> {
                    Long value = row.number("lastValue");
                    if (value != null) {
                        values.put(name(row, "schema", "name"), value);
                    }
                });
    }

    static List<LiveSequence> of(Snapshot snapshot, LiveDatabase database, List<Table> tables) {
        LiveSequences sequences = new LiveSequences(snapshot, database, tables);
        return snapshot.rows(Facet.SEQUENCES).stream().map(sequences::sequence).toList();
    }

    private static ObjectName name(Row row, String schema, String name) {
        return new ObjectName(row.need(schema), row.need(name));
    }

    private LiveSequence sequence(Row row) {
        ObjectName name = name(row, "schema", "name");
        ObjectName owner = row.has("ownerTable") ? name(row, "ownerSchema", "ownerTable") : null;
        String column = row.text("ownerColumn");
        return new LiveSequence(
                database,
                name,
                TypeName.printed(row.need("type")),
                row.number("increment", 1),
                row.number("minimum", 1),
                row.number("maximum", Long.MAX_VALUE),
                row.flag("cycle"),
                owner,
                column,
                type(owner, column),
                values.get(name));
    }

    private @Nullable TypeName type(@Nullable ObjectName owner, @Nullable String column) {
        Table table = owner == null ? null : tables.get(owner);
        return table == null || column == null
                ? null
                : table.column(column).map(Column::type).orElse(null);
    }
}
