package dev.plimsoll.evaluate;

import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.Grant;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.Routine;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A {@code SECURITY DEFINER} routine that every role may call in the end, and that does not ask who does. */
@ForRules
public record OpenDefiner(Routine routine) {

    /** Inside of such a routine {@code current_user} is its owner, and tells nothing of the caller. */
    private static final Pattern CALLER =
            Pattern.compile("(?i)session_user|\\bauth\\.|current_setting|has_\\w+_privilege|pg_has_role|jwt|\\buid\\(");

    /** The one that the effect gives its form; none where other roles than the owner are not heard of. */
    public static List<OpenDefiner> of(Aftermath aftermath) {
        DeclaredDatabase end = aftermath.end();
        return end.routines().stream()
                .filter(routine -> routine.origin()
                        .equals(new Origin.Declared(aftermath.effect().change().range())))
                .filter(routine -> routine.securityDefiner() && !isTrigger(routine) && !asksForCaller(routine))
                .filter(routine -> isOpen(end, routine) && hasOtherRoles(end))
                .filter(routine -> isReachable(end, routine) && !serves(end, routine))
                .map(OpenDefiner::new)
                .toList();
    }

    private static boolean isTrigger(Routine routine) {
        return routine.returns() != null && routine.returns().name().endsWith("trigger");
    }

    private static boolean asksForCaller(Routine routine) {
        return routine.body() != null && CALLER.matcher(routine.body()).find();
    }

    private static boolean isOpen(DeclaredDatabase end, Routine routine) {
        return end.grantsOn(ObjectReference.routine(routine.name(), routine.arguments())).stream()
                .anyMatch(Grant::toPublic);
    }

    /** Whether roles may use its schema; of {@code public} all may. */
    private static boolean isReachable(DeclaredDatabase end, Routine routine) {
        String schema = routine.name().schema();
        return schema == null
                || schema.equals("public")
                || end.grantsOn(ObjectReference.schema(schema)).stream()
                        .anyMatch(grant -> grant.privilege().equals("usage"));
    }

    /** Whether a row policy calls it, so that whoever reads the table must be able to. */
    private static boolean serves(DeclaredDatabase end, Routine routine) {
        return end.tables().stream()
                .flatMap(table -> table.policies().stream())
                .flatMap(policy -> Stream.of(policy.using(), policy.check()))
                .filter(Objects::nonNull)
                .flatMap(expression -> expression.functions().stream())
                .anyMatch(function -> function.name().equals(routine.name().name()));
    }

    private static boolean hasOtherRoles(DeclaredDatabase end) {
        return !end.roles().isEmpty() || end.granted().stream().anyMatch(grant -> !grant.toPublic());
    }
}
