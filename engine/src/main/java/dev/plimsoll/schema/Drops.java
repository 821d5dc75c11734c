package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.SequenceOptions.OwnedBy;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/**
 * Drops objects with all that depends on them. What falls with what: <a
 * href="https://www.postgresql.org/docs/current/ddl-depend.html">manual, dependency tracking</a>. Long chains of dependents are worked off
 * from a queue, so that no depth of them fills the stack.
 */
final class Drops {

    private final Catalog catalog;
    private final Family family;
    private final ColumnDrops columns;
    private final Deque<Runnable> open = new ArrayDeque<>();
    private boolean running;

    Drops(ReplayState state) {
        this.catalog = state.catalog();
        this.family = state.family();
        this.columns = new ColumnDrops(catalog, family, this);
    }

    /** Whatever relation has the name. */
    void relation(ObjectName name) {
        later(() -> {
            if (catalog.table(name) != null) {
                dropTable(name);
            } else if (catalog.view(name) != null) {
                dropView(name);
            } else if (catalog.sequence(name) != null) {
                dropSequence(name);
            } else if (catalog.links().tableOfIndex(name) != null) {
                dropIndex(name);
            } else {
                dropType(name);
            }
        });
    }

    /** Frees a name for an index by dropping the one that has it; false where something else has it. */
    boolean makeWay(ObjectName index) {
        if (catalog.links().tableOfIndex(index) != null) {
            relation(index);
        }
        return !catalog.isRelation(index);
    }

    void type(ObjectName name) {
        later(() -> dropType(name));
    }

    /** All overloads of the name. */
    void routines(ObjectName name) {
        routines(name, each -> true);
    }

    private void routines(ObjectName name, Predicate<Routine> condition) {
        later(() -> dropRoutines(Overloads.of(name, catalog.routines(name), condition)));
    }

    void routines(Overloads overloads) {
        later(() -> dropRoutines(overloads));
    }

    /** @param only whether children keep the column, as their own */
    void column(ObjectName table, String column, boolean only) {
        later(() -> columns.drop(table, column, only));
    }

    /** @param only whether children keep a check, as their own */
    void constraint(ObjectName table, String constraint, boolean only) {
        later(() -> columns.dropConstraint(table, constraint, only));
    }

    /** All that is in the schema, and the schema. */
    void schema(String schema) {
        for (ObjectName member : catalog.members(schema)) {
            relation(member);
            type(member);
            routines(member);
        }
        later(() -> catalog.removeSchema(schema));
    }

    void extension(String extension) {
        ObjectName installed = catalog.extensions().remove(extension);
        if (installed != null) {
            ExtensionTypes.of(extension).forEach(type -> later(() -> dropUsersOfType(installed.sibling(type))));
        }
    }

    private void later(Runnable step) {
        open.add(step);
        if (running) {
            return;
        }
        running = true;
        try {
            while (!open.isEmpty()) {
                open.remove().run();
            }
        } finally {
            running = false;
        }
    }

    private void dropTable(ObjectName name) {
        Links links = catalog.links();
        links.children(name).forEach(this::relation);
        for (ObjectName other : links.referencing(name)) {
            columns.dropForeignKeys(
                    other,
                    key -> key.reference() != null && key.reference().table().equals(name));
        }
        links.readers(name).forEach(this::relation);
        links.sequencesByTable(name).forEach(this::relation);
        catalog.removeTable(name);
        dropUsersOfType(name);
    }

    private void dropView(ObjectName name) {
        catalog.links().readers(name).forEach(this::relation);
        catalog.removeView(name);
        dropUsersOfType(name);
    }

    private void dropSequence(ObjectName name) {
        catalog.removeSequence(name);
        for (ObjectName table : catalog.links().tablesBySequence(name.name())) {
            Table user = catalog.table(table);
            if (user != null) {
                catalog.put(TableEdit.of(user)
                        .mapColumns(column -> takesValueFrom(column, name) ? column.withDefault(null) : column)
                        .done());
            }
        }
    }

    private void dropIndex(ObjectName name) {
        ObjectName owner = catalog.links().tableOfIndex(name);
        Table table = owner == null ? null : catalog.table(owner);
        Index index = table == null ? null : table.index(name.name()).orElse(null);
        if (table != null && index != null) {
            columns.dropIndex(table.name(), index);
        }
    }

    private void dropType(ObjectName name) {
        if (catalog.type(name) != null) {
            catalog.removeType(name);
            dropUsersOfType(name);
        }
    }

    private void dropUsersOfType(ObjectName type) {
        Links links = catalog.links();
        for (ObjectName name : links.tablesByType(type)) {
            Table table = catalog.table(name);
            if (table != null) {
                table.columns().stream()
                        .filter(column -> isOf(column.type(), type))
                        .forEach(column -> column(name, column.name(), false));
            }
        }
        for (ObjectName name : links.typesByType(type)) {
            UserType user = catalog.type(name);
            if (user instanceof UserType.CompositeType composite) {
                catalog.put(new UserType.CompositeType(
                        name,
                        composite.attributes().stream()
                                .filter(attribute -> !isOf(attribute.type(), type))
                                .toList(),
                        composite.origin()));
            } else {
                type(name);
            }
        }
        links.routinesByType(type).forEach(name -> routines(name, routine -> isDeclaredWith(routine, type)));
    }

    private static boolean isDeclaredWith(Routine routine, ObjectName type) {
        return routine.arguments().stream().anyMatch(argument -> isOf(argument, type))
                || routine.returns() != null && isOf(routine.returns(), type);
    }

    private void dropRoutines(Overloads overloads) {
        if (!overloads.meant().isEmpty()) {
            ObjectName name = overloads.name();
            catalog.putRoutines(name, overloads.others());
            catalog.links().tablesByFunction(name.name()).forEach(table -> columns.dropUsersOf(overloads, table));
        }
    }

    /** Sequences that belong to the column, or only that of its identity. */
    void sequencesOf(ObjectName table, String column, boolean onlyIdentity) {
        for (ObjectName name : catalog.links().sequencesByTable(table)) {
            Sequence sequence = catalog.sequence(name);
            OwnedBy owner = sequence == null ? null : sequence.ownedBy();
            if (sequence != null
                    && owner != null
                    && owner.column().equals(column)
                    && (sequence.identity() || !onlyIdentity)) {
                relation(name);
            }
        }
    }

    static boolean isOf(TypeName column, ObjectName type) {
        return column.schema() != null && column.objectName().equals(type);
    }

    static boolean takesValueFrom(Column column, ObjectName sequence) {
        ObjectName source = Uses.sequence(column.defaultValue());
        return source != null
                && source.name().equals(sequence.name())
                && (source.schema() == null || source.schema().equals(sequence.schema()));
    }
}
