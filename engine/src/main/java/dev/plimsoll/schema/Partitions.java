package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnDefinition.Identity;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange.AddInheritance;
import dev.plimsoll.model.TableChange.AttachPartition;
import dev.plimsoll.model.TableChange.DetachPartition;
import dev.plimsoll.model.TableChange.DropInheritance;
import dev.plimsoll.model.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Partitions and inheriting tables: how they join their parent and leave it. */
final class Partitions {

    private final ReplayState state;
    private final Catalog catalog;
    private final Indexes indexes;
    private final ConstraintReplay constraints;

    Partitions(ReplayState state, Indexes indexes, ConstraintReplay constraints) {
        this.state = state;
        this.catalog = state.catalog();
        this.indexes = indexes;
        this.constraints = constraints;
    }

    /** Gives a partition the indexes, foreign keys and row triggers of its parent. */
    void adopt(ObjectName partition, Table parent) {
        for (Index index : parent.indexes()) {
            indexes.ensurePart(partition, parent.name(), index.name());
        }
        for (Constraint key : parent.foreignKeys()) {
            constraints.ensureForeignKey(partition, key);
        }
        adoptTriggers(partition, parent);
    }

    private void adoptTriggers(ObjectName partition, Table parent) {
        Table table = catalog.table(partition);
        if (table != null && parent.triggers().stream().anyMatch(Trigger::forEachRow)) {
            List<Trigger> triggers = new ArrayList<>(table.triggers());
            parent.triggers().stream().filter(Trigger::forEachRow).forEach(triggers::add);
            catalog.put(TableEdit.of(table).triggers(triggers).done());
        }
    }

    void attach(AttachPartition change) {
        ObjectName name = state.names().relationOrPlace(change.partition());
        Table parent = catalog.table(state.names().relationOrPlace(change.table()));
        Table table = catalog.table(name);
        if (parent == null || table == null) {
            return;
        }
        catalog.put(TableEdit.of(table)
                .parents(List.of(parent.name()))
                .partitionBound(change.bound())
                .mapColumns(column -> attached(column, parent))
                .done());
        inheritConstraints(name, parent);
        adopt(name, parent);
    }

    /** From PostgreSQL 17 on a partition has the identity of its table. */
    private Column attached(Column column, Table parent) {
        Identity identity = parent.column(column.name()).map(Column::identity).orElse(null);
        Column inherited = column.withInherited(true);
        return identity != null && state.server().atLeast(17) ? inherited.withIdentity(identity) : inherited;
    }

    void detach(DetachPartition change) {
        ObjectName name = state.names().relationOrPlace(change.partition());
        Table parent = catalog.table(state.names().relationOrPlace(change.table()));
        Table table = catalog.table(name);
        if (table == null || change.finalizing() && !table.isPartition()) {
            return;
        }
        catalog.put(TableEdit.of(table)
                .parents(List.of())
                .partitionBound(null)
                .mapColumns(column -> column.withInherited(false).withIdentity(null))
                .mapConstraints(constraint -> Constraints.inherited(constraint, false))
                .mapIndexes(index -> IndexShapes.partOf(index, null))
                .triggers(table.triggers().stream()
                        .filter(trigger -> parent == null || !parent.triggers().contains(trigger))
                        .toList())
                .done());
        if (change.concurrently() && parent != null) {
            constraints.addBoundCheck(name, parent, change.range());
        }
    }

    void inherit(AddInheritance change) {
        ObjectName name = state.names().relationOrPlace(change.table());
        Table parent = catalog.table(state.names().relationOrPlace(change.parent()));
        Table table = catalog.table(name);
        if (parent == null || table == null || table.parents().contains(parent.name())) {
            return;
        }
        List<ObjectName> parents = new ArrayList<>(table.parents());
        parents.add(parent.name());
        catalog.put(TableEdit.of(table).parents(parents).done());
        for (Column column : parent.columns()) {
            state.family().inheritColumn(name, column.name());
        }
        inheritConstraints(name, parent);
    }

    private void inheritConstraints(ObjectName name, Table parent) {
        for (Constraint constraint : parent.constraints()) {
            if (!Family.isHandedDown(constraint)) {
                continue;
            }
            Table table = catalog.table(name);
            Optional<Constraint> own = table == null ? Optional.empty() : Family.counterpart(table, constraint);
            own.ifPresent(each -> state.family().inheritConstraint(name, each.name()));
        }
    }

    void disinherit(DropInheritance change) {
        ObjectName name = state.names().relationOrPlace(change.table());
        ObjectName parent = state.names().relationOrPlace(change.parent());
        Table table = catalog.table(name);
        if (table == null) {
            return;
        }
        Table alone = TableEdit.of(table)
                .parents(table.parents().stream()
                        .filter(each -> !each.equals(parent))
                        .toList())
                .done();
        catalog.put(TableEdit.of(alone)
                .mapColumns(column -> column.withInherited(state.family().inheritsColumn(alone, column.name())))
                .mapConstraints(constraint -> Family.isHandedDown(constraint)
                        ? Constraints.inherited(constraint, state.family().inheritsConstraint(alone, constraint))
                        : constraint)
                .done());
    }
}
