package dev.plimsoll.schema;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds indexes on tables and, where the table is partitioned, on its partitions ({@code DefineIndex} in {@code indexcmds.c}). */
final class Indexes {

    private final Catalog catalog;
    private final Family family;
    private final NameChooser chooser;
    private final Drops drops;

    Indexes(ReplayState state) {
        this.catalog = state.catalog();
        this.family = state.family();
        this.chooser = state.chooser();
        this.drops = state.drops();
    }

    /** Creates the index and its parts in partitions. */
    void create(ObjectName table, NewIndex index, boolean only) {
        ObjectName name = add(table, index, null);
        Table owner = catalog.table(table);
        if (owner == null || !owner.isPartitioned()) {
            return;
        }
        List<ObjectName> partitions = family.children(table);
        if (only) {
            edit(table, name, !partitions.isEmpty());
        } else {
            partitions.forEach(partition -> ensurePart(partition, table, name));
        }
    }

    private record Part(ObjectName partition, ObjectName parentTable, ObjectName parentIndex) {}

    /** Gives a partition, and its own partitions, their part of the parent's index: one that fits and is still free, or a new one. */
    void ensurePart(ObjectName partition, ObjectName parentTable, ObjectName parentIndex) {
        Deque<Part> open = new ArrayDeque<>(List.of(new Part(partition, parentTable, parentIndex)));
        while (!open.isEmpty()) {
            Part part = open.remove();
            ObjectName created = ensure(part);
            if (created != null) {
                for (ObjectName child : family.children(part.partition())) {
                    open.add(new Part(child, part.partition(), created));
                }
            }
        }
    }

    /** The index created, or null where one was there. */
    private @Nullable ObjectName ensure(Part part) {
        Table child = catalog.table(part.partition());
        Table parent = catalog.table(part.parentTable());
        Index model =
                parent == null ? null : parent.index(part.parentIndex().name()).orElse(null);
        if (child == null || parent == null || model == null) {
            return null;
        }
        for (Index candidate : child.indexes()) {
            if (candidate.parent() == null
                    && candidate.valid()
                    && IndexShapes.alike(candidate, model)
                    && (model.constraint() == null || kind(child, candidate) == kind(parent, model))) {
                attach(part.partition(), candidate, part.parentIndex());
                return null;
            }
        }
        NewIndex copy = NewIndex.copyOf(model, parent, catalog.facts().indexColumnNames(model.name()));
        return add(part.partition(), copy, part.parentIndex());
    }

    /** Makes an index of a partition the part of the parent's index. */
    void attach(ObjectName partition, Index part, ObjectName parentIndex) {
        Table table = catalog.table(partition);
        if (table == null) {
            return;
        }
        TableEdit edit =
                TableEdit.of(table).mapIndex(part.name().name(), each -> IndexShapes.partOf(each, parentIndex));
        if (part.constraint() != null) {
            edit.mapConstraint(part.constraint(), each -> Constraints.inherited(each, true));
        }
        catalog.put(edit.done());
    }

    private static @Nullable ConstraintKind kind(Table table, Index index) {
        return index.constraint() == null
                ? null
                : table.constraint(index.constraint()).map(Constraint::kind).orElse(null);
    }

    private ObjectName add(ObjectName tableName, NewIndex index, @Nullable ObjectName parent) {
        ObjectName name = tableName.sibling(name(tableName, index));
        Table table = catalog.table(tableName);
        if (table == null) {
            return name;
        }
        Constraint behind = index.constraint();
        TableEdit edit = TableEdit.of(table)
                .add(new Index(
                        name,
                        index.method(),
                        index.unique(),
                        index.keys(),
                        index.including(),
                        index.predicate(),
                        index.nullsNotDistinct(),
                        behind == null ? null : name.name(),
                        true,
                        parent,
                        index.declared()));
        if (behind != null) {
            Constraint named = Constraints.withIndex(Constraints.named(behind, name.name()), name.name());
            edit.add(Constraints.inherited(named, parent != null));
        }
        catalog.put(edit.done());
        catalog.facts().indexColumnNames(name, index.columnNames());
        return name;
    }

    /** The name written, for which an index of that name gives way, or one that is free. */
    private String name(ObjectName table, NewIndex index) {
        if (index.name() == null) {
            return choose(table, index);
        }
        ObjectName name = table.sibling(Identifiers.truncated(index.name()));
        return drops.makeWay(name) ? name.name() : choose(table, index);
    }

    private String choose(ObjectName table, NewIndex index) {
        Constraint behind = index.constraint();
        if (behind == null) {
            return chooser.index(table, index.columnNames());
        }
        return switch (behind.kind()) {
            case PRIMARY_KEY -> chooser.keyIndex(table, null, "pkey");
            case EXCLUSION -> chooser.keyIndex(table, GeneratedNames.columns(index.columnNames()), "excl");
            default -> chooser.keyIndex(table, GeneratedNames.columns(index.columnNames()), "key");
        };
    }

    /** {@code ON ONLY}: the index is not valid until all partitions that exist have their part. */
    private void edit(ObjectName tableName, ObjectName index, boolean waitsForParts) {
        Table table = catalog.table(tableName);
        if (table != null && waitsForParts) {
            catalog.put(TableEdit.of(table)
                    .mapIndex(index.name(), each -> IndexShapes.valid(each, false))
                    .done());
        }
    }
}
