package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.RoutineChange;
import dev.plimsoll.model.RoutineChange.AlterRoutine;
import dev.plimsoll.model.RoutineChange.CreateRoutine;
import dev.plimsoll.model.RoutineChange.DropRoutine;
import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Creates, alters and drops functions and procedures, told apart by their argument types. */
final class RoutineReplay {

    private final ReplayState state;
    private final Catalog catalog;

    RoutineReplay(ReplayState state) {
        this.state = state;
        this.catalog = state.catalog();
    }

    void apply(RoutineChange change) {
        if (change instanceof CreateRoutine create) {
            create(create);
        } else if (change instanceof AlterRoutine alter) {
            alter(alter);
        } else if (change instanceof DropRoutine drop) {
            drop(Overloads.named(drop.kind(), drop.routine(), drop.arguments(), state), drop.cascade());
        }
    }

    private void create(CreateRoutine create) {
        ObjectName name = state.names().place(create.routine());
        Routine routine = new Routine(
                name,
                create.procedure(),
                resolved(create.arguments(), state.names()),
                create.returns() == null ? null : state.names().type(create.returns()),
                create.language(),
                create.volatility(),
                create.securityDefiner(),
                create.settings(),
                create.body(),
                new Origin.Declared(create.range()));
        List<Routine> overloads = without(catalog.routines(name), routine.arguments());
        overloads.add(routine);
        catalog.putRoutines(name, overloads);
    }

    private void alter(AlterRoutine alter) {
        Overloads overloads = Overloads.named(alter.kind(), alter.routine(), alter.arguments(), state);
        List<Routine> changed = new ArrayList<>(overloads.others());
        overloads.meant().forEach(routine -> changed.add(altered(routine, alter)));
        catalog.putRoutines(overloads.name(), changed);
    }

    private static Routine altered(Routine old, AlterRoutine alter) {
        Map<String, String> settings = alter.reset().contains("all") ? new HashMap<>() : new HashMap<>(old.settings());
        settings.keySet().removeAll(alter.reset());
        settings.putAll(alter.settings());
        return new Routine(
                old.name(),
                old.procedure(),
                old.arguments(),
                old.returns(),
                old.language(),
                alter.volatility() == null ? old.volatility() : alter.volatility(),
                alter.securityDefiner() == null ? old.securityDefiner() : alter.securityDefiner(),
                settings,
                old.body(),
                old.origin());
    }

    private void drop(Overloads overloads, boolean cascade) {
        if (cascade) {
            state.drops().routines(overloads);
        } else {
            catalog.putRoutines(overloads.name(), overloads.others());
        }
    }

    static List<TypeName> resolved(List<TypeName> types, SearchPath names) {
        return types.stream()
                .map(names::type)
                .map(RoutineReplay::withoutModifiers)
                .toList();
    }

    private static TypeName withoutModifiers(TypeName type) {
        return new TypeName(type.schema(), type.name(), List.of(), Math.min(type.arrayDimensions(), 1));
    }

    private static List<Routine> without(List<Routine> overloads, List<TypeName> arguments) {
        List<Routine> rest = new ArrayList<>(overloads);
        rest.removeIf(routine -> routine.arguments().equals(arguments));
        return rest;
    }
}
