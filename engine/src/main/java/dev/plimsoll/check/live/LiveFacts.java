package dev.plimsoll.check.live;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.LiveAccess;
import dev.plimsoll.live.LiveCatalog;
import dev.plimsoll.live.Rows;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.DeclaredTable;
import dev.plimsoll.model.Grant;
import dev.plimsoll.model.JudgedPlaces;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveRow;
import dev.plimsoll.model.live.LiveRows;
import dev.plimsoll.model.live.LiveSequence;
import dev.plimsoll.model.live.LiveTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a snapshot comes to, as facts for rules. */
public record LiveFacts(
        LiveDatabase database,
        LiveCatalog catalog,
        List<LiveTable> tables,
        List<LiveSequence> sequences,
        List<LiveRows> facets) {

    /** Facets that have facts of their own kind. */
    private static final Set<Facet> TYPED = EnumSet.of(
            Facet.SERVER,
            Facet.SETTINGS,
            Facet.RELATIONS,
            Facet.COLUMNS,
            Facet.CONSTRAINTS,
            Facet.INDEXES,
            Facet.SEQUENCES,
            Facet.SEQUENCE_VALUES,
            Facet.TABLE_ACTIVITY,
            Facet.INDEX_ACTIVITY,
            Facet.COLUMN_STATISTICS);

    public LiveFacts {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        facets = List.copyOf(facets);
    }

    /** What has no facts of its own kind, thing by thing. */
    public List<LiveRow> rows() {
        return facets.stream().flatMap(facet -> facet.rows().stream()).toList();
    }

    /** The same by facet. */
    Map<String, List<LiveRow>> rowsByFacet() {
        Map<String, List<LiveRow>> rows = new LinkedHashMap<>();
        facets.forEach(facet -> rows.put(facet.facet(), facet.rows()));
        return rows;
    }

    /**
     * @param name what the configuration calls the database
     * @param path what places of findings say
     */
    public static LiveFacts of(Snapshot snapshot, String name, String path) {
        LiveDatabase database = LiveDatabases.of(snapshot, name, path);
        LiveCatalog catalog = LiveCatalog.of(snapshot, path, new ServerSql(path));
        return new LiveFacts(
                database,
                catalog,
                new LiveTables(snapshot, database).of(catalog.tables()),
                LiveSequences.of(snapshot, database, catalog.tables()),
                facets(snapshot, database));
    }

    private static List<LiveRows> facets(Snapshot snapshot, LiveDatabase database) {
        List<LiveRows> all = new ArrayList<>();
        snapshot.facets().forEach((facet, found) -> {
            if (!TYPED.contains(facet)) {
                List<LiveRow> rows = new ArrayList<>();
                found.forEach(row -> rows.add(new LiveRow(database, facet.id(), values(found, row))));
                all.add(new LiveRows(database, facet.id(), rows));
            }
        });
        return all;
    }

    private static Map<String, Object> values(Rows rows, Rows.Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : rows.columns()) {
            Object value = row.value(column);
            if (value != null) {
                values.put(column, value);
            }
        }
        return values;
    }

    /** All of it, for rules on servers and for those that judge a schema as it stands. */
    public List<Object> all() {
        List<Object> facts = new ArrayList<>();
        facts.add(database);
        facts.addAll(tables);
        tables.forEach(table -> facts.addAll(table.indexes()));
        facts.addAll(sequences);
        facts.addAll(rows());
        facts.addAll(facets);
        for (Table table : catalog.tables()) {
            facts.add(new DeclaredTable(database.name(), database.server(), table, true, database.place()));
        }
        facts.add(declared());
        return facts;
    }

    DeclaredDatabase declared() {
        LiveAccess access = catalog.access();
        return new DeclaredDatabase(
                database.name(),
                database.server(),
                new JudgedPlaces(Set.of(database.place().path()), List.of()),
                catalog.tables(),
                catalog.views(),
                catalog.reads(),
                catalog.routines(),
                catalog.schemas(),
                catalog.extensions(),
                catalog.publications(),
                access.roles(),
                access.memberships(),
                access.owners(),
                granted(access),
                access.defaultPrivileges());
    }

    /** Without what owners hold by owning. What stands in a server was said at some time. */
    private Map<ObjectReference, List<Grant>> granted(LiveAccess access) {
        Map<ObjectReference, List<Grant>> granted = new LinkedHashMap<>();
        access.grants().forEach((object, grants) -> {
            String owner = access.owners().getOrDefault(object, "");
            List<Grant> told = grants.stream()
                    .filter(grant -> !grant.grantee().equals(owner))
                    .map(grant -> new Grant(
                            grant.object(),
                            grant.column(),
                            grant.privilege(),
                            grant.grantee(),
                            grant.grantor(),
                            grant.grantable(),
                            database.place()))
                    .toList();
            if (!told.isEmpty()) {
                granted.put(object, told);
            }
        });
        return granted;
    }
}
