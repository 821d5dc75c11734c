package dev.plimsoll.schema;

import dev.plimsoll.model.AccessChange.ChangePrivileges;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the objects that statements on owners and privileges mean. */
final class GrantTargets {

    private final ReplayState state;
    private final Catalog catalog;

    GrantTargets(ReplayState state) {
        this.state = state;
        this.catalog = state.catalog();
    }

    List<ObjectReference> of(ChangePrivileges change) {
        List<ObjectReference> found = new ArrayList<>();
        change.objects().forEach(object -> found.addAll(of(change.kind(), object.name(), object.arguments())));
        for (String schema : change.allInSchemas()) {
            for (ObjectName member : new TreeSet<>(catalog.members(schema))) {
                found.addAll(ofAll(change.kind(), member));
            }
        }
        return found;
    }

    /** What the name means; empty where no statement created it. A relation may be a sequence, whatever the statement calls it. */
    List<ObjectReference> of(ObjectKind kind, ObjectName written, @Nullable List<TypeName> arguments) {
        List<ObjectReference> found = new ArrayList<>();
        switch (Privileges.kept(kind)) {
            case TABLE, SEQUENCE -> state.names().relation(written).ifPresent(name -> found.add(relation(name)));
            case TYPE ->
                state.names().type(written).ifPresent(name -> found.add(ObjectReference.of(ObjectKind.TYPE, name)));
            case FUNCTION ->
                Overloads.named(kind, written, arguments, state)
                        .meant()
                        .forEach(routine -> found.add(routine(routine)));
            case STATISTICS ->
                state.names().statistics(written).ifPresent(name -> found.add(ObjectReference.of(kind, name)));
            default -> found.add(ObjectReference.of(kind, written));
        }
        return found.stream().filter(catalog.access()::knows).toList();
    }

    private ObjectReference relation(ObjectName name) {
        return ObjectReference.of(catalog.sequence(name) == null ? ObjectKind.TABLE : ObjectKind.SEQUENCE, name);
    }

    static ObjectReference routine(Routine routine) {
        return ObjectReference.routine(routine.name(), routine.arguments());
    }

    /** {@code ON ALL … IN SCHEMA}: tables are all relations but sequences, functions are no procedures. */
    private List<ObjectReference> ofAll(ObjectKind kind, ObjectName member) {
        return switch (kind) {
            case TABLE ->
                catalog.table(member) == null && catalog.view(member) == null
                        ? List.of()
                        : List.of(ObjectReference.of(ObjectKind.TABLE, member));
            case SEQUENCE ->
                catalog.sequence(member) == null ? List.of() : List.of(ObjectReference.of(ObjectKind.SEQUENCE, member));
            default ->
                catalog.routines(member).stream()
                        .filter(routine ->
                                kind == ObjectKind.ROUTINE || routine.procedure() == (kind == ObjectKind.PROCEDURE))
                        .map(GrantTargets::routine)
                        .toList();
        };
    }
}
