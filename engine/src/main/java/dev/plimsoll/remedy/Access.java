package dev.plimsoll.remedy;

import dev.plimsoll.model.AccessChange.ChangePrivileges;
import dev.plimsoll.model.AccessChange.DefineRole;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RoutineChange.AlterRoutine;
import dev.plimsoll.model.RoutineChange.CreateRoutine;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.TableChange.SetRowSecurity;
import dev.plimsoll.model.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rights no wider than needed. */
final class Access {

    private Access() {}

    static Optional<SaferForm> grantToRole(Effect effect) {
        String text = effect.statement().text().strip();
        String toRole = text.replaceFirst("(?i)\\bpublic$", "a_role");
        boolean written = effect.change() instanceof ChangePrivileges && !toRole.equals(text);
        return Optional.of(new SaferForm(
                "Grant to a role that stands for the task, and make accounts its members.",
                written ? List.of(Steps.titled("with the name of that role", toRole)) : List.of()));
    }

    static Optional<SaferForm> withoutOption(Effect effect) {
        String text = effect.statement().text().strip();
        String without = text.replaceFirst("(?i)\\s+with\\s+(grant\\s+option|admin\\s+(option|true))(?!\\s*,)", "");
        return Optional.of(new SaferForm(
                "Grant without the option, and let the owner grant to whoever else needs it.",
                without.equals(text) || effect.enclosing() != null ? List.of() : List.of(Steps.titled("", without))));
    }

    static Optional<SaferForm> closedPublicSchema(Match match) {
        return Optional.of(new SaferForm(
                        "Take the right from everybody, before the first role is created.",
                        List.of(Steps.titled("", "REVOKE CREATE ON SCHEMA public FROM PUBLIC")))
                .placed(SaferForm.Placement.BEFORE));
    }

    static Optional<SaferForm> revokedFromPublic(Effect effect) {
        if (!(effect.change() instanceof CreateRoutine create)) {
            return Optional.empty();
        }
        return Optional.of(new SaferForm(
                        "Take it from PUBLIC, and grant it to the roles that call it.",
                        List.of(Steps.titled(
                                "in the same migration",
                                "REVOKE EXECUTE ON " + (create.procedure() ? "PROCEDURE " : "FUNCTION ")
                                        + signature(create.routine(), create.arguments()) + " FROM PUBLIC")))
                .placed(SaferForm.Placement.AFTER));
    }

    static Optional<SaferForm> rowPolicy(Effect effect) {
        if (!(effect.change() instanceof SetRowSecurity security)) {
            return Optional.empty();
        }
        return Optional.of(new SaferForm(
                "Leave it on, and add a policy for the role that needs to see more.",
                List.of(Steps.titled(
                        "with the names of the policy and the role",
                        "CREATE POLICY … ON "
                                + Names.table(effect, security.table()).sql()
                                + " FOR SELECT TO … USING (true)"))));
    }

    static Optional<SaferForm> pinnedSearchPath(Effect effect) {
        if (effect.change() instanceof CreateRoutine create) {
            return Optional.of(pinned(create.routine(), create.procedure(), create.arguments()));
        }
        if (effect.change() instanceof AlterRoutine alter) {
            return Optional.of(pinned(alter.routine(), false, alter.arguments()));
        }
        return Optional.empty();
    }

    private static SaferForm pinned(ObjectName routine, boolean procedure, @Nullable List<TypeName> arguments) {
        String signature = signature(routine, arguments);
        String schema = routine.schema() == null ? "public" : routine.schema();
        return new SaferForm(
                        "Pin its search path, with pg_temp last.",
                        List.of(Steps.titled(
                                "in the same migration",
                                "ALTER " + (procedure ? "PROCEDURE " : "FUNCTION ") + signature
                                        + " SET search_path = pg_catalog, " + Identifiers.quote(schema) + ", pg_temp")))
                .placed(SaferForm.Placement.AFTER);
    }

    private static String signature(ObjectName routine, @Nullable List<TypeName> arguments) {
        return arguments == null
                ? routine.sql()
                : routine.sql() + arguments.stream().map(TypeName::sql).collect(Collectors.joining(", ", "(", ")"));
    }

    static Optional<SaferForm> passwordElsewhere(Effect effect) {
        if (!(effect.change() instanceof DefineRole role)) {
            return Optional.of(new SaferForm(
                    "Take the password from a file or service of the server, or create the object outside of migrations. If this one was"
                            + " ever in use, change it.",
                    List.of()));
        }
        String name = Identifiers.quote(role.role());
        return Optional.of(new SaferForm(
                "Create the role without a password and set it where secrets are kept. If this one was ever in use, change it.",
                role.create() ? List.of(Steps.titled("", "CREATE ROLE " + name + " LOGIN")) : List.of()));
    }
}
