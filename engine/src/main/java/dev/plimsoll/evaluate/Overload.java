package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.RoutineChange.CreateRoutine;
import dev.plimsoll.model.RoutineChange.DropRoutine;
import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A routine that is said to be replaced, but gets a sibling: the one of its name has other arguments.
 *
 * @param routine the name as written
 * @param old arguments of the one that stays
 */
@ForRules
public record Overload(Effect effect, String routine, String old) {

    /** Those of a unit; where two of a name stand already, or the unit drops or creates the other, a third is meant. */
    public static List<Overload> in(UnitEffects unit) {
        Set<String> dropped = new HashSet<>();
        for (Effect effect : unit.effects()) {
            if (effect.change() instanceof DropRoutine drop) {
                dropped.add(drop.routine().name());
            }
        }
        List<Overload> found = new ArrayList<>();
        for (Effect effect : unit.effects()) {
            if (effect.change() instanceof CreateRoutine create
                    && create.replace()
                    && !dropped.contains(create.routine().name())) {
                Routine other = onlyOther(effect, create);
                if (other != null) {
                    found.add(new Overload(effect, create.routine().toString(), arguments(other.arguments())));
                }
            }
        }
        return found;
    }

    private static @Nullable Routine onlyOther(Effect effect, CreateRoutine create) {
        List<Routine> standing = effect.standing().routines();
        if (standing.size() != 1) {
            return null;
        }
        Routine other = standing.get(0);
        boolean own = other.origin() instanceof Origin.Declared declared
                && declared.range().path().equals(create.range().path());
        return own || same(other.arguments(), create.arguments()) ? null : other;
    }

    /** Types are compared without their schema, which the text may leave out. */
    private static boolean same(List<TypeName> one, List<TypeName> other) {
        return one.stream()
                .map(Overload::key)
                .toList()
                .equals(other.stream().map(Overload::key).toList());
    }

    private static String key(TypeName type) {
        return type.name() + (type.isArray() ? "[]" : "");
    }

    private static String arguments(List<TypeName> types) {
        return String.join(", ", types.stream().map(Objects::toString).toList());
    }
}
