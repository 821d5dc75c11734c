package dev.plimsoll.drift;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Constraints and indexes of a snapshot. */
final class KeyRows {

    private final SnapshotNames names;
    private final RowObjects rows;

    KeyRows(SnapshotNames names, RowObjects rows) {
        this.names = names;
        this.rows = rows;
    }

    void add() {
        rows.add(
                Facet.CONSTRAINTS,
                Difference.Facet.STRUCTURE,
                row -> row.flag("inherited") || row.need("kind").equals("not-null")
                        ? null
                        : DriftKey.of(ObjectKind.CONSTRAINT, SnapshotNames.relation(row) + "." + row.need("name")),
                this::ofConstraint,
                Set.of("page", "schema", "relation", "name", "index", "inherited"));
        rows.names(ObjectKind.CONSTRAINT, KeyRows::isChosen);
        rows.add(
                Facet.INDEXES,
                Difference.Facet.STRUCTURE,
                row -> row.has("parent")
                        ? null
                        : DriftKey.of(ObjectKind.INDEX, row.need("schema") + "." + row.need("name")),
                this::ofIndex,
                Set.of("page", "schema", "relation", "name", "rows", "bytes", "notReady", "constraint"));
        rows.names(
                ObjectKind.INDEX,
                index -> KeyForms.isGeneratedIndex(
                        SnapshotNames.local(
                                index.parents().get(index.parents().size() - 1).name()),
                        SnapshotNames.local(index.key().name())));
    }

    private List<DriftKey> ofConstraint(Row row) {
        String relation = SnapshotNames.relation(row);
        List<DriftKey> keys = new ArrayList<>(List.of(names.relation(relation)));
        row.list("columns").forEach(column -> keys.add(SnapshotNames.column(relation, column)));
        if (row.has("referenced")) {
            String referenced = row.need("referencedSchema") + "." + row.need("referenced");
            keys.add(names.relation(referenced));
            row.list("referencedColumns").forEach(column -> keys.add(SnapshotNames.column(referenced, column)));
        }
        return keys;
    }

    /** An index that stands behind a constraint hangs on it; the table comes last. */
    private List<DriftKey> ofIndex(Row row) {
        String relation = SnapshotNames.relation(row);
        List<DriftKey> keys = new ArrayList<>();
        if (row.has("constraint")) {
            keys.add(DriftKey.of(ObjectKind.CONSTRAINT, relation + "." + row.need("constraint")));
        }
        List<String> columns = new ArrayList<>(row.list("keys"));
        columns.addAll(row.list("including"));
        columns.stream()
                .filter(column -> !column.isEmpty())
                .forEach(column -> keys.add(SnapshotNames.column(relation, column)));
        keys.add(names.relation(relation));
        return keys;
    }

    private static boolean isChosen(DriftObject constraint) {
        String kind =
                String.valueOf(constraint.text("kind")).toUpperCase(Locale.ROOT).replace(' ', '_');
        return KeyForms.isGenerated(
                SnapshotNames.local(constraint.parents().get(0).name()),
                kind.equals("EXCLUDE") ? ConstraintKind.EXCLUSION : ConstraintKind.valueOf(kind),
                SnapshotNames.local(constraint.key().name()));
    }
}
