package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnDefinition.Generated;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.PartitionKey;
import dev.plimsoll.model.RowPolicy;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.SequenceOptions.OwnedBy;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.Trigger;
import dev.plimsoll.model.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renames parts of tables: columns, constraints, indexes, and whatever names them. */
final class Renames {

    private final ReplayState state;
    private final Catalog catalog;

    Renames(ReplayState state) {
        this.state = state;
        this.catalog = state.catalog();
    }

    /** A column, in the table and its descendants. */
    void column(ObjectName name, String column, String newName) {
        if (column.equals(newName)) {
            return;
        }
        for (ObjectName member : state.family().withDescendants(name, false)) {
            columnOf(member, column, newName);
        }
    }

    void columnOfView(ObjectName name, String column, String newName) {
        View view = catalog.view(name);
        if (view != null) {
            List<String> columns = ExpressionText.renamed(view.columns(), column, newName);
            catalog.put(
                    new View(name, columns, view.query(), view.options(), view.origin()),
                    catalog.links().reads(name));
        }
    }

    private void columnOf(ObjectName name, String column, String newName) {
        Table table = catalog.table(name);
        if (table == null
                || table.column(column).isEmpty()
                || table.column(newName).isPresent()) {
            return;
        }
        catalog.facts().own(name, catalog.facts().own(name).renamed(column, newName));
        catalog.access().columnRenamed(name, column, newName);
        catalog.put(TableEdit.of(table)
                .mapColumns(each -> renamed(each, column, newName))
                .mapConstraints(each -> renamed(each, column, newName))
                .mapIndexes(each -> renamed(each, column, newName))
                .partitionedBy(renamed(table.partitionedBy(), column, newName))
                .triggers(table.triggers().stream()
                        .map(trigger -> renamed(trigger, column, newName))
                        .toList())
                .policies(table.policies().stream()
                        .map(policy -> renamed(policy, column, newName))
                        .toList())
                .done());
        for (ObjectName reader : catalog.links().readers(name)) {
            catalog.viewColumns().columnRenamed(reader, name, column, newName);
        }
        for (ObjectName other : catalog.links().referencing(name)) {
            Table referencing = catalog.table(other);
            if (referencing != null) {
                catalog.put(TableEdit.of(referencing)
                        .mapConstraints(each -> referenceRenamed(each, name, column, newName))
                        .done());
            }
        }
        for (ObjectName owned : catalog.links().sequencesByTable(name)) {
            Sequence sequence = catalog.sequence(owned);
            OwnedBy owner = sequence == null ? null : sequence.ownedBy();
            if (sequence != null && owner != null && owner.column().equals(column)) {
                catalog.put(new Sequence(
                        owned,
                        sequence.type(),
                        sequence.options(),
                        new OwnedBy(name, newName),
                        sequence.identity(),
                        sequence.origin()));
            }
        }
    }

    /** A constraint with its index; checks and not-null constraints in descendants as well. */
    void constraint(ObjectName name, String constraintName, String newName) {
        Table table = catalog.table(name);
        Constraint constraint =
                table == null ? null : table.constraint(constraintName).orElse(null);
        if (table == null || constraint == null) {
            return;
        }
        String index = constraint.index();
        if (index != null && table.index(index).isPresent()) {
            index(name, index, newName);
            return;
        }
        catalog.put(TableEdit.of(table)
                .mapConstraint(constraintName, each -> Constraints.named(each, newName))
                .done());
        if (Family.isHandedDown(constraint)) {
            state.family().descendants(name).forEach(child -> inheritedConstraint(child, constraint, newName));
        }
    }

    private void inheritedConstraint(ObjectName name, Constraint parent, String newName) {
        Table table = catalog.table(name);
        Optional<Constraint> own = table == null
                ? Optional.empty()
                : Family.counterpart(table, parent).filter(Constraint::inherited);
        if (table != null && own.isPresent()) {
            catalog.put(TableEdit.of(table)
                    .mapConstraint(own.get().name(), each -> Constraints.named(each, newName))
                    .done());
        }
    }

    /** An index with the constraint that it stands behind. */
    void index(ObjectName tableName, String indexName, String newName) {
        if (indexName.equals(newName) || !state.drops().makeWay(tableName.sibling(newName))) {
            return;
        }
        Table table = catalog.table(tableName);
        Index index = table == null ? null : table.index(indexName).orElse(null);
        if (table == null || index == null) {
            return;
        }
        ObjectName renamed = index.name().sibling(newName);
        String constraint = index.constraint();
        catalog.put(TableEdit.of(table)
                .mapIndex(
                        indexName,
                        each -> IndexShapes.behind(
                                IndexShapes.named(each, renamed), constraint == null ? null : newName))
                .mapConstraints(each -> each.name().equals(constraint)
                        ? Constraints.withIndex(Constraints.named(each, newName), newName)
                        : each)
                .done());
        catalog.facts().rename(index.name(), renamed);
        partsFollow(tableName, index.name(), renamed);
    }

    /** Parts of an index in partitions name their parent. */
    void partsFollow(ObjectName tableName, ObjectName from, ObjectName to) {
        for (ObjectName child : state.family().children(tableName)) {
            Table partition = catalog.table(child);
            if (partition != null && partition.indexes().stream().anyMatch(each -> from.equals(each.parent()))) {
                catalog.put(TableEdit.of(partition)
                        .mapIndexes(each -> from.equals(each.parent()) ? IndexShapes.partOf(each, to) : each)
                        .done());
            }
        }
    }

    private static Column renamed(Column column, String old, String newName) {
        Generated generated = column.generated();
        Column same = generated == null || !generated.expression().columns().contains(old)
                ? column
                : column.withGenerated(new Generated(
                        ExpressionText.renamedIn(generated.expression(), old, newName), generated.stored()));
        return same.name().equals(old) ? same.withName(newName) : same;
    }

    private static Constraint renamed(Constraint constraint, String old, String newName) {
        return ColumnDrops.uses(constraint, old)
                ? Constraints.withColumns(
                        constraint,
                        ExpressionText.renamed(constraint.columns(), old, newName),
                        ExpressionText.renamed(constraint.expression(), old, newName))
                : constraint;
    }

    private static Index renamed(Index index, String old, String newName) {
        return index.uses(old)
                ? IndexShapes.on(
                        index,
                        renamed(index.keys(), old, newName),
                        ExpressionText.renamed(index.including(), old, newName),
                        ExpressionText.renamed(index.predicate(), old, newName))
                : index;
    }

    private static @Nullable PartitionKey renamed(@Nullable PartitionKey key, String old, String newName) {
        return key == null ? null : new PartitionKey(key.method(), renamed(key.keys(), old, newName));
    }

    private static List<IndexKey> renamed(List<IndexKey> keys, String old, String newName) {
        return keys.stream()
                .map(key -> new IndexKey(
                        key.column() == null ? null : ExpressionText.renamed(key.column(), old, newName),
                        ExpressionText.renamed(key.expression(), old, newName),
                        key.collation(),
                        key.operatorClass(),
                        key.descending(),
                        key.nullsFirst()))
                .toList();
    }

    private static RowPolicy renamed(RowPolicy policy, String old, String newName) {
        return new RowPolicy(
                policy.name(),
                policy.permissive(),
                policy.command(),
                policy.roles(),
                ExpressionText.renamed(policy.using(), old, newName),
                ExpressionText.renamed(policy.check(), old, newName),
                policy.origin(),
                policy.replaced());
    }

    private static Trigger renamed(Trigger trigger, String old, String newName) {
        return new Trigger(
                trigger.name(),
                trigger.timing(),
                trigger.events(),
                ExpressionText.renamed(trigger.columns(), old, newName),
                trigger.forEachRow(),
                trigger.function(),
                trigger.enabled());
    }

    private static Constraint referenceRenamed(Constraint constraint, ObjectName table, String old, String newName) {
        Reference reference = constraint.reference();
        if (constraint.kind() != ConstraintKind.FOREIGN_KEY
                || reference == null
                || !reference.table().equals(table)) {
            return constraint;
        }
        return Constraints.withReference(
                constraint,
                new Reference(
                        table,
                        ExpressionText.renamed(reference.columns(), old, newName),
                        reference.onDelete(),
                        reference.onUpdate(),
                        reference.matchFull()));
    }
}
