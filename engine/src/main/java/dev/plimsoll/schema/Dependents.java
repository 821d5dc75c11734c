package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintChange;
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

    List<ObjectName> of(SchemaChange change) {
        Set<ObjectName> found = new TreeSet<>();
        if (change instanceof TableChange.DropTable drop) {
            ofRelation(state.names().relationOrPlace(drop.table()), found);
        } else if (change instanceof ViewChange.DropView drop) {
            found.addAll(views(state.names().relationOrPlace(drop.view())));
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
            columnsOfType(type).forEach(column -> found.add(part(column.table(), column.column())));
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

    private void ofRelation(ObjectName relation, Set<ObjectName> found) {
        Set<ObjectName> falling = new HashSet<>(state.family().descendants(relation));
        falling.add(relation);
        for (ObjectName table : falling) {
            found.addAll(views(table));
            for (ObjectName other : links().referencing(table)) {
                if (!falling.contains(other)) {
                    foreignKeysTo(other, table, found);
                }
            }
            columnsOfType(table).forEach(column -> found.add(part(column.table(), column.column())));
            Table known = state.catalog().table(table);
            if (known != null && !known.isPartition() && !table.equals(relation)) {
                found.add(table);
            }
        }
    }

    private void foreignKeysTo(ObjectName from, ObjectName to, Collection<ObjectName> found) {
        Table table = state.catalog().table(from);
        if (table != null) {
            table.foreignKeys().stream()
                    .filter(key ->
                            key.reference() != null && key.reference().table().equals(to))
                    .forEach(key -> found.add(part(from, key.name())));
        }
    }

    private void ofColumn(ObjectName name, String column, Set<ObjectName> found) {
        Table table = state.catalog().table(name);
        if (table == null) {
            return;
        }
        ofType(name, column, found);
        table.indexes().stream().filter(index -> index.uses(column)).forEach(index -> ofIndex(table, index, found));
    }

    private void ofExtension(String extension, Set<ObjectName> found) {
        ObjectName installed = state.catalog().extensions().get(extension);
        if (installed != null) {
            for (String type : ExtensionTypes.of(extension)) {
                columnsOfType(installed.sibling(type))
                        .forEach(column -> found.add(part(column.table(), column.column())));
            }
        }
    }

    /** What stands in the way of another type: views and computed columns. */
    private void ofType(ObjectName name, String column, Set<ObjectName> found) {
        Table table = state.catalog().table(name);
        if (table == null) {
            return;
        }
        for (ObjectName reader : links().readers(name)) {
            if (state.catalog().viewColumns().reads(reader, name, column)) {
                found.add(reader);
                found.addAll(views(reader));
            }
        }
        for (Column other : table.columns()) {
            if (other.generated() != null
                    && other.generated().expression().columns().contains(column)) {
                found.add(part(name, other.name()));
            }
        }
    }

    private void ofConstraint(ObjectName name, String constraint, Set<ObjectName> found) {
        Table table = state.catalog().table(name);
        if (table == null) {
            return;
        }
        table.constraint(constraint)
                .map(Constraint::index)
                .flatMap(table::index)
                .ifPresent(index -> ofIndex(table, index, found));
    }

    private void ofIndex(Table table, Index index, Set<ObjectName> found) {
        for (ObjectName other : Keys.tablesRelyingOn(table, index, state.catalog())) {
            Table referencing = state.catalog().table(other);
            if (referencing != null) {
                referencing.foreignKeys().stream()
                        .filter(key -> Keys.reliesOn(key, table, index))
                        .forEach(key -> found.add(part(other, key.name())));
            }
        }
    }

    private void ofSequence(ObjectName sequence, Set<ObjectName> found) {
        for (ObjectName name : links().tablesBySequence(sequence.name())) {
            Table table = state.catalog().table(name);
            if (table != null) {
                table.columns().stream()
                        .filter(column -> Drops.takesValueFrom(column, sequence))
                        .forEach(column -> found.add(part(name, column.name())));
            }
        }
    }

    private void ofRoutine(ObjectName routine, Set<ObjectName> found) {
        found.addAll(links().tablesByFunction(routine.name()));
    }

    private void ofSchema(String schema, Set<ObjectName> found) {
        for (ObjectName member : state.catalog().members(schema)) {
            found.add(member);
            ofRelation(member, found);
        }
    }

    private Links links() {
        return state.catalog().links();
    }

    private static ObjectName part(ObjectName table, String name) {
        return new ObjectName(table.schema(), table.name() + "." + name);
    }
}
