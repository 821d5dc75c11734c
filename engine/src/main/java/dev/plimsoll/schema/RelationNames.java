package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.SequenceOptions.OwnedBy;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.View;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Gives relations new names or schemas; whatever refers to them follows, as the server refers by number and not by name. */
final class RelationNames {

    private final ReplayState state;
    private final Catalog catalog;
    private final Renames renames;
    private final TypeNamesReplay types;

    RelationNames(ReplayState state, Renames renames, TypeNamesReplay types) {
        this.state = state;
        this.catalog = state.catalog();
        this.renames = renames;
        this.types = types;
    }

    /** Whatever relation has the name {@code from}. */
    void change(ObjectName from, ObjectName to) {
        if (from.equals(to)) {
            return;
        }
        ObjectName table = catalog.links().tableOfIndex(from);
        if (table != null) {
            renames.index(table, from.name(), to.name());
            return;
        }
        if (catalog.isRelation(from) && catalog.isRelation(to)) {
            state.drops().relation(to);
        }
        makeWayForIndexes(from, to);
        Table known = catalog.table(from);
        View view = catalog.view(from);
        if (known != null) {
            table(known, to);
        } else if (view != null) {
            catalog.rename(from, new View(to, view.columns(), view.query(), view.options(), view.origin()));
            types.follow(from, to);
        } else if (catalog.sequence(from) != null) {
            sequence(from, to);
        } else {
            types.change(from, to);
        }
    }

    /** Indexes move into the new schema as well, where others may have their names. */
    private void makeWayForIndexes(ObjectName from, ObjectName to) {
        Table table = catalog.table(from);
        if (table != null && !Objects.equals(from.schema(), to.schema())) {
            table.indexes()
                    .forEach(index -> state.drops()
                            .makeWay(new ObjectName(to.schema(), index.name().name())));
        }
    }

    private void table(Table table, ObjectName to) {
        ObjectName from = table.name();
        List<ObjectName> referencing = catalog.links().referencing(from);
        List<ObjectName> children = catalog.links().children(from);
        List<ObjectName> sequences = catalog.links().sequencesByTable(from);
        boolean moves = !Objects.equals(from.schema(), to.schema());
        catalog.rename(
                from,
                TableEdit.of(table)
                        .name(to)
                        .mapConstraints(each -> following(each, from, to))
                        .mapIndexes(each -> moves ? moved(each, to) : each)
                        .done());
        for (ObjectName child : children) {
            Table inheriting = catalog.table(child);
            if (inheriting != null) {
                List<ObjectName> parents = inheriting.parents().stream()
                        .map(parent -> parent.equals(from) ? to : parent)
                        .toList();
                edit(child, edit -> edit.parents(parents));
            }
        }
        if (moves) {
            for (Index index : table.indexes()) {
                ObjectName newName = new ObjectName(to.schema(), index.name().name());
                catalog.facts().rename(index.name(), newName);
                renames.partsFollow(to, index.name(), newName);
            }
        }
        for (ObjectName other : referencing) {
            edit(other, edit -> edit.mapConstraints(each -> following(each, from, to)));
        }
        sequences.forEach(sequence -> ownerFollows(sequence, to, moves));
        types.follow(from, to);
    }

    private void ownerFollows(ObjectName name, ObjectName table, boolean moves) {
        Sequence sequence = catalog.sequence(name);
        OwnedBy owner = sequence == null ? null : sequence.ownedBy();
        if (sequence == null || owner == null) {
            return;
        }
        catalog.put(new Sequence(
                name,
                sequence.type(),
                sequence.options(),
                new OwnedBy(table, owner.column()),
                sequence.identity(),
                sequence.origin()));
        if (moves && !Objects.equals(name.schema(), table.schema())) {
            sequence(name, new ObjectName(table.schema(), name.name()));
        }
    }

    private void sequence(ObjectName from, ObjectName to) {
        Sequence old = catalog.sequence(from);
        if (old == null) {
            return;
        }
        List<ObjectName> users = catalog.links().tablesBySequence(from.name());
        catalog.access()
                .moved(ObjectReference.of(ObjectKind.SEQUENCE, from), ObjectReference.of(ObjectKind.SEQUENCE, to));
        catalog.removeSequence(from);
        catalog.put(new Sequence(to, old.type(), old.options(), old.ownedBy(), old.identity(), old.origin()));
        catalog.facts().rename(from, to);
        for (ObjectName user : users) {
            edit(user, edit -> edit.mapColumns(column -> defaultFollows(column, from, to)));
        }
    }

    private static Column defaultFollows(Column column, ObjectName from, ObjectName to) {
        Expression value = column.defaultValue();
        if (value == null || !Drops.takesValueFrom(column, from)) {
            return column;
        }
        return column.withDefault(ExpressionText.withText(value, Uses.withSequence(value.text(), to)));
    }

    private static Constraint following(Constraint constraint, ObjectName from, ObjectName to) {
        Reference reference = constraint.reference();
        return reference == null || !reference.table().equals(from)
                ? constraint
                : Constraints.withReference(
                        constraint,
                        new Reference(
                                to,
                                reference.columns(),
                                reference.onDelete(),
                                reference.onUpdate(),
                                reference.matchFull()));
    }

    private static Index moved(Index index, ObjectName table) {
        return IndexShapes.named(
                index, new ObjectName(table.schema(), index.name().name()));
    }

    private void edit(ObjectName name, UnaryOperator<TableEdit> change) {
        Table table = catalog.table(name);
        if (table != null) {
            catalog.put(change.apply(TableEdit.of(table)).done());
        }
    }
}
