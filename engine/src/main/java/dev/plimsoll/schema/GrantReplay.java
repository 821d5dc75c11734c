package dev.plimsoll.schema;

import dev.plimsoll.model.AccessChange.ChangeDefaultPrivileges;
import dev.plimsoll.model.AccessChange.ChangePrivileges;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.schema.Access.DefaultKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code GRANT}, {@code REVOKE} and {@code ALTER DEFAULT PRIVILEGES}. */
final class GrantReplay {

    /** Who a privilege is granted by, and which of those asked for that role may grant. */
    private record Grantor(String role, List<String> privileges) {}

    private final ReplayState state;
    private final Access access;
    private final GrantTargets targets;

    GrantReplay(ReplayState state) {
        this.state = state;
        this.access = state.catalog().access();
        this.targets = new GrantTargets(state);
    }

    void apply(ChangePrivileges change) {
        for (ObjectReference object : targets.of(change)) {
            List<String> whole = meant(change.wholePrivileges(), object.kind());
            if (!whole.isEmpty()) {
                onObject(change, object, whole);
            }
            change.columns().forEach((privilege, names) -> {
                List<String> privileges = meant(List.of(privilege), ObjectKind.COLUMN);
                names.forEach(column -> onColumn(change, object, column, privileges));
            });
        }
    }

    private void onObject(ChangePrivileges change, ObjectReference object, List<String> privileges) {
        String owner = access.owner(object);
        Acl acl = access.acl(object);
        if (owner != null) {
            access.acl(object, changed(acl, change, grantor(acl, owner, privileges), owner));
            if (!change.grant()) {
                revokeFromColumns(change, object, privileges);
            }
        }
    }

    /** Whoever loses a privilege on a table loses it on its columns. */
    private void revokeFromColumns(ChangePrivileges change, ObjectReference object, List<String> privileges) {
        List<String> ofColumns = privileges.stream()
                .filter(Privileges.of(ObjectKind.COLUMN, state.server())::contains)
                .toList();
        for (String column : new TreeSet<>(access.columns(object).keySet())) {
            onColumn(change, object, column, ofColumns);
        }
    }

    private void onColumn(ChangePrivileges change, ObjectReference object, String column, List<String> privileges) {
        String owner = access.owner(object);
        if (owner != null) {
            Acl acl = access.columns(object).getOrDefault(column, Acl.EMPTY);
            Grantor grantor = grantor(access.acl(object).with(acl), owner, privileges);
            access.column(object, column, changed(acl, change, grantor, owner));
        }
    }

    private Acl changed(Acl acl, ChangePrivileges change, Grantor grantor, String owner) {
        Acl result = acl;
        for (String role : change.roles()) {
            String grantee = access.roles().identity(role);
            result = change.grant()
                    ? result.grant(grantee, grantor.role(), grantor.privileges(), change.grantOption(), change.range())
                    : result.revoke(grantee, grantor.role(), grantor.privileges(), change.grantOption(), owner);
        }
        return result;
    }

    /**
     * As {@code select_best_grantor}: the owner where the current role is a superuser; else, of the roles whose rights it has, the first
     * that may grant all, or whoever may grant most.
     */
    private Grantor grantor(Acl acl, String owner, List<String> privileges) {
        Roles roles = access.roles();
        String current = roles.current();
        if (roles.isSuperuser(current)) {
            return new Grantor(owner, privileges);
        }
        Grantor best = new Grantor(current, List.of());
        for (String role : roles.inherited(current)) {
            Set<String> grantable = acl.grantableBy(role);
            List<String> may = role.equals(owner)
                    ? privileges
                    : privileges.stream().filter(grantable::contains).toList();
            if (may.size() > best.privileges().size()) {
                best = new Grantor(role, may);
            }
        }
        return best;
    }

    private List<String> meant(List<String> written, ObjectKind kind) {
        List<String> all = Privileges.of(kind, state.server());
        if (written.contains("all")) {
            return all;
        }
        List<String> privileges = new ArrayList<>(written);
        privileges.replaceAll(privilege -> privilege.equals("temp") ? "temporary" : privilege);
        privileges.retainAll(all);
        return privileges;
    }

    void apply(ChangeDefaultPrivileges change) {
        Roles roles = access.roles();
        List<String> creators = change.forRoles().isEmpty() ? List.of("CURRENT_USER") : change.forRoles();
        for (String creator : creators) {
            String role = roles.identity(creator);
            if (change.schemas().isEmpty()) {
                defaults(change.privileges(), role, null);
            }
            change.schemas().forEach(schema -> defaults(change.privileges(), role, schema));
        }
    }

    private void defaults(ChangePrivileges change, String role, @Nullable String schema) {
        ObjectKind kind = Privileges.kept(change.kind());
        DefaultKey key = new DefaultKey(role, schema, kind);
        Grantor grantor = new Grantor(role, meant(change.privileges(), kind));
        access.defaults(key, changed(access.defaults(key), change, grantor, role));
    }

    /** {@code DROP OWNED}: what was granted to the role is taken back, as far as the current role may. */
    void revokeAll(String role) {
        for (ObjectReference object : access.grantedTo(role)) {
            String owner = access.owner(object);
            if (owner != null) {
                List<String> all = Privileges.of(object.kind(), state.server());
                Acl whole = access.acl(object);
                Grantor grantor = grantor(whole, owner, all);
                access.acl(object, whole.revoke(role, grantor.role(), grantor.privileges(), false, owner));
                for (String column : new TreeSet<>(access.columns(object).keySet())) {
                    Acl acl = access.columns(object).getOrDefault(column, Acl.EMPTY);
                    Grantor ofColumn = grantor(whole.with(acl), owner, all);
                    access.column(
                            object, column, acl.revoke(role, ofColumn.role(), ofColumn.privileges(), false, owner));
                }
            }
        }
        for (DefaultKey key : List.copyOf(access.defaults().keySet())) {
            if (key.role().equals(role)) {
                access.removeDefaults(key);
            } else {
                List<String> all = Privileges.of(key.kind(), state.server());
                access.defaults(key, access.defaults(key).revoke(role, key.role(), all, false, key.role()));
            }
        }
    }
}
