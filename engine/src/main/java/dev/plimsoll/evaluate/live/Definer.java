package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.live.LiveDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A routine of a running server that runs with its owner's rights.
 *
 * @param open whether every role may call it
 * @param superuser whether its owner is a superuser
 */
@ForRules
public record Definer(LiveDatabase database, Routine routine, String owner, boolean open, boolean superuser) {

    private static final Set<String> TRIGGERS = Set.of("trigger", "event_trigger");

    public static List<Definer> in(LiveDatabase database, DeclaredDatabase declared) {
        List<Definer> definers = new ArrayList<>();
        for (Routine routine : declared.routines()) {
            if (routine.securityDefiner()) {
                ObjectReference object = ObjectReference.routine(routine.name(), routine.arguments());
                String owner = declared.owner(object).orElse("");
                boolean open = declared.grantsOn(object).stream()
                        .anyMatch(grant -> grant.toPublic() && grant.privilege().equals("execute"));
                definers.add(new Definer(database, routine, owner, open, Powers.superuser(declared, owner)));
            }
        }
        return definers;
    }

    /** Whether it fixes where it looks names up. */
    public boolean fixed() {
        return routine.settings().containsKey("search_path");
    }

    /** Whether a statement can call it: functions of triggers run by events alone. */
    public boolean callable() {
        TypeName returns = routine.returns();
        return returns == null || !TRIGGERS.contains(returns.name());
    }

    /** The word of SQL and its name with argument types: {@code FUNCTION public.total(integer)}. */
    public String sql() {
        return (routine.procedure() ? "PROCEDURE " : "FUNCTION ")
                + routine.name().sql()
                + ObjectReference.routine(routine.name(), routine.arguments())
                        .toString()
                        .substring(routine.name().toString().length());
    }

    public Match match(String rule, String message) {
        return database.match(
                rule,
                message,
                ObjectKind.FUNCTION,
                ObjectReference.routine(routine.name(), routine.arguments()).toString());
    }
}
