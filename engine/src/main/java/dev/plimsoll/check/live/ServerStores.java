package dev.plimsoll.check.live;

import dev.plimsoll.datastore.DataStores;
import dev.plimsoll.datastore.StoreCatalog;
import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Environment;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveSetting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A running server in the words of its configuration files, so that the rules on these judge it too. */
public final class ServerStores {

    private final Snapshot snapshot;
    private final LiveDatabase database;
    private final SourceRange place;

    private ServerStores(Snapshot snapshot, LiveDatabase database) {
        this.snapshot = snapshot;
        this.database = database;
        this.place = database.place();
    }

    public static List<DataStore> of(
            Snapshot snapshot, LiveDatabase database, Environment environment, StoreCatalog catalog) {
        ServerStores stores = new ServerStores(snapshot, database);
        List<Resource> resources = new ArrayList<>();
        if (snapshot.knows(Facet.SETTINGS)) {
            resources.add(stores.resource("postgresql/settings", stores.settings()));
        }
        if (snapshot.knows(Facet.HBA)) {
            resources.add(stores.resource("postgresql/hba", Map.of("records", stores.records())));
        }
        return DataStores.of(resources, catalog).stream()
                .map(store -> store.as(database.name(), environment))
                .toList();
    }

    private Resource resource(String type, Map<String, Value> attributes) {
        return new Resource(
                database.catalogName(),
                type,
                database.catalogName(),
                Resource.Kind.MANAGED,
                Resource.Format.ENGINE_CONFIGURATION,
                "",
                List.of(),
                attributes,
                new Presence.Present(),
                place,
                place);
    }

    /** A text that is not shown is not known. */
    private Map<String, Value> settings() {
        Map<String, Value> settings = new LinkedHashMap<>();
        for (LiveSetting setting : database.settings().values()) {
            if (!setting.value().startsWith("<")) {
                settings.put(setting.name(), text(setting.written()));
            }
        }
        return settings;
    }

    private Value records() {
        List<Value> records = new ArrayList<>();
        for (Row row : snapshot.rows(Facet.HBA)) {
            Map<String, Value> record = new LinkedHashMap<>();
            record.put("type", text(row.need("type")));
            record.put("database", list(row.list("databases")));
            record.put("user", list(row.list("roles")));
            put(record, "address", address(row.text("address")));
            put(record, "netmask", row.text("netmask"));
            record.put("method", text(row.need("method")));
            record.put("options", list(row.list("optionNames")));
            records.add(known(new Tree.Fields(record)));
        }
        return known(new Tree.Items(records));
    }

    private void put(Map<String, Value> record, String field, @Nullable String value) {
        if (value != null) {
            record.put(field, text(value));
        }
    }

    /** A snapshot tells of addresses of what kind they are. */
    private static @Nullable String address(@Nullable String kind) {
        return "loopback".equals(kind) ? "127.0.0.1" : kind;
    }

    private Value list(List<String> texts) {
        return known(new Tree.Items(texts.stream().map(this::text).toList()));
    }

    private Value text(String text) {
        return known(new Tree.Text(text));
    }

    private Value known(Tree tree) {
        return new Value.Known(tree, Trace.at(place));
    }
}
