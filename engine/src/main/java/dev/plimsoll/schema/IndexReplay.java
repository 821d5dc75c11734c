package dev.plimsoll.schema;

import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexChange;
import dev.plimsoll.model.IndexChange.AttachIndex;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexChange.DropIndex;
import dev.plimsoll.model.IndexChange.RenameIndex;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import java.util.List;

/** Creates, drops, renames and attaches indexes. */
final class IndexReplay {

    private final ReplayState state;
    private final Catalog catalog;
    private final Indexes indexes;
    private final Renames renames;
    private final RelationNames relationNames;

    IndexReplay(ReplayState state, Indexes indexes, Renames renames, RelationNames relationNames) {
        this.state = state;
        this.catalog = state.catalog();
        this.indexes = indexes;
        this.renames = renames;
        this.relationNames = relationNames;
    }

    void apply(IndexChange change, boolean guarded) {
        if (change instanceof CreateIndex create) {
            create(create, guarded);
        } else if (change instanceof DropIndex drop) {
            state.drops().relation(state.names().relationOrPlace(drop.index()));
        } else if (change instanceof RenameIndex rename) {
            rename(rename);
        } else if (change instanceof AttachIndex attach) {
            attach(attach);
        }
    }

    private void create(CreateIndex create, boolean guarded) {
        ObjectName table = state.names().relationOrPlace(create.table());
        if (catalog.table(table) == null) {
            return;
        }
        if (create.name() != null) {
            ObjectName name = table.sibling(Identifiers.truncated(create.name()));
            boolean kept = create.ifNotExists() || guarded || catalog.links().tableOfIndex(name) == null;
            if (catalog.isRelation(name) && kept) {
                return;
            }
        }
        indexes.create(table, NewIndex.of(create, state.server()), create.only());
    }

    private void rename(RenameIndex rename) {
        ObjectName name = state.names().relationOrPlace(rename.index());
        ObjectName table = catalog.links().tableOfIndex(name);
        if (table == null) {
            // ALTER INDEX renames any relation.
            relationNames.change(name, name.sibling(rename.newName()));
        } else {
            renames.index(table, name.name(), rename.newName());
        }
    }

    private void attach(AttachIndex change) {
        ObjectName parent = state.names().relationOrPlace(change.parent());
        ObjectName child = state.names().relationOrPlace(change.child());
        ObjectName parentTable = catalog.links().tableOfIndex(parent);
        ObjectName childTable = catalog.links().tableOfIndex(child);
        if (parentTable == null || childTable == null) {
            return;
        }
        Table partition = catalog.table(childTable);
        if (partition != null) {
            partition.index(child.name()).ifPresent(part -> indexes.attach(childTable, part, parent));
        }
        validateWhenComplete(parentTable, parent);
    }

    /** A partitioned index becomes valid when every partition has a valid part of it; then its own parent may as well. */
    private void validateWhenComplete(ObjectName tableName, ObjectName indexName) {
        ObjectName owner = tableName;
        ObjectName name = indexName;
        while (true) {
            Table table = catalog.table(owner);
            Index index = table == null ? null : table.index(name.name()).orElse(null);
            if (table == null || index == null || index.valid() || !isComplete(owner, name)) {
                return;
            }
            catalog.put(TableEdit.of(table)
                    .mapIndex(name.name(), each -> IndexShapes.valid(each, true))
                    .done());
            ObjectName parent = index.parent();
            ObjectName parentTable = parent == null ? null : catalog.links().tableOfIndex(parent);
            if (parent == null || parentTable == null) {
                return;
            }
            owner = parentTable;
            name = parent;
        }
    }

    private boolean isComplete(ObjectName table, ObjectName index) {
        List<ObjectName> partitions = state.family().children(table);
        return partitions.stream().allMatch(name -> {
            Table partition = catalog.table(name);
            return partition != null
                    && partition.indexes().stream().anyMatch(part -> part.valid() && index.equals(part.parent()));
        });
    }
}
