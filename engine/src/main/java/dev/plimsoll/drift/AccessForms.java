package dev.plimsoll.drift;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.DefaultPrivilege;
import dev.plimsoll.model.Difference.Facet;
import dev.plimsoll.model.Grant;
import dev.plimsoll.model.Membership;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Role;
import dev.plimsoll.model.RowPolicy;
import dev.plimsoll.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Roles, memberships, owners, privileges, policies. Who granted something does not count, nor what an owner may do with what is his own.
 */
final class AccessForms {

    /** Kinds of objects whose owners and privileges are compared. */
    private static final Set<ObjectKind> SECURED = Set.of(
            ObjectKind.TABLE,
            ObjectKind.SEQUENCE,
            ObjectKind.FUNCTION,
            ObjectKind.TYPE,
            ObjectKind.SCHEMA,
            ObjectKind.FOREIGN_SERVER,
            ObjectKind.FOREIGN_DATA_WRAPPER,
            ObjectKind.PUBLICATION,
            ObjectKind.STATISTICS);

    static final String OWNER = "owner";
    static final String PRIVILEGES = "privileges of ";

    private AccessForms() {}

    static List<DriftObject> of(DriftSide side) {
        List<DriftObject> all = new ArrayList<>();
        ObjectKeys keys = new ObjectKeys(side);
        owners(side, keys, all);
        grants(side, keys, all);
        side.roles().forEach(role -> all.add(role(role)));
        side.memberships().forEach(membership -> all.add(membership(membership)));
        defaults(side.defaultPrivileges(), all);
        return all;
    }

    private static void owners(DriftSide side, ObjectKeys keys, List<DriftObject> all) {
        side.owners().forEach((object, owner) -> {
            DriftKey key = keys.of(object);
            // A sequence goes with its column, whose table says who owns both.
            if (SECURED.contains(object.kind()) && !key.aspect().equals("sequence")) {
                all.add(DriftObject.of(
                        key.aspect(OWNER),
                        Facet.ACCESS,
                        List.of(key, DriftKey.of(ObjectKind.ROLE, owner)),
                        new Forms().text("owner", owner).done()));
            }
        });
    }

    private static void grants(DriftSide side, ObjectKeys keys, List<DriftObject> all) {
        Map<DriftKey, TreeSet<String>> privileges = new TreeMap<>();
        Map<DriftKey, DriftKey> objects = new LinkedHashMap<>();
        for (Grant grant : side.grants()) {
            ObjectReference object = grant.object();
            if (SECURED.contains(object.kind())
                    && !grant.grantee().equals(side.owners().get(object))) {
                DriftKey key = keys.of(object);
                DriftKey privilege =
                        key.aspect((key.aspect().isEmpty() ? "" : key.aspect() + " ") + PRIVILEGES + grant.grantee());
                objects.put(privilege, key);
                privileges
                        .computeIfAbsent(privilege, each -> new TreeSet<>())
                        .add(grant.privilege()
                                + (grant.column() == null ? "" : " (" + grant.column() + ")")
                                + (grant.grantable() ? " with grant option" : ""));
            }
        }
        privileges.forEach((key, held) -> {
            String grantee = key.aspect().substring(key.aspect().indexOf(PRIVILEGES) + PRIVILEGES.length());
            all.add(DriftObject.of(
                    key,
                    Facet.ACCESS,
                    List.of(objects.get(key), DriftKey.of(ObjectKind.ROLE, grantee)),
                    new Forms()
                            .form("privileges", Form.list(withoutDoubles(held)))
                            .done()));
        });
    }

    /** What is held twice, from several grantors, is held with the grant option if one of them gave it. */
    private static List<String> withoutDoubles(Set<String> held) {
        return held.stream()
                .filter(each -> !held.contains(each + " with grant option"))
                .toList();
    }

    private static DriftObject role(Role role) {
        Forms forms = new Forms();
        role.attributes().forEach((attribute, on) -> forms.flag(attribute, on));
        return DriftObject.of(DriftKey.of(ObjectKind.ROLE, role.name()), Facet.ACCESS, List.of(), forms.done())
                .from(role.origin());
    }

    private static DriftObject membership(Membership membership) {
        DriftKey role = DriftKey.of(ObjectKind.ROLE, membership.role());
        DriftKey member = DriftKey.of(ObjectKind.ROLE, membership.member());
        return DriftObject.of(
                        role.aspect("membership of " + membership.member()),
                        Facet.ACCESS,
                        List.of(role, member),
                        new Forms()
                                .flag("admin", membership.admin())
                                .flag("inherit", membership.inherit())
                                .flag("set", membership.set())
                                .done())
                .from(membership.origin());
    }

    private static void defaults(List<DefaultPrivilege> all, List<DriftObject> objects) {
        Map<DriftKey, TreeSet<String>> privileges = new TreeMap<>();
        Map<DriftKey, List<DriftKey>> parents = new LinkedHashMap<>();
        for (DefaultPrivilege each : all) {
            if (each.grantee().equals(each.role())) {
                continue;
            }
            DriftKey role = DriftKey.of(ObjectKind.ROLE, each.role());
            String where = each.schema() == null ? "" : " in schema " + each.schema();
            DriftKey key = role.aspect("default privileges of " + each.grantee() + " on a new "
                    + each.kind().words() + where);
            List<DriftKey> roles = new ArrayList<>(List.of(role, DriftKey.of(ObjectKind.ROLE, each.grantee())));
            if (each.schema() != null) {
                roles.add(DriftKey.of(ObjectKind.SCHEMA, each.schema()));
            }
            parents.put(key, roles);
            privileges
                    .computeIfAbsent(key, none -> new TreeSet<>())
                    .add(each.privilege() + (each.grantable() ? " with grant option" : ""));
        }
        privileges.forEach((key, held) -> objects.add(DriftObject.of(
                key,
                Facet.ACCESS,
                parents.getOrDefault(key, List.of()),
                new Forms().form("privileges", Form.list(held)).done())));
    }

    static DriftObject policy(Table table, DriftKey tableKey, RowPolicy policy) {
        String roles = policy.isForEveryRole()
                ? AccessChange.PUBLIC
                : policy.roles().stream().sorted().collect(Collectors.joining(", "));
        Forms forms = new Forms()
                .flag("restrictive", !policy.permissive())
                .text("command", policy.command())
                .text("roles", roles)
                .expression("using", policy.using())
                .expression("with check", policy.check());
        return DriftObject.of(
                        DriftKey.of(ObjectKind.POLICY, table.name() + "." + policy.name()),
                        Facet.ACCESS,
                        List.of(tableKey),
                        forms.done())
                .from(policy.origin());
    }
}
