package dev.plimsoll.impact;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.View;
import dev.plimsoll.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the relations that a statement names, and those that hang together with them. */
final class Relations {

    private static final String DEFAULT_SCHEMA = "public";

    /** Partitions of partitions are followed this far upwards. */
    private static final int DEPTH = 32;

    private final Schema schema;

    Relations(Schema schema) {
        this.schema = schema;
    }

    /** The relation that the name means. One that no statement created is taken for an ordinary table that was always there. */
    Relation of(ObjectName written) {
        return known(written)
                .orElseGet(() -> new Relation(schema.resolveOrPlace(written), RelationKind.TABLE, null, false));
    }

    /**
     * The relation that a statement with {@code IF EXISTS} means. Where earlier statements created the schema, what they did not
     * create is absent; where nothing is known, it is taken to exist.
     */
    Optional<Relation> of(ObjectName written, boolean ifExists) {
        Optional<Relation> known = known(written);
        return known.isPresent() || ifExists && hasHistory() ? known : Optional.of(of(written));
    }

    Optional<Relation> known(ObjectName written) {
        Optional<Table> table = schema.table(written);
        if (table.isPresent()) {
            return table.map(this::of);
        }
        return schema.view(written).map(this::of);
    }

    Relation of(Table table) {
        return new Relation(table.name(), table.kind(), table, schema.createdInTransaction(table.name()));
    }

    private Relation of(View view) {
        return new Relation(view.name(), RelationKind.VIEW, null, schema.createdInTransaction(view.name()));
    }

    /** Whether the name is known to mean something that is no relation to be locked: an index or a sequence. */
    boolean isIndexOrSequence(ObjectName written) {
        return schema.sequence(written).isPresent()
                || schema.tableOfIndex(written).isPresent();
    }

    /** Whether the schema holds what an earlier transaction created. */
    boolean hasHistory() {
        return schema.hasHistory();
    }

    /** The relation, then unless ONLY was said all its partitions or inheriting tables. */
    List<Relation> family(Relation relation, boolean only) {
        List<Relation> family = new ArrayList<>();
        family.add(relation);
        if (!only && relation.table() != null) {
            descendants(relation).forEach(family::add);
        }
        return family;
    }

    List<Relation> descendants(Relation relation) {
        return schema.descendants(relation.name()).stream().map(this::of).toList();
    }

    List<Relation> children(Relation relation) {
        return schema.children(relation.name()).stream().map(this::of).toList();
    }

    /** Partitions count with their partitioned table; tables that inherit stand for themselves. */
    List<Relation> partitions(Relation relation) {
        return family(relation, !relation.isPartitioned());
    }

    Optional<Relation> defaultPartition(Relation partitioned) {
        return children(partitioned).stream()
                .filter(child -> child.table() != null
                        && child.table().partitionBound() != null
                        && child.table().partitionBound().isDefault())
                .findFirst();
    }

    /** Full name of what is created under the name. */
    ObjectName place(ObjectName written) {
        List<String> path = schema.searchPath();
        return written.in(path.isEmpty() ? DEFAULT_SCHEMA : path.get(0));
    }

    /** Whether nothing is known about the name, nor about any other. */
    boolean hasOnlyUnknown(ObjectName name) {
        return known(name).isEmpty() && !hasHistory();
    }

    /** Foreign keys of other tables that refer to the relation, also through the partitioned table it belongs to. */
    List<Effect.ForeignKey> referencedBy(Relation relation) {
        List<Effect.ForeignKey> keys = new ArrayList<>(schema.referencedBy(relation.name()));
        Relation current = relation;
        for (int depth = 0;
                depth < DEPTH && current.table() != null && current.table().isPartition();
                depth++) {
            current = of(current.table().parents().get(0));
            keys.addAll(schema.referencedBy(current.name()));
        }
        return keys;
    }

    Release release() {
        return new Release(schema.server());
    }

    Schema schema() {
        return schema;
    }
}
