package dev.plimsoll.drift;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.ObjectKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Routines, triggers, policies, rules, types and statistics of a snapshot. */
final class CodeRows {

    private final SnapshotNames names;
    private final RowObjects rows;
    private final Set<String> ownTriggers = new HashSet<>();

    CodeRows(Snapshot snapshot, SnapshotNames names, RowObjects rows) {
        this.names = names;
        this.rows = rows;
        snapshot.rows(Facet.TRIGGERS).forEach(row -> ownTriggers.add(trigger(SnapshotNames.relation(row), row)));
    }

    void add() {
        types();
        code();
    }

    private void types() {
        rows.add(
                Facet.TYPES,
                Difference.Facet.STRUCTURE,
                row -> DriftKey.of(
                        row.need("kind").equals("domain") ? ObjectKind.DOMAIN : ObjectKind.TYPE,
                        SnapshotNames.name(row)),
                row -> SnapshotNames.schema(row.need("schema")),
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
                row -> DriftKey.of(ObjectKind.STATISTICS, SnapshotNames.name(row)),
                row -> List.of(names.relation(row.need("tableSchema") + "." + row.need("relation"))),
                Set.of("schema", "name", "owner"));
    }

    private void code() {
        rows.add(
                Facet.ROUTINES,
                Difference.Facet.CODE,
                row -> DriftKey.of(
                        routineKind(row),
                        SnapshotNames.name(row) + "(" + String.join(", ", row.list("arguments")) + ")"),
                row -> SnapshotNames.schema(row.need("schema")),
                Set.of("page", "schema", "name", "arguments", "owner", "kind"));
        rows.add(
                Facet.TRIGGERS,
                Difference.Facet.CODE,
                row -> isHandedDown(row)
                        ? null
                        : DriftKey.of(ObjectKind.TRIGGER, SnapshotNames.relation(row) + "." + row.need("name")),
                row -> List.of(
                        names.relation(SnapshotNames.relation(row)),
                        DriftKey.of(
                                ObjectKind.FUNCTION, row.need("functionSchema") + "." + row.need("function") + "()")),
                Set.of("schema", "relation", "name"));
        rows.add(
                Facet.POLICIES,
                Difference.Facet.ACCESS,
                row -> DriftKey.of(ObjectKind.POLICY, SnapshotNames.relation(row) + "." + row.need("name")),
                row -> List.of(names.relation(SnapshotNames.relation(row))),
                Set.of("schema", "relation", "name"));
        rows.add(
                Facet.RULES,
                Difference.Facet.CODE,
                row -> DriftKey.of(ObjectKind.RULE, SnapshotNames.relation(row) + "." + row.need("name")),
                row -> List.of(names.relation(SnapshotNames.relation(row))),
                Set.of("schema", "relation", "name"));
    }

    private boolean isHandedDown(Row row) {
        String relation = SnapshotNames.relation(row);
        return names.isPartition(relation)
                && names.parents(relation).stream().anyMatch(parent -> ownTriggers.contains(trigger(parent, row)));
    }

    private static String trigger(String relation, Row row) {
        return relation + " " + row.need("name") + " " + row.text("state");
    }

    private static ObjectKind routineKind(Row row) {
        return switch (row.need("kind")) {
            case "procedure" -> ObjectKind.PROCEDURE;
            case "aggregate" -> ObjectKind.AGGREGATE;
            default -> ObjectKind.FUNCTION;
        };
    }
}
