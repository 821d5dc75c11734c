package dev.plimsoll.schema;

import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Expression.Call;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The routines of one name that a statement means.
 *
 * @param others those of the name that it does not mean
 */
record Overloads(ObjectName name, List<Routine> meant, List<Routine> others) {

    Overloads {
        meant = List.copyOf(meant);
        others = List.copyOf(others);
    }

    static Overloads of(ObjectName name, List<Routine> all, Predicate<Routine> condition) {
        List<Routine> meant = new ArrayList<>();
        List<Routine> others = new ArrayList<>();
        all.forEach(routine -> (condition.test(routine) ? meant : others).add(routine));
        return new Overloads(name, meant, others);
    }

    /**
     * Those that a statement names, in the first schema of the search path that has any.
     *
     * @param arguments as written; null where the statement does not tell them
     */
    static Overloads named(ObjectKind kind, ObjectName written, @Nullable List<TypeName> arguments, ReplayState state) {
        List<TypeName> resolved = arguments == null ? null : RoutineReplay.resolved(arguments, state.names());
        Predicate<Routine> condition = routine ->
                isOf(kind, routine) && (resolved == null || routine.arguments().equals(resolved));
        ObjectName name = state.names()
                .routine(written, condition)
                .orElseGet(() -> state.names().place(written));
        return of(name, state.catalog().routines(name), condition);
    }

    private static boolean isOf(ObjectKind kind, Routine routine) {
        return switch (kind) {
            case ROUTINE -> true;
            case AGGREGATE -> false;
            default -> routine.procedure() == (kind == ObjectKind.PROCEDURE);
        };
    }

    /** Whether it calls one of those meant, as far as the number of arguments tells it from the others. */
    boolean areCalledBy(@Nullable Expression expression) {
        return expression != null && expression.calls().stream().anyMatch(this::areMeantBy);
    }

    private boolean areMeantBy(Call call) {
        return isName(call.function())
                && (others.isEmpty() || takes(meant, call.arguments()) && !takes(others, call.arguments()));
    }

    /** Whether a trigger that executes the function, which has no arguments, executes one of those meant. */
    boolean areExecutedAs(ObjectName function) {
        return isName(function) && takes(meant, 0);
    }

    private boolean isName(ObjectName written) {
        return written.name().equals(name.name())
                && (written.schema() == null || written.schema().equals(name.schema()));
    }

    private static boolean takes(List<Routine> routines, int arguments) {
        return routines.stream().anyMatch(routine -> routine.arguments().size() == arguments);
    }
}
