package dev.plimsoll.schema;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.SequenceOptions;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.UserType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways back: from an object to those that refer to it. */
final class Links {

    private final JournaledSets<ObjectName, ObjectName> referencing;
    private final JournaledSets<ObjectName, ObjectName> children;
    private final JournaledSets<ObjectName, ObjectName> tablesByType;
    private final JournaledSets<ObjectName, ObjectName> typesByType;
    private final JournaledSets<ObjectName, ObjectName> routinesByType;
    private final JournaledSets<String, ObjectName> tablesByFunction;
    private final JournaledSets<String, ObjectName> tablesBySequence;
    private final JournaledSets<ObjectName, ObjectName> sequencesByTable;
    private final JournaledSets<ObjectName, ObjectName> readers;
    private final JournaledMap<ObjectName, Set<ObjectName>> reads;
    private final JournaledMap<ObjectName, ObjectName> indexTables;
    private final JournaledMap<ObjectName, Integer> constraintNames;

    Links(Journal journal) {
        this.referencing = new JournaledSets<>(journal);
        this.children = new JournaledSets<>(journal);
        this.tablesByType = new JournaledSets<>(journal);
        this.typesByType = new JournaledSets<>(journal);
        this.routinesByType = new JournaledSets<>(journal);
        this.tablesByFunction = new JournaledSets<>(journal);
        this.tablesBySequence = new JournaledSets<>(journal);
        this.sequencesByTable = new JournaledSets<>(journal);
        this.readers = new JournaledSets<>(journal);
        this.reads = new JournaledMap<>(journal);
        this.indexTables = new JournaledMap<>(journal);
        this.constraintNames = new JournaledMap<>(journal);
    }

    /** Tables with a foreign key to this one; itself too where it refers to itself. */
    List<ObjectName> referencing(ObjectName table) {
        return referencing.get(table);
    }

    /** Partitions and inheriting tables, oldest first. */
    List<ObjectName> children(ObjectName table) {
        return children.get(table);
    }

    /** Tables with a column of the type, or of an array of it. */
    List<ObjectName> tablesByType(ObjectName type) {
        return tablesByType.get(type);
    }

    /** Domains over the type and composite types with an attribute of it. */
    List<ObjectName> typesByType(ObjectName type) {
        return typesByType.get(type);
    }

    List<ObjectName> routinesByType(ObjectName type) {
        return routinesByType.get(type);
    }

    /** Tables with a default, constraint, index, trigger or policy that calls a function of this name, of whatever schema. */
    List<ObjectName> tablesByFunction(String function) {
        return tablesByFunction.get(function);
    }

    /** Tables with a default that calls {@code nextval} on a sequence of this name, of whatever schema. */
    List<ObjectName> tablesBySequence(String sequence) {
        return tablesBySequence.get(sequence);
    }

    /** Sequences that are dropped with the table. */
    List<ObjectName> sequencesByTable(ObjectName table) {
        return sequencesByTable.get(table);
    }

    /** Views and materialised views that read the relation. */
    List<ObjectName> readers(ObjectName relation) {
        return readers.get(relation);
    }

    /** Relations that a view reads. */
    Set<ObjectName> reads(ObjectName view) {
        Set<ObjectName> relations = reads.get(view);
        return relations == null ? Set.of() : relations;
    }

    @Nullable
    ObjectName tableOfIndex(ObjectName index) {
        return indexTables.get(index);
    }

    /** Whether a constraint of any table or domain of the schema has the name. */
    boolean isConstraint(ObjectName name) {
        return constraintNames.contains(name);
    }

    void reads(ObjectName view, Set<ObjectName> relations) {
        reads(view).forEach(relation -> readers.remove(relation, view));
        if (relations.isEmpty()) {
            reads.remove(view);
        } else {
            reads.put(view, Set.copyOf(relations));
            relations.forEach(relation -> readers.add(relation, view));
        }
    }

    /** Views that read the relation, and what it reads if it is a view, follow its new name. */
    void rename(ObjectName from, ObjectName to) {
        Set<ObjectName> own = reads(from);
        reads(from, Set.of());
        reads(to, own);
        for (ObjectName reader : readers(from)) {
            Set<ObjectName> relations = new HashSet<>(reads(reader));
            relations.remove(from);
            relations.add(to);
            reads(reader, relations);
        }
    }

    void renew(@Nullable Table before, @Nullable Table after) {
        Table known = after == null ? before : after;
        if (known == null) {
            return;
        }
        ObjectName table = known.name();
        if (before == null || after == null || before.constraints() != after.constraints()) {
            Change.between(before, after, Links::referenced).apply(referencing, table);
            renewConstraintNames(
                    table,
                    before == null ? List.of() : before.constraints(),
                    after == null ? List.of() : after.constraints());
        }
        if (before == null || after == null || before.columns() != after.columns()) {
            Change.between(before, after, Uses::types).apply(tablesByType, table);
            Change.between(before, after, Uses::sequences).apply(tablesBySequence, table);
        }
        if (before == null || after == null || before.indexes() != after.indexes()) {
            Change<ObjectName> indexes = Change.between(before, after, Links::indexNames);
            indexes.gone().forEach(indexTables::remove);
            indexes.come().forEach(index -> indexTables.put(index, table));
        }
        if (before == null || after == null || before.parents() != after.parents()) {
            Change.between(before, after, each -> new HashSet<>(each.parents())).apply(children, table);
        }
        Change.between(before, after, Uses::functions).apply(tablesByFunction, table);
    }

    void renew(@Nullable Sequence before, @Nullable Sequence after) {
        Change.between(before, after, Links::owner).apply(sequencesByTable, nameOf(before, after));
    }

    void renew(@Nullable UserType before, @Nullable UserType after) {
        ObjectName type = before != null ? before.name() : after != null ? after.name() : ObjectName.of("");
        Change.between(before, after, Uses::types).apply(typesByType, type);
        renewConstraintNames(type, Uses.constraints(before), Uses.constraints(after));
    }

    void renew(ObjectName routine, List<Routine> before, List<Routine> after) {
        Change.between(before, after, Uses::types).apply(routinesByType, routine);
    }

    private void renewConstraintNames(ObjectName owner, List<Constraint> before, List<Constraint> after) {
        before.forEach(constraint -> count(owner.sibling(constraint.name()), -1));
        after.forEach(constraint -> count(owner.sibling(constraint.name()), 1));
    }

    private void count(ObjectName constraint, int more) {
        Integer current = constraintNames.get(constraint);
        int next = (current == null ? 0 : current) + more;
        if (next == 0) {
            constraintNames.remove(constraint);
        } else {
            constraintNames.put(constraint, next);
        }
    }

    private static ObjectName nameOf(@Nullable Sequence before, @Nullable Sequence after) {
        return before != null ? before.name() : after != null ? after.name() : ObjectName.of("");
    }

    private static Set<ObjectName> owner(Sequence sequence) {
        SequenceOptions.OwnedBy owner = sequence.ownedBy();
        return owner == null ? Set.of() : Set.of(owner.table());
    }

    private static Set<ObjectName> referenced(Table table) {
        Set<ObjectName> names = new HashSet<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint.reference() != null) {
                names.add(constraint.reference().table());
            }
        }
        return names;
    }

    private static Set<ObjectName> indexNames(Table table) {
        Set<ObjectName> names = new HashSet<>();
        for (Index index : table.indexes()) {
            names.add(index.name());
        }
        return names;
    }
}
