package dev.plimsoll.evaluate;

import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.Membership;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Role;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A membership by which a role passes the checks that hold others.
 *
 * @param power what the member may do; completes a sentence
 */
@ForRules
public record PowerfulMembership(DeclaredDatabase database, Membership membership, String power, Severity severity) {

    /** What members of predefined roles may do on the server
     * (<a href="https://www.postgresql.org/docs/current/predefined-roles.html">manual, predefined roles</a>). */
    private static final Map<String, String> PREDEFINED = Map.of(
            "pg_execute_server_program", "runs programs on the database server, as the account the server runs under",
            "pg_write_server_files", "writes files on the database server, also those of the server itself",
            "pg_read_server_files", "reads files of the database server, also the data of other databases");

    /** Those that hold in the end and that a migration which is judged granted. */
    public static List<PowerfulMembership> in(DeclaredDatabase database) {
        List<PowerfulMembership> found = new ArrayList<>();
        for (Membership membership : database.memberships()) {
            String power = database.judged(membership.origin()) ? power(database, membership) : null;
            if (power != null) {
                boolean server = PREDEFINED.containsKey(membership.role());
                found.add(new PowerfulMembership(
                        database, membership, power, server ? Severity.ERROR : Severity.WARNING));
            }
        }
        return found;
    }

    private static @Nullable String power(DeclaredDatabase database, Membership membership) {
        String role = membership.role();
        if (PREDEFINED.containsKey(role)) {
            return PREDEFINED.get(role);
        }
        Optional<Role> known = database.roles().stream()
                .filter(each -> each.name().equals(role))
                .findFirst();
        if (known.isEmpty()) {
            return Administrators.contains(role) ? "has the rights of the platform's administrator " + role : null;
        }
        if (membership.set() && known.get().has("superuser")) {
            return "may become superuser with SET ROLE " + role;
        }
        return membership.set() && known.get().has("bypassrls") ? "may pass row security with SET ROLE " + role : null;
    }

    /** What a rule found about the membership; the place is where it was granted. */
    public Match match(String rule, String message) {
        return database.match(rule, message, membership.origin(), new Subject(ObjectKind.ROLE, membership.member()))
                .withSeverity(severity);
    }
}
