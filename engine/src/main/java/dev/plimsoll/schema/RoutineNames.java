package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.Trigger;
import java.util.ArrayList;
import java.util.List;

/** Gives routines new names or schemas; what calls them follows. */
final class RoutineNames {

    private final Catalog catalog;

    RoutineNames(Catalog catalog) {
        this.catalog = catalog;
    }

    /** All overloads of the name. */
    void change(ObjectName from, ObjectName to) {
        change(Overloads.of(from, catalog.routines(from), each -> true), to);
    }

    void change(Overloads overloads, ObjectName to) {
        ObjectName from = overloads.name();
        if (from.equals(to) || overloads.meant().isEmpty()) {
            return;
        }
        List<Routine> all = new ArrayList<>(catalog.routines(to));
        for (Routine routine : overloads.meant()) {
            Routine moved = named(routine, to);
            all.add(moved);
            catalog.access().moved(GrantTargets.routine(routine), GrantTargets.routine(moved));
        }
        catalog.putRoutines(from, overloads.others());
        catalog.putRoutines(to, all);
        for (ObjectName user : catalog.links().tablesByFunction(from.name())) {
            callersFollow(user, overloads, to);
        }
    }

    private static Routine named(Routine routine, ObjectName name) {
        return new Routine(
                name,
                routine.procedure(),
                routine.arguments(),
                routine.returns(),
                routine.language(),
                routine.volatility(),
                routine.securityDefiner(),
                routine.settings(),
                routine.body(),
                routine.origin());
    }

    private void callersFollow(ObjectName name, Overloads overloads, ObjectName to) {
        Table table = catalog.table(name);
        if (table != null) {
            Table calling = TableExpressions.map(
                    table,
                    each -> overloads.areCalledBy(each)
                            ? MentionedObjects.functionRenamed(each, overloads.name(), to)
                            : each);
            catalog.put(TableEdit.of(calling)
                    .triggers(table.triggers().stream()
                            .map(trigger ->
                                    overloads.areExecutedAs(trigger.function()) ? calling(trigger, to) : trigger)
                            .toList())
                    .done());
        }
    }

    private static Trigger calling(Trigger trigger, ObjectName function) {
        return new Trigger(
                trigger.name(),
                trigger.timing(),
                trigger.events(),
                trigger.columns(),
                trigger.forEachRow(),
                function,
                trigger.enabled());
    }
}
