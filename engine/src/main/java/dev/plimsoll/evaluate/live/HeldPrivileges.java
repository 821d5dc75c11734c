package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.Grant;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.live.LiveDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one role may do with one object of a running server, without having it for being the owner.
 *
 * @param role {@link AccessChange#PUBLIC} for all
 * @param privileges lower case, sorted, also those on single columns
 */
@ForRules
public record HeldPrivileges(LiveDatabase database, ObjectReference object, String role, List<String> privileges) {

    public HeldPrivileges {
        privileges = List.copyOf(privileges);
    }

    /** Of all roles together. */
    public static List<HeldPrivileges> ofPublic(LiveDatabase database, DeclaredDatabase declared) {
        return those(database, declared, Grant::toPublic);
    }

    /** What ordinary roles may grant to others. */
    public static List<HeldPrivileges> grantable(LiveDatabase database, DeclaredDatabase declared) {
        return those(
                database,
                declared,
                grant -> grant.grantable()
                        && !grant.toPublic()
                        && !Powers.superuser(declared, grant.grantee())
                        && !ServiceOwn.role(database, grant.grantee()));
    }

    /** Of roles that are called readers. */
    public static List<HeldPrivileges> ofReaders(LiveDatabase database, DeclaredDatabase declared) {
        return those(database, declared, grant -> Powers.reader(grant.grantee()) && Powers.writes(grant.privilege()));
    }

    private static List<HeldPrivileges> those(
            LiveDatabase database, DeclaredDatabase declared, Predicate<Grant> wanted) {
        List<HeldPrivileges> held = new ArrayList<>();
        declared.grants().forEach((object, grants) -> {
            Map<String, List<String>> byRole = grants.stream()
                    .filter(wanted)
                    .collect(Collectors.groupingBy(
                            Grant::grantee, TreeMap::new, Collectors.mapping(Grant::privilege, Collectors.toList())));
            byRole.forEach((role, privileges) -> held.add(new HeldPrivileges(
                    database,
                    object,
                    role,
                    privileges.stream().distinct().sorted().toList())));
        });
        return held;
    }

    public boolean on(ObjectKind kind) {
        return object.kind() == kind;
    }

    public boolean has(String privilege) {
        return privileges.contains(privilege);
    }

    /** {@code INSERT, SELECT}. */
    public String words() {
        return String.join(", ", privileges).toUpperCase(Locale.ROOT);
    }

    /** The statement that takes them. */
    public String revoke() {
        return "REVOKE " + words() + " ON " + object.kind().words().toUpperCase(Locale.ROOT) + " " + sql() + " FROM "
                + (role.equals(AccessChange.PUBLIC) ? role : ObjectName.of(role).sql()) + ";";
    }

    private String sql() {
        List<TypeName> arguments = object.arguments();
        return arguments == null
                ? object.name().sql()
                : object.name().sql()
                        + arguments.stream().map(TypeName::sql).collect(Collectors.joining(", ", "(", ")"));
    }

    public Match match(String rule, String message) {
        return database.match(rule, message, object.kind(), object.toString());
    }
}
