package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parents and children: inheritance and partitions. */
final class Family {

    private final Catalog catalog;

    Family(Catalog catalog) {
        this.catalog = catalog;
    }

    List<ObjectName> children(ObjectName table) {
        return catalog.links().children(table);
    }

    /** Children, their children and so on; parents before children, each once. */
    List<ObjectName> descendants(ObjectName table) {
        Set<ObjectName> found = new LinkedHashSet<>();
        Deque<ObjectName> open = new ArrayDeque<>(children(table));
        while (!open.isEmpty()) {
            ObjectName next = open.remove();
            if (!next.equals(table) && found.add(next)) {
                open.addAll(children(next));
            }
        }
        return new ArrayList<>(found);
    }

    /** The table and, unless ONLY was said, its descendants. */
    List<ObjectName> withDescendants(ObjectName table, boolean only) {
        List<ObjectName> all = new ArrayList<>();
        all.add(table);
        if (!only) {
            all.addAll(descendants(table));
        }
        return all;
    }

    /** Whether some parent has the column. */
    boolean inheritsColumn(Table table, String column) {
        return parents(table).stream().anyMatch(parent -> parent.column(column).isPresent());
    }

    /** Whether some parent hands down the check or not-null constraint. */
    boolean inheritsConstraint(Table table, Constraint constraint) {
        return parents(table).stream()
                .flatMap(parent -> parent.constraints().stream())
                .anyMatch(handed -> isHandedDown(handed) && isSame(handed, constraint));
    }

    /** A child's constraint that stands for one of its parent. */
    static Optional<Constraint> counterpart(Table child, Constraint handedDown) {
        return child.constraints().stream()
                .filter(constraint -> isSame(handedDown, constraint))
                .findFirst();
    }

    /** Checks are known by name, not-null constraints by column. */
    private static boolean isSame(Constraint handedDown, Constraint constraint) {
        return handedDown.kind() == constraint.kind()
                && (constraint.kind() == ConstraintKind.NOT_NULL
                        ? handedDown.columns().equals(constraint.columns())
                        : handedDown.name().equals(constraint.name()));
    }

    List<Table> parents(Table table) {
        List<Table> known = new ArrayList<>();
        for (ObjectName parent : table.parents()) {
            Table found = catalog.table(parent);
            if (found != null) {
                known.add(found);
            }
        }
        return known;
    }

    /** Whether the table declares the column itself, besides inheriting it. */
    boolean declares(Table table, Column column) {
        return !column.inherited()
                || catalog.facts().own(table.name()).columns().contains(column.name());
    }

    /** Whether the table declares the constraint itself, besides inheriting it. */
    boolean declares(Table table, Constraint constraint) {
        return !constraint.inherited()
                || catalog.facts().own(table.name()).constraints().contains(constraint.name());
    }

    /** A column that the table had is now inherited as well. */
    void inheritColumn(ObjectName name, String column) {
        Table table = catalog.table(name);
        if (table != null
                && table.column(column).filter(each -> !each.inherited()).isPresent()) {
            if (!table.isPartition()) {
                catalog.facts().own(name, catalog.facts().own(name).withColumn(column));
            }
            catalog.put(TableEdit.of(table)
                    .mapColumn(column, each -> each.withInherited(true))
                    .done());
        }
    }

    /** A constraint that the table had is now inherited as well. */
    void inheritConstraint(ObjectName name, String constraint) {
        Table table = catalog.table(name);
        if (table != null
                && table.constraint(constraint)
                        .filter(each -> !each.inherited())
                        .isPresent()) {
            if (!table.isPartition()) {
                catalog.facts().own(name, catalog.facts().own(name).withConstraint(constraint));
            }
            catalog.put(TableEdit.of(table)
                    .mapConstraint(constraint, each -> Constraints.inherited(each, true))
                    .done());
        }
    }

    static boolean isHandedDown(Constraint constraint) {
        return !constraint.noInherit()
                && (constraint.kind() == ConstraintKind.CHECK || constraint.kind() == ConstraintKind.NOT_NULL);
    }
}
