package dev.plimsoll.drift;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.LiveCatalog;
import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.ObjectKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that a snapshot says of the schema, to be compared with another snapshot letter by letter. */
final class SnapshotForms {

    private final Snapshot snapshot;
    private final RowObjects rows;
    private final Map<String, ObjectKind> relations = new TreeMap<>();
    private final Map<String, List<String>> parents = new TreeMap<>();
    private final Set<String> partitions = new HashSet<>();
    private final Set<String> ownTriggers = new HashSet<>();
    private final Set<String> owning = new HashSet<>();
    private final Set<String> counting = new HashSet<>();

    private SnapshotForms(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.rows = new RowObjects(snapshot);
        for (Row row : snapshot.rows(Facet.RELATIONS)) {
            relations.put(name(row), kind(row.need("kind")));
            parents.put(name(row), row.list("parents"));
            if (row.flag("partition")) {
                partitions.add(name(row));
            }
        }
        for (Row row : snapshot.rows(Facet.SEQUENCES)) {
            if (row.has("ownerTable")) {
                owning.add(row.need("ownerSchema") + "." + row.need("ownerTable") + "." + row.need("ownerColumn"));
            }
        }
        snapshot.rows(Facet.COLUMNS).stream()
                .filter(row -> row.list("defaultFunctions").stream().anyMatch(call -> call.endsWith("nextval")))
                .forEach(row -> counting.add(relation(row) + "." + row.need("name")));
        snapshot.rows(Facet.TRIGGERS).forEach(row -> ownTriggers.add(trigger(relation(row), row)));
    }

    /** @param catalog the same snapshot in the model's types, for owners and privileges */
    static List<DriftObject> of(Snapshot snapshot, LiveCatalog catalog) {
        SnapshotForms forms = new SnapshotForms(snapshot);
        forms.relations();
        forms.keys();
        forms.types();
        forms.code();
        List<DriftObject> all = new ArrayList<>(forms.rows.done());
        all.addAll(ServerForms.of(snapshot));
        DriftSide side = DriftSide.of(catalog);
        all.addAll(AccessForms.of(side));
        all.addAll(TypeForms.sequences(side.sequences()));
        return all;
    }

    private void relations() {
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
                    row -> isCode(row) == code ? relationKey(name(row)) : null,
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
                row -> isCode(row) ? null : relationKey(name(row)).aspect("row security"),
                row -> List.of(relationKey(name(row))),
                allBut(Facet.RELATIONS, "rowSecurity", "forceRowSecurity"));
        rows.add(
                Facet.COLUMNS,
                Difference.Facet.STRUCTURE,
                row -> isCode(relations.get(relation(row))) ? null : column(relation(row), row.need("name")),
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

    private void keys() {
        rows.add(
                Facet.CONSTRAINTS,
                Difference.Facet.STRUCTURE,
                row -> row.flag("inherited") || row.need("kind").equals("not-null")
                        ? null
                        : DriftKey.of(ObjectKind.CONSTRAINT, relation(row) + "." + row.need("name")),
                this::ofConstraint,
                Set.of("page", "schema", "relation", "name", "index", "inherited"));
        rows.names(ObjectKind.CONSTRAINT, SnapshotForms::isChosen);
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
                        local(index.parents().get(index.parents().size() - 1).name()),
                        local(index.key().name())));
    }

    private void types() {
        rows.add(
                Facet.TYPES,
                Difference.Facet.STRUCTURE,
                row -> DriftKey.of(row.need("kind").equals("domain") ? ObjectKind.DOMAIN : ObjectKind.TYPE, name(row)),
                row -> schema(row.need("schema")),
                Set.of("schema", "name", "owner"));
        rows.add(
                Facet.DOMAIN_CONSTRAINTS,
                Difference.Facet.STRUCTURE,
                row -> DriftKey.of(
                        ObjectKind.DOMAIN_CONSTRAINT,
                        row.need("schema") + "." + row.need("domain") + "." + row.need("name")),
                row -> List.of(DriftKey.of(ObjectKind.DOMAIN, row.need("schema") + "." + row.need("domain"))),
                Set.of("schema", "domain", "name"));
        rows.names(ObjectKind.DOMAIN_CONSTRAINT, check -> check.key().name().matches("(?s).*_check\\d*"));
        rows.add(
                Facet.STATISTICS_OBJECTS,
                Difference.Facet.STRUCTURE,
                row -> DriftKey.of(ObjectKind.STATISTICS, name(row)),
                row -> List.of(relationKey(row.need("tableSchema") + "." + row.need("relation"))),
                Set.of("schema", "name", "owner"));
    }

    private void code() {
        rows.add(
                Facet.ROUTINES,
                Difference.Facet.CODE,
                row -> DriftKey.of(routineKind(row), name(row) + "(" + String.join(", ", row.list("arguments")) + ")"),
                row -> schema(row.need("schema")),
                Set.of("page", "schema", "name", "arguments", "owner", "kind"));
        rows.add(
                Facet.TRIGGERS,
                Difference.Facet.CODE,
                row -> isHandedDown(row)
                        ? null
                        : DriftKey.of(ObjectKind.TRIGGER, relation(row) + "." + row.need("name")),
                row -> List.of(
                        relationKey(relation(row)),
                        DriftKey.of(
                                ObjectKind.FUNCTION, row.need("functionSchema") + "." + row.need("function") + "()")),
                Set.of("schema", "relation", "name"));
        rows.add(
                Facet.POLICIES,
                Difference.Facet.ACCESS,
                row -> DriftKey.of(ObjectKind.POLICY, relation(row) + "." + row.need("name")),
                row -> List.of(relationKey(relation(row))),
                Set.of("schema", "relation", "name"));
        rows.add(
                Facet.RULES,
                Difference.Facet.CODE,
                row -> DriftKey.of(ObjectKind.RULE, relation(row) + "." + row.need("name")),
                row -> List.of(relationKey(relation(row))),
                Set.of("schema", "relation", "name"));
    }

    private Set<String> allBut(Facet facet, String... columns) {
        Set<String> out = new HashSet<>(snapshot.rows(facet).columns());
        out.removeAll(Set.of(columns));
        return out;
    }

    private List<DriftKey> ofRelation(Row row) {
        List<DriftKey> keys = new ArrayList<>(schema(row.need("schema")));
        row.list("parents").forEach(parent -> keys.add(relationKey(parent)));
        return keys;
    }

    private List<DriftKey> ofColumn(Row row) {
        String relation = relation(row);
        List<DriftKey> keys = new ArrayList<>(List.of(relationKey(relation)));
        if (row.flag("inherited")) {
            parents.getOrDefault(relation, List.of()).forEach(parent -> keys.add(column(parent, row.need("name"))));
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

    private List<DriftKey> ofConstraint(Row row) {
        String relation = relation(row);
        List<DriftKey> keys = new ArrayList<>(List.of(relationKey(relation)));
        row.list("columns").forEach(column -> keys.add(column(relation, column)));
        if (row.has("referenced")) {
            String referenced = row.need("referencedSchema") + "." + row.need("referenced");
            keys.add(relationKey(referenced));
            row.list("referencedColumns").forEach(column -> keys.add(column(referenced, column)));
        }
        return keys;
    }

    /** An index that stands behind a constraint hangs on it; the table comes last. */
    private List<DriftKey> ofIndex(Row row) {
        String relation = relation(row);
        List<DriftKey> keys = new ArrayList<>();
        if (row.has("constraint")) {
            keys.add(DriftKey.of(ObjectKind.CONSTRAINT, relation + "." + row.need("constraint")));
        }
        List<String> columns = new ArrayList<>(row.list("keys"));
        columns.addAll(row.list("including"));
        columns.stream().filter(column -> !column.isEmpty()).forEach(column -> keys.add(column(relation, column)));
        keys.add(relationKey(relation));
        return keys;
    }

    private static boolean isChosen(DriftObject constraint) {
        String kind =
                String.valueOf(constraint.text("kind")).toUpperCase(Locale.ROOT).replace(' ', '_');
        return KeyForms.isGenerated(
                local(constraint.parents().get(0).name()),
                kind.equals("EXCLUDE") ? ConstraintKind.EXCLUSION : ConstraintKind.valueOf(kind),
                local(constraint.key().name()));
    }

    private boolean isHandedDown(Row row) {
        String relation = relation(row);
        return partitions.contains(relation)
                && parents.getOrDefault(relation, List.of()).stream()
                        .anyMatch(parent -> ownTriggers.contains(trigger(parent, row)));
    }

    private static String trigger(String relation, Row row) {
        return relation + " " + row.need("name") + " " + row.text("state");
    }

    private DriftKey relationKey(String name) {
        return DriftKey.of(relations.getOrDefault(name, ObjectKind.TABLE), name);
    }

    private static DriftKey column(String relation, String column) {
        return DriftKey.of(ObjectKind.COLUMN, relation + "." + column);
    }

    private static List<DriftKey> schema(String name) {
        return name.equals("public") ? List.of() : List.of(DriftKey.of(ObjectKind.SCHEMA, name));
    }

    private static boolean isCode(Row row) {
        return isCode(kind(row.need("kind")));
    }

    private static boolean isCode(@Nullable ObjectKind kind) {
        return kind == ObjectKind.VIEW || kind == ObjectKind.MATERIALIZED_VIEW;
    }

    private static ObjectKind kind(String written) {
        return switch (written) {
            case "view" -> ObjectKind.VIEW;
            case "materialized-view" -> ObjectKind.MATERIALIZED_VIEW;
            case "foreign-table" -> ObjectKind.FOREIGN_TABLE;
            default -> ObjectKind.TABLE;
        };
    }

    private static ObjectKind routineKind(Row row) {
        return switch (row.need("kind")) {
            case "procedure" -> ObjectKind.PROCEDURE;
            case "aggregate" -> ObjectKind.AGGREGATE;
            default -> ObjectKind.FUNCTION;
        };
    }

    private static String name(Row row) {
        return row.need("schema") + "." + row.need("name");
    }

    private static String relation(Row row) {
        return row.need("schema") + "." + row.need("relation");
    }

    private static String local(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
