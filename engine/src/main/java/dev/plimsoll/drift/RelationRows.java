package dev.plimsoll.drift;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.ObjectKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Schemas, tables, views and columns of a snapshot. */
final class RelationRows {

    private final Snapshot snapshot;
    private final SnapshotNames names;
    private final RowObjects rows;
    private final Set<String> owning = new HashSet<>();
    private final Set<String> counting = new HashSet<>();

    RelationRows(Snapshot snapshot, SnapshotNames names, RowObjects rows) {
        this.snapshot = snapshot;
        this.names = names;
        this.rows = rows;
        for (Row row : snapshot.rows(Facet.SEQUENCES)) {
            if (row.has("ownerTable")) {
                owning.add(row.need("ownerSchema") + "." + row.need("ownerTable") + "." + row.need("ownerColumn"));
            }
        }
        snapshot.rows(Facet.COLUMNS).stream()
                .filter(row -> row.list("defaultFunctions").stream().anyMatch(call -> call.endsWith("nextval")))
                .forEach(row -> counting.add(SnapshotNames.relation(row) + "." + row.need("name")));
    }

    void add() {
        rows.add(
                Facet.SCHEMAS,
                Difference.Facet.STRUCTURE,
                row -> row.has("extension") || row.need("name").equals("public")
                        ? null
                        : DriftKey.of(ObjectKind.SCHEMA, row.need("name")),
                row -> List.of(),
                Set.of("name", "owner"));
        for (boolean code : List.of(true, false)) {
            rows.add(
                    Facet.RELATIONS,
                    code ? Difference.Facet.CODE : Difference.Facet.STRUCTURE,
                    row -> SnapshotNames.isView(row) == code ? names.relation(SnapshotNames.name(row)) : null,
                    this::ofRelation,
                    Set.of(
                            "page",
                            "schema",
                            "name",
                            "kind",
                            "owner",
                            "rows",
                            "bytes",
                            "toastBytes",
                            "transactionAge",
                            "multixactAge",
                            "rowSecurity",
                            "forceRowSecurity",
                            "droppedColumns",
                            "commented",
                            "unpopulated",
                            "partition",
                            "defaultPartition",
                            "partitionColumns"));
        }
        rows.add(
                Facet.RELATIONS,
                Difference.Facet.ACCESS,
                row -> SnapshotNames.isView(row)
                        ? null
                        : names.relation(SnapshotNames.name(row)).aspect("row security"),
                row -> List.of(names.relation(SnapshotNames.name(row))),
                allBut(Facet.RELATIONS, "rowSecurity", "forceRowSecurity"));
        rows.add(
                Facet.COLUMNS,
                Difference.Facet.STRUCTURE,
                row -> names.isView(SnapshotNames.relation(row))
                        ? null
                        : SnapshotNames.column(SnapshotNames.relation(row), row.need("name")),
                this::ofColumn,
                Set.of(
                        "page",
                        "schema",
                        "relation",
                        "place",
                        "name",
                        "defaultFunctions",
                        "constantDefault",
                        "inherited",
                        "commented"));
        rows.values(
                ObjectKind.COLUMN,
                "default",
                column -> owning.contains(column.name()) && counting.contains(column.name())
                        ? TableForms.OWN_SEQUENCE
                        : null);
    }

    private Set<String> allBut(Facet facet, String... columns) {
        Set<String> out = new HashSet<>(snapshot.rows(facet).columns());
        out.removeAll(Set.of(columns));
        return out;
    }

    private List<DriftKey> ofRelation(Row row) {
        List<DriftKey> keys = new ArrayList<>(SnapshotNames.schema(row.need("schema")));
        row.list("parents").forEach(parent -> keys.add(names.relation(parent)));
        return keys;
    }

    private List<DriftKey> ofColumn(Row row) {
        String relation = SnapshotNames.relation(row);
        List<DriftKey> keys = new ArrayList<>(List.of(names.relation(relation)));
        if (row.flag("inherited")) {
            names.parents(relation).forEach(parent -> keys.add(SnapshotNames.column(parent, row.need("name"))));
        }
        if (row.has("defaultText")) {
            keys.addAll(SequenceCalls.in(row.need("defaultText")));
        }
        String type = row.need("type").replaceAll("(\\(.*\\))?(\\[\\])*$", "");
        if (type.contains(".")) {
            keys.add(DriftKey.of(ObjectKind.TYPE, type));
            keys.add(DriftKey.of(ObjectKind.DOMAIN, type));
        }
        return keys;
    }
}
