package dev.plimsoll.schema;

import dev.plimsoll.model.DefaultPrivilege;
import dev.plimsoll.model.Grant;
import dev.plimsoll.model.Membership;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Role;
import dev.plimsoll.postgres.CatalogDump.Facet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Roles, owners and privileges as lines. */
final class AccessLines {

    private AccessLines() {}

    static Map<Facet, List<String>> of(Schema schema) {
        SchemaAccess access = schema.access();
        List<String> owners = new ArrayList<>();
        List<String> privileges = new ArrayList<>();
        for (ObjectReference object : access.objects()) {
            if (!isTemporary(object.name())) {
                String named = object.kind().id() + " " + object;
                owners.add("owner " + named + " " + access.owner(object).orElseThrow());
                access.grants(object).forEach(grant -> privileges.add(privilege(named, grant)));
            }
        }
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.OWNERS, owners);
        facets.put(Facet.PRIVILEGES, privileges);
        facets.put(Facet.ROLES, access.roles().stream().map(AccessLines::role).toList());
        facets.put(
                Facet.MEMBERSHIPS,
                access.memberships().stream().map(AccessLines::membership).toList());
        facets.put(
                Facet.DEFAULT_PRIVILEGES,
                access.defaultPrivileges().stream()
                        .map(AccessLines::defaultPrivilege)
                        .toList());
        return facets;
    }

    private static String privilege(String object, Grant grant) {
        return "privilege " + object + (grant.column() == null ? "" : "." + grant.column()) + " " + grant.privilege()
                + " to " + grant.grantee() + " by " + grant.grantor() + (grant.grantable() ? " grantable" : "");
    }

    private static String role(Role role) {
        StringBuilder line = new StringBuilder("role " + role.name());
        role.attributes().keySet().stream()
                .sorted()
                .filter(role::has)
                .forEach(attribute -> line.append(' ').append(attribute));
        return line.toString();
    }

    private static String membership(Membership membership) {
        return "membership " + membership.role() + " of " + membership.member()
                + (membership.admin() ? " admin" : "")
                + (membership.inherit() ? " inherit" : "")
                + (membership.set() ? " set" : "")
                + " by " + membership.grantor();
    }

    private static String defaultPrivilege(DefaultPrivilege privilege) {
        return "default-privilege " + privilege.role() + " in "
                + (privilege.schema() == null ? "*" : privilege.schema())
                + " " + privilege.kind().id() + " " + privilege.privilege() + " to " + privilege.grantee()
                + (privilege.grantable() ? " grantable" : "");
    }

    private static boolean isTemporary(ObjectName name) {
        return Catalog.TEMPORARY.equals(name.schema() == null ? name.name() : name.schema());
    }
}
