package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintChange;
import dev.plimsoll.model.Dependent;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectChange;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RoutineChange;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SequenceChange;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange;
import dev.plimsoll.model.TypeChange;
import dev.plimsoll.model.UserType;
import dev.plimsoll.model.ViewChange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What depends on an object from outside: what CASCADE would drop and its absence refuse. */
final class Dependents {

    private final ReplayState state;

    Dependents(ReplayState state) {
        this.state = state;
    }

    List<Dependent> of(SchemaChange change) {
        Set<Dependent> found = new TreeSet<>();
        if (change instanceof TableChange.DropTable drop) {
            ofRelation(state.names().relationOrPlace(drop.table()), found);
        } else if (change instanceof ViewChange.DropView drop) {
            addViews(state.names().relationOrPlace(drop.view()), found);
        } else if (change instanceof ColumnChange.DropColumn drop) {
            ofColumn(state.names().relationOrPlace(drop.table()), drop.column(), found);
        } else if (change instanceof ColumnChange.AlterColumnType alter) {
            ofType(state.names().relationOrPlace(alter.table()), alter.column(), found);
        } else if (change instanceof ConstraintChange.DropConstraint drop) {
            ofConstraint(state.names().relationOrPlace(drop.table()), drop.constraint(), found);
        } else if (change instanceof SequenceChange.DropSequence drop) {
            ofSequence(state.names().relationOrPlace(drop.sequence()), found);
        } else if (change instanceof TypeChange.DropType drop) {
            ObjectName type = state.names().type(drop.type()).orElse(drop.type());
            columnsOfType(type).forEach(column -> found.add(column(column.table(), column.column())));
        } else if (change instanceof RoutineChange.DropRoutine drop) {
            ofRoutine(drop.routine(), found);
        } else if (change instanceof ObjectChange.DropObject drop && drop.kind() == ObjectKind.SCHEMA) {
            ofSchema(drop.name().name(), found);
        } else if (change instanceof ObjectChange.DropObject drop && drop.kind() == ObjectKind.EXTENSION) {
            ofExtension(drop.name().name(), found);
        }
        return List.copyOf(found);
    }

    /** Views on a relation, and views on those, sorted. */
    List<ObjectName> views(ObjectName relation) {
        Set<ObjectName> found = new TreeSet<>();
        Deque<ObjectName> open = new ArrayDeque<>(links().readers(relation));
        while (!open.isEmpty()) {
            ObjectName view = open.remove();
            if (found.add(view)) {
                open.addAll(links().readers(view));
            }
        }
        return List.copyOf(found);
    }

    List<Schema.ColumnOf> columnsOfType(ObjectName type) {
        List<Schema.ColumnOf> columns = new ArrayList<>();
        Set<ObjectName> seen = new HashSet<>();
        Deque<ObjectName> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            ObjectName next = open.remove();
            if (!seen.add(next)) {
                continue;
            }
            for (ObjectName user : links().typesByType(next)) {
                if (state.catalog().type(user) instanceof UserType.DomainType) {
                    open.add(user);
                }
            }
            for (ObjectName name : new TreeSet<>(links().tablesByType(next))) {
                Table table = state.catalog().table(name);
                if (table != null) {
                    table.columns().stream()
                            .filter(column -> Drops.isOf(column.type(), next))
                            .forEach(column -> columns.add(new Schema.ColumnOf(name, column.name())));
                }
            }
        }
        return List.copyOf(columns);
    }

    private void ofRelation(ObjectName relation, Set<Dependent> found) {
        Set<ObjectName> falling = new HashSet<>(state.family().descendants(relation));
        falling.add(relation);
        for (ObjectName table : falling) {
            addViews(table, found);
            for (ObjectName other : links().referencing(table)) {
                if (!falling.contains(other)) {
                    foreignKeysTo(other, table, found);
                }
            }
            columnsOfType(table).forEach(column -> found.add(column(column.table(), column.column())));
            Table known = state.catalog().table(table);
            if (known != null && !known.isPartition() && !table.equals(relation)) {
                found.add(member(table));
            }
        }
    }

    private void foreignKeysTo(ObjectName from, ObjectName to, Collection<Dependent> found) {
        Table table = state.catalog().table(from);
        if (table != null) {
            table.foreignKeys().stream()
                    .filter(key ->
                            key.reference() != null && key.reference().table().equals(to))
                    .forEach(key -> found.add(constraint(from, key.name())));
        }
    }

    private void ofColumn(ObjectName name, String column, Set<Dependent> found) {
        Table table = state.catalog().table(name);
        if (table == null) {
            return;
        }
        ofType(name, column, found);
        table.indexes().stream().filter(index -> index.uses(column)).forEach(index -> ofIndex(table, index, found));
    }

    private void ofExtension(String extension, Set<Dependent> found) {
        ObjectName installed = state.catalog().extensions().get(extension);
        if (installed != null) {
            for (String type : ExtensionTypes.of(extension)) {
                columnsOfType(installed.sibling(type))
                        .forEach(column -> found.add(column(column.table(), column.column())));
            }
        }
    }

    /** What stands in the way of another type: views and computed columns. */
    private void ofType(ObjectName name, String column, Set<Dependent> found) {
        Table table = state.catalog().table(name);
        if (table == null) {
            return;
        }
        for (ObjectName reader : links().readers(name)) {
            if (state.catalog().viewColumns().reads(reader, name, column)) {
                found.add(member(reader));
                addViews(reader, found);
            }
        }
        for (Column other : table.columns()) {
            if (other.generated() != null
                    && other.generated().expression().columns().contains(column)) {
                found.add(column(name, other.name()));
            }
        }
    }

    private void ofConstraint(ObjectName name, String constraint, Set<Dependent> found) {
        Table table = state.catalog().table(name);
        if (table == null) {
            return;
        }
        table.constraint(constraint)
                .map(Constraint::index)
                .flatMap(table::index)
                .ifPresent(index -> ofIndex(table, index, found));
    }

    private void ofIndex(Table table, Index index, Set<Dependent> found) {
        for (ObjectName other : Keys.tablesRelyingOn(table, index, state.catalog())) {
            Table referencing = state.catalog().table(other);
            if (referencing != null) {
                referencing.foreignKeys().stream()
                        .filter(key -> Keys.reliesOn(key, table, index))
                        .forEach(key -> found.add(constraint(other, key.name())));
            }
        }
    }

    private void ofSequence(ObjectName sequence, Set<Dependent> found) {
        for (ObjectName name : links().tablesBySequence(sequence.name())) {
            Table table = state.catalog().table(name);
            if (table != null) {
                table.columns().stream()
                        .filter(column -> Drops.takesValueFrom(column, sequence))
                        .forEach(column -> found.add(column(name, column.name())));
            }
        }
    }

    private void ofRoutine(ObjectName routine, Set<Dependent> found) {
        for (ObjectName user : links().tablesByFunction(routine.name())) {
            Table table = state.catalog().table(user);
            List<Dependent> triggers = table == null ? List.of() : triggers(table, routine);
            found.addAll(triggers.isEmpty() ? List.of(member(user)) : triggers);
        }
    }

    private static List<Dependent> triggers(Table table, ObjectName routine) {
        return table.triggers().stream()
                .filter(trigger -> trigger.function().name().equals(routine.name()))
                .map(trigger -> new Dependent(ObjectKind.TRIGGER, table.name(), trigger.name()))
                .toList();
    }

    private void ofSchema(String schema, Set<Dependent> found) {
        for (ObjectName member : state.catalog().members(schema)) {
            found.add(member(member));
            ofRelation(member, found);
        }
    }

    private Links links() {
        return state.catalog().links();
    }

    private void addViews(ObjectName relation, Collection<Dependent> found) {
        views(relation).forEach(view -> found.add(member(view)));
    }

    private static Dependent column(ObjectName table, String column) {
        return new Dependent(ObjectKind.COLUMN, table, column);
    }

    private static Dependent constraint(ObjectName table, String constraint) {
        return new Dependent(ObjectKind.CONSTRAINT, table, constraint);
    }

    private Dependent member(ObjectName name) {
        return Dependent.of(kind(name), name);
    }

    private ObjectKind kind(ObjectName name) {
        Table table = state.catalog().table(name);
        if (table != null) {
            return switch (table.kind()) {
                case MATERIALIZED_VIEW -> ObjectKind.MATERIALIZED_VIEW;
                case FOREIGN_TABLE -> ObjectKind.FOREIGN_TABLE;
                default -> ObjectKind.TABLE;
            };
        }
        if (state.catalog().view(name) != null) {
            return ObjectKind.VIEW;
        }
        if (state.catalog().sequence(name) != null) {
            return ObjectKind.SEQUENCE;
        }
        if (state.catalog().type(name) != null) {
            return state.catalog().type(name) instanceof UserType.DomainType ? ObjectKind.DOMAIN : ObjectKind.TYPE;
        }
        return state.catalog().routines(name).isEmpty() ? ObjectKind.INDEX : ObjectKind.ROUTINE;
    }
}
