package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Routine;
import java.util.ArrayList;
import java.util.List;

/** Lets owners and privileges follow the overloads of a routine. */
final class RoutineOwners {

    private RoutineOwners() {}

    /** Overloads that are as many as before but have other argument types are the same ones, whose types were renamed. */
    static void follow(Access access, List<Routine> before, List<Routine> after) {
        List<ObjectReference> gone = references(before);
        List<ObjectReference> come = references(after);
        List<ObjectReference> stay = new ArrayList<>(gone);
        stay.retainAll(come);
        gone.removeAll(stay);
        come.removeAll(stay);
        if (gone.size() == come.size()) {
            for (int i = 0; i < gone.size(); i++) {
                access.moved(gone.get(i), come.get(i));
            }
        } else {
            gone.forEach(access::gone);
        }
        come.forEach(access::born);
    }

    private static List<ObjectReference> references(List<Routine> routines) {
        return new ArrayList<>(routines.stream().map(GrantTargets::routine).toList());
    }
}
