package dev.plimsoll.drift;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.ObjectKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the relations of a snapshot are and hang on, and what its objects are called. */
final class SnapshotNames {

    private final Map<String, ObjectKind> relations = new TreeMap<>();
    private final Map<String, List<String>> parents = new TreeMap<>();
    private final Set<String> partitions = new HashSet<>();

    SnapshotNames(Snapshot snapshot) {
        for (Row row : snapshot.rows(Facet.RELATIONS)) {
            relations.put(name(row), kind(row));
            parents.put(name(row), row.list("parents"));
            if (row.flag("partition")) {
                partitions.add(name(row));
            }
        }
    }

    DriftKey relation(String name) {
        return DriftKey.of(relations.getOrDefault(name, ObjectKind.TABLE), name);
    }

    /** Names of the relations that it inherits from or is a partition of. */
    List<String> parents(String relation) {
        return parents.getOrDefault(relation, List.of());
    }

    boolean isPartition(String relation) {
        return partitions.contains(relation);
    }

    /** Whether it is a view of either kind. */
    boolean isView(String relation) {
        return isView(relations.getOrDefault(relation, ObjectKind.TABLE));
    }

    static boolean isView(Row relation) {
        return isView(kind(relation));
    }

    private static boolean isView(ObjectKind kind) {
        return kind == ObjectKind.VIEW || kind == ObjectKind.MATERIALIZED_VIEW;
    }

    private static ObjectKind kind(Row relation) {
        return switch (relation.need("kind")) {
            case "view" -> ObjectKind.VIEW;
            case "materialized-view" -> ObjectKind.MATERIALIZED_VIEW;
            case "foreign-table" -> ObjectKind.FOREIGN_TABLE;
            default -> ObjectKind.TABLE;
        };
    }

    static DriftKey column(String relation, String column) {
        return DriftKey.of(ObjectKind.COLUMN, relation + "." + column);
    }

    static List<DriftKey> schema(String name) {
        return name.equals("public") ? List.of() : List.of(DriftKey.of(ObjectKind.SCHEMA, name));
    }

    /** Of an object that stands in a schema. */
    static String name(Row row) {
        return row.need("schema") + "." + row.need("name");
    }

    /** Of the relation that an object belongs to. */
    static String relation(Row row) {
        return row.need("schema") + "." + row.need("relation");
    }

    static String local(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
