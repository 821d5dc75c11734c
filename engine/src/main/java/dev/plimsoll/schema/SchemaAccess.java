package dev.plimsoll.schema;

import dev.plimsoll.model.AccessChange.ChangePrivileges;
import dev.plimsoll.model.DefaultPrivilege;
import dev.plimsoll.model.Grant;
import dev.plimsoll.model.Membership;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Roles, owners and privileges as the statements replayed so far leave them. Lists are sorted. */
public final class SchemaAccess {

    private static final Comparator<ObjectReference> BY_OBJECT =
            Comparator.comparing(ObjectReference::kind).thenComparing(ObjectReference::toString);
    private static final Comparator<Grant> BY_GRANT = Comparator.comparing(
                    Grant::column, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Grant::grantee)
            .thenComparing(Grant::grantor)
            .thenComparing(Grant::privilege);

    private final Access access;
    private final Roles roles;
    private final GrantTargets targets;

    SchemaAccess(ReplayState state) {
        this.access = state.catalog().access();
        this.roles = access.roles();
        this.targets = new GrantTargets(state);
    }

    /** The role whose rights the next statement would have. */
    public String currentRole() {
        return roles.name(roles.current());
    }

    public List<Role> roles() {
        return roles.all().stream().sorted(Comparator.comparing(Role::name)).toList();
    }

    public Optional<Role> role(String written) {
        return roles.knows(written) ? Optional.ofNullable(roles.role(roles.identity(written))) : Optional.empty();
    }

    public List<Membership> memberships() {
        return roles.memberships().stream()
                .map(roles::named)
                .sorted(Comparator.comparing(Membership::role)
                        .thenComparing(Membership::member)
                        .thenComparing(Membership::grantor))
                .toList();
    }

    /** Everything that has an owner. */
    public List<ObjectReference> objects() {
        return access.objects().stream().sorted(BY_OBJECT).toList();
    }

    public Optional<String> owner(ObjectReference object) {
        return Optional.ofNullable(access.owner(object)).map(roles::name);
    }

    /** Everything that has an owner, and who that is. */
    public Map<ObjectReference, String> owners() {
        Map<ObjectReference, String> owners = new TreeMap<>(BY_OBJECT);
        access.objects().forEach(object -> owner(object).ifPresent(owner -> owners.put(object, owner)));
        return owners;
    }

    /** All that roles may do with the object and its columns, as {@code aclexplode} shows it. */
    public List<Grant> grants(ObjectReference object) {
        List<Grant> grants = new ArrayList<>();
        add(grants, object, null, access.acl(object));
        access.columns(object).forEach((column, acl) -> add(grants, object, column, acl));
        grants.sort(BY_GRANT);
        return grants;
    }

    private void add(List<Grant> grants, ObjectReference object, @Nullable String column, Acl acl) {
        for (Acl.Item item : acl.items()) {
            grants.add(new Grant(
                    object,
                    column,
                    item.privilege(),
                    roles.name(item.grantee()),
                    roles.name(item.grantor()),
                    item.grantable(),
                    item.granted()));
        }
    }

    /** Privileges on whole objects that statements granted and that the {@code REVOKE} names. */
    public List<Grant> taken(ChangePrivileges revoke) {
        List<String> roleNames = revoke.roles().stream()
                .map(role -> roles.name(roles.identity(role)))
                .toList();
        List<String> whole = revoke.wholePrivileges();
        return revoke.grantOption()
                ? List.of()
                : targets.of(revoke).stream()
                        .flatMap(object -> grants(object).stream())
                        .filter(grant -> grant.granted() != null && grant.column() == null)
                        .filter(grant -> roleNames.contains(grant.grantee())
                                && (whole.contains("all") || whole.contains(grant.privilege())))
                        .toList();
    }

    /** By role, schema, kind, grantee and privilege. */
    public List<DefaultPrivilege> defaultPrivileges() {
        List<DefaultPrivilege> all = new ArrayList<>();
        access.defaults()
                .forEach((key, acl) -> acl.items()
                        .forEach(item -> all.add(new DefaultPrivilege(
                                roles.name(key.role()),
                                key.schema(),
                                key.kind(),
                                item.privilege(),
                                roles.name(item.grantee()),
                                item.grantable(),
                                item.granted()))));
        all.sort(Comparator.comparing(DefaultPrivilege::role)
                .thenComparing(DefaultPrivilege::schema, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(DefaultPrivilege::kind)
                .thenComparing(DefaultPrivilege::grantee)
                .thenComparing(DefaultPrivilege::privilege));
        return List.copyOf(all);
    }

    /** Whether a role has the rights of another without {@code SET ROLE}. */
    public boolean hasRightsOf(String role, String other) {
        Collection<String> inherited = roles.inherited(roles.identity(role));
        return inherited.contains(roles.identity(other));
    }
}
