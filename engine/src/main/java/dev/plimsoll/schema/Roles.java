package dev.plimsoll.schema;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.Membership;
import dev.plimsoll.model.Role;
import dev.plimsoll.model.Server;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Roles and who is a member of which. Roles are kept by an identity that a new name does not change, as owners and grants refer to the
 * role and not to its name; {@link #identity} and {@link #name} lead from one to the other.
 *
 * <p>The role that migrations log in as is taken for the superuser who owns the database. So is a role of which no statement tells: what
 * it may do cannot be known, and the statement is there because it worked.
 */
final class Roles {

    /** What identifies a membership; before PostgreSQL 16 the grantor does not, and is left empty. */
    record Key(String role, String member, String grantor) {}

    private final Server server;
    private final Session session;
    private final String login;
    private final JournaledMap<String, Role> roles;
    private final JournaledMap<String, String> identities;
    private final JournaledMap<String, String> names;
    private final JournaledMap<Key, Membership> memberships;
    private final JournaledSets<String, Key> byMember;
    private final JournaledSets<String, Key> byRole;

    Roles(Journal journal, Session session, Server server, String login) {
        this.server = server;
        this.session = session;
        this.login = login;
        this.roles = new JournaledMap<>(journal);
        this.identities = new JournaledMap<>(journal);
        this.names = new JournaledMap<>(journal);
        this.memberships = new JournaledMap<>(journal);
        this.byMember = new JournaledSets<>(journal);
        this.byRole = new JournaledSets<>(journal);
    }

    /** The role that migrations log in as. */
    String login() {
        return login;
    }

    /** The role whose rights statements have now. */
    String current() {
        String role = session.role();
        return role == null ? sessionRole() : identity(role);
    }

    private String sessionRole() {
        String role = session.authorization();
        return role == null ? login : identity(role);
    }

    /** The role that a name, or a word such as {@code CURRENT_USER}, means now. */
    String identity(String written) {
        return switch (written) {
            case "CURRENT_USER", "CURRENT_ROLE" -> current();
            case "SESSION_USER" -> sessionRole();
            case AccessChange.PUBLIC -> written;
            default -> {
                String identity = identities.get(written);
                yield identity == null ? written : identity;
            }
        };
    }

    String name(String identity) {
        String name = names.get(identity);
        return name == null ? identity : name;
    }

    @Nullable
    Role role(String identity) {
        return roles.get(identity);
    }

    /** Whether a statement created a role that has this name now. */
    boolean knows(String name) {
        return identities.contains(name);
    }

    Collection<Role> all() {
        return roles.values();
    }

    Collection<Membership> memberships() {
        return memberships.values();
    }

    /** Creates a role, or gives it other attributes. */
    void put(String name, Role role) {
        String identity = identity(name);
        if (!identities.contains(name)) {
            while (names.contains(identity)) {
                identity += "'";
            }
            identities.put(name, identity);
            names.put(identity, name);
        }
        roles.put(identity, role);
    }

    void rename(String from, String to) {
        String identity = identity(from);
        Role role = roles.get(identity);
        identities.remove(from);
        identities.put(to, identity);
        names.put(identity, to);
        if (role != null) {
            roles.put(identity, new Role(to, role.attributes(), role.origin()));
        }
    }

    void remove(String name) {
        String identity = identity(name);
        roles.remove(identity);
        identities.remove(name);
        byRole.get(identity).forEach(this::removeMembership);
        byMember.get(identity).forEach(this::removeMembership);
    }

    Key key(String role, String member, String grantor) {
        return new Key(role, member, server.atLeast(16) ? grantor : "");
    }

    @Nullable
    Membership membership(Key key) {
        return memberships.get(key);
    }

    void put(Key key, Membership membership) {
        memberships.put(key, membership);
        byMember.add(key.member(), key);
        byRole.add(key.role(), key);
    }

    void removeMembership(Key key) {
        memberships.remove(key);
        byMember.remove(key.member(), key);
        byRole.remove(key.role(), key);
    }

    /** Memberships in the role, as they came. */
    List<Key> membersOf(String role) {
        return byRole.get(role);
    }

    boolean isSuperuser(String identity) {
        Role role = roles.get(identity);
        return identity.equals(login) || role == null || role.has("superuser");
    }

    /** The role itself and those whose privileges it has without {@code SET ROLE}. */
    Set<String> inherited(String identity) {
        Set<String> found = new LinkedHashSet<>(Set.of(identity));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            String member = open.remove();
            for (Key key : byMember.get(member)) {
                Membership membership = memberships.get(key);
                if (membership != null && inherits(membership) && found.add(key.role())) {
                    open.add(key.role());
                }
            }
        }
        return found;
    }

    /** Before PostgreSQL 16 it is the member's attribute of now that counts. */
    private boolean inherits(Membership membership) {
        return server.atLeast(16) ? membership.inherit() : inheritsByDefault(membership.member());
    }

    boolean inheritsByDefault(String identity) {
        Role role = roles.get(identity);
        return role == null || role.has("inherit");
    }

    /** The membership with names of now. */
    Membership named(Membership membership) {
        return new Membership(
                name(membership.role()),
                name(membership.member()),
                name(membership.grantor()),
                membership.admin(),
                server.atLeast(16) ? membership.inherit() : inheritsByDefault(membership.member()),
                membership.set(),
                membership.origin());
    }

    Map<String, Role> view() {
        return roles.view();
    }
}
