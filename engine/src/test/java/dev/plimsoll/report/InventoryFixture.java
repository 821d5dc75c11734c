package dev.plimsoll.report;

import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Environment;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.StoreKind;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveSetting;
import dev.plimsoll.model.live.LiveTable;
import dev.plimsoll.model.live.TableStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A database of 90 GiB on a disk of 100, with 95 of its 100 connections in use, and a bucket of which little is known. */
final class InventoryFixture {

    private static final long GIBIBYTE = 1L << 30;
    private static final long AT = 1_767_225_600;

    private InventoryFixture() {}

    /** @param text stands in names and values */
    static Looked of(String text) {
        SourceRange place = SourceRange.wholeFile("infra/" + text + ".tf");
        Map<String, Value> database = new LinkedHashMap<>();
        database.put(DataStore.ENGINE, known(text, place));
        database.put(DataStore.ENGINE_VERSION, known("16.4", place));
        database.put("compute.class", known("db." + text, place));
        database.put("compute.memory-bytes", known(Long.toString(8 * GIBIBYTE), place));
        database.put("storage.gibibytes", known("100", place));
        database.put("storage.maximum-gibibytes", known("200", place));
        database.put("encryption.at-rest", known("true", place));
        database.put("backup.retention-days", known("14", place));
        Map<String, Value> bucket = Map.of(
                "encryption.at-rest",
                new Value.Unknown(new UnknownReason(UnknownReason.Kind.EXTERNAL, "nobody tells", ""), Trace.at(place)));
        return new Looked(
                Set.of("no-drop-table"),
                List.of(),
                Set.of(Engine.POSTGRESQL),
                List.of(
                        store("orders-database", StoreKind.RELATIONAL_DATABASE, text, database, place),
                        store(text, StoreKind.BUCKET, text, bucket, place)),
                List.of(server(text)),
                false);
    }

    private static Value known(String text, SourceRange place) {
        return new Value.Known(new Tree.Text(text), Trace.at(place));
    }

    private static DataStore store(
            String address, StoreKind kind, String service, Map<String, Value> properties, SourceRange place) {
        return new DataStore(
                "sales",
                address,
                kind,
                "aws",
                service,
                Environment.UNKNOWN,
                properties,
                Map.of(),
                Map.of(),
                List.of(),
                new Presence.Present(),
                Resource.Format.TERRAFORM,
                place);
    }

    private static MeasuredServer server(String text) {
        LiveDatabase database = new LiveDatabase(
                "sales",
                text,
                new Server(Engine.POSTGRESQL, 16),
                160_004,
                "rds",
                false,
                0,
                AT,
                0,
                0,
                90 * GIBIBYTE,
                Map.of("max_connections", new LiveSetting("max_connections", "100", null, null, false, false)),
                Set.of(),
                SourceRange.wholeFile("<orders>"));
        return MeasuredServer.of(database, List.of(table(database, "notes", 3), table(database, text, 60)), 95);
    }

    private static LiveTable table(LiveDatabase database, String name, long gibibytes) {
        Table table = new Table(
                ObjectName.of("public", name),
                RelationKind.TABLE,
                Persistence.PERMANENT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                false,
                false,
                Map.of(),
                null,
                "app",
                new Origin.Collected("<orders>"));
        return new LiveTable(
                database,
                table,
                new TableStatistics(4_200L, gibibytes * GIBIBYTE, 0, GIBIBYTE, 0, 0, null, AT),
                "app",
                "default",
                false,
                0,
                List.of(),
                Map.of());
    }
}
