package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.PartitionKey;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Optional;

/** Adds constraints to tables, their descendants and partitions. */
final class ConstraintReplay {

    private final ReplayState state;
    private final Catalog catalog;
    private final Indexes indexes;
    private final NotNulls notNulls;

    ConstraintReplay(ReplayState state, Indexes indexes, NotNulls notNulls) {
        this.state = state;
        this.catalog = state.catalog();
        this.indexes = indexes;
        this.notNulls = notNulls;
    }

    /** @param creating whether the table or column is new, so that its rows need no check and NOT VALID means nothing */
    void add(ObjectName table, ConstraintDefinition definition, boolean creating, boolean only) {
        switch (definition.kind()) {
            case CHECK -> addCheck(table, definition, creating, only);
            case FOREIGN_KEY -> addForeignKey(table, definition, creating);
            case NOT_NULL -> addNotNull(table, definition, creating, only);
            case PRIMARY_KEY, UNIQUE, EXCLUSION -> addKey(table, definition, only);
        }
    }

    private void addCheck(ObjectName name, ConstraintDefinition definition, boolean creating, boolean only) {
        Table table = catalog.table(name);
        if (table == null) {
            return;
        }
        List<String> columns = ExpressionText.columnsInOrder(
                definition.expression(),
                table.columns().stream().map(Column::name).toList());
        String chosen = definition.name() != null
                ? Identifiers.truncated(definition.name())
                : state.chooser().constraint(name, columns.size() == 1 ? columns.get(0) : null, "check");
        boolean validated = definition.enforced() && (creating || !definition.notValid());
        Constraint check = Constraints.of(chosen, definition, columns, definition.expression(), null, null, validated);
        addCheck(name, check);
        if (!definition.noInherit() && !only) {
            handDown(name, check);
        }
    }

    /** What a concurrent detach leaves behind: a check that says what the bound said. */
    void addBoundCheck(ObjectName name, Table parent, SourceRange declared) {
        PartitionKey key = parent.partitionedBy();
        if (key == null) {
            return;
        }
        List<String> columns = key.keys().stream()
                .map(IndexKey::column)
                .filter(column -> column != null)
                .toList();
        String chosen = state.chooser().constraint(name, columns.size() == 1 ? columns.get(0) : null, "check");
        addCheck(
                name,
                new Constraint(
                        chosen,
                        ConstraintKind.CHECK,
                        columns,
                        null,
                        null,
                        null,
                        true,
                        true,
                        false,
                        false,
                        false,
                        false,
                        declared));
    }

    private void addCheck(ObjectName name, Constraint check) {
        Table table = catalog.table(name);
        if (table == null) {
            return;
        }
        if (table.constraint(check.name()).isEmpty()) {
            catalog.put(TableEdit.of(table).add(check).done());
        } else if (!check.inherited() && !table.isPartition()) {
            catalog.facts().own(name, catalog.facts().own(name).withConstraint(check.name()));
        } else {
            state.family().inheritConstraint(name, check.name());
        }
    }

    private void handDown(ObjectName name, Constraint check) {
        Constraint inherited = Constraints.inherited(check, true);
        state.family().descendants(name).forEach(child -> addCheck(child, inherited));
    }

    private void addNotNull(ObjectName table, ConstraintDefinition definition, boolean creating, boolean only) {
        if (definition.columns().isEmpty()) {
            return;
        }
        String column = definition.columns().get(0);
        Constraint wanted = Constraints.of(
                definition.name() == null ? "" : definition.name(),
                definition,
                List.of(column),
                null,
                null,
                null,
                creating || !definition.notValid());
        notNulls.set(table, column, wanted);
        if (!only && !definition.noInherit()) {
            notNulls.handDown(table, column, definition.range());
        }
    }

    private void addKey(ObjectName name, ConstraintDefinition definition, boolean only) {
        Table table = catalog.table(name);
        if (table == null
                || (definition.name() != null
                        && table.constraint(definition.name()).isPresent())) {
            return;
        }
        if (definition.kind() == ConstraintKind.PRIMARY_KEY
                && table.primaryKey().isPresent()) {
            return;
        }
        if (definition.usingIndex() != null) {
            adoptIndex(table, definition, definition.usingIndex());
            return;
        }
        if (definition.kind() == ConstraintKind.PRIMARY_KEY) {
            definition.columns().forEach(column -> requireNotNull(name, column, definition, only));
        }
        indexes.create(name, NewIndex.of(definition, state.server()), only);
    }

    private void requireNotNull(ObjectName name, String column, ConstraintDefinition definition, boolean only) {
        notNulls.set(name, column, null, false, definition.range());
        if (!only) {
            notNulls.handDown(name, column, definition.range());
        }
    }

    /** {@code USING INDEX}: the index takes the constraint's name, or the constraint the index's. */
    private void adoptIndex(Table table, ConstraintDefinition definition, String indexName) {
        Optional<Index> found = table.index(indexName);
        if (found.isEmpty()) {
            return;
        }
        Index index = found.get();
        String name = definition.name() == null ? indexName : definition.name();
        List<String> columns = index.leadingColumns();
        if (definition.kind() == ConstraintKind.PRIMARY_KEY) {
            columns.forEach(column -> requireNotNull(table.name(), column, definition, false));
        }
        ObjectName newName = index.name().sibling(name);
        if (!name.equals(indexName) && !state.drops().makeWay(newName)) {
            return;
        }
        Table current = catalog.table(table.name());
        if (current != null) {
            List<String> columnNames = catalog.facts().indexColumnNames(index.name());
            catalog.put(TableEdit.of(current)
                    .mapIndex(indexName, each -> IndexShapes.behind(IndexShapes.named(each, newName), name))
                    .add(Constraints.of(name, definition, columns, null, null, name, true))
                    .done());
            catalog.facts().indexColumnNames(newName, columnNames);
        }
    }

    private void addForeignKey(ObjectName name, ConstraintDefinition definition, boolean creating) {
        Table table = catalog.table(name);
        Reference written = definition.reference();
        if (table == null || written == null) {
            return;
        }
        Reference reference = resolved(written);
        String chosen = definition.name() != null
                ? Identifiers.truncated(definition.name())
                : state.chooser().constraint(name, GeneratedNames.columns(definition.columns()), "fkey");
        boolean validated = definition.enforced() && (creating || !definition.notValid());
        Constraint key = Constraints.of(chosen, definition, definition.columns(), null, reference, null, validated);
        if (table.constraint(chosen).isEmpty()) {
            catalog.put(TableEdit.of(table).add(key).done());
            if (table.isPartitioned()) {
                state.family().children(name).forEach(partition -> ensureForeignKey(partition, key));
            }
        }
    }

    /** Gives a partition and its own partitions their share of a foreign key: one that they have, or a new one. */
    void ensureForeignKey(ObjectName partition, Constraint parent) {
        state.family().withDescendants(partition, false).forEach(member -> share(member, parent));
    }

    private void share(ObjectName partition, Constraint parent) {
        Table table = catalog.table(partition);
        if (table == null) {
            return;
        }
        Optional<Constraint> same = table.foreignKeys().stream()
                .filter(key -> !key.inherited() && isSame(key, parent))
                .findFirst();
        TableEdit edit = TableEdit.of(table);
        if (same.isPresent()) {
            edit.mapConstraint(same.get().name(), each -> Constraints.inherited(each, true));
        } else {
            String name = table.constraint(parent.name()).isEmpty()
                    ? parent.name()
                    : state.chooser().constraint(partition, GeneratedNames.columns(parent.columns()), "fkey");
            edit.add(Constraints.inherited(Constraints.named(parent, name), true));
        }
        catalog.put(edit.done());
    }

    private static boolean isSame(Constraint key, Constraint other) {
        return key.columns().equals(other.columns())
                && key.reference() != null
                && key.reference().equals(other.reference())
                && key.deferrable() == other.deferrable()
                && key.initiallyDeferred() == other.initiallyDeferred();
    }

    private Reference resolved(Reference written) {
        ObjectName table = state.names().relationOrPlace(written.table());
        List<String> columns = written.columns();
        if (columns.isEmpty()) {
            Table referenced = catalog.table(table);
            columns = referenced == null
                    ? List.of()
                    : referenced.primaryKey().map(Constraint::columns).orElse(List.of());
        }
        return new Reference(table, columns, written.onDelete(), written.onUpdate(), written.matchFull());
    }
}
