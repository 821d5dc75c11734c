package dev.plimsoll.schema;

import dev.plimsoll.model.AccessChange.ChangeMembership;
import dev.plimsoll.model.AccessChange.DefineRole;
import dev.plimsoll.model.AccessChange.MembershipOptions;
import dev.plimsoll.model.Membership;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.Role;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.SourceRange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Roles and memberships. How options and grantors count changed with <a href="https://www.postgresql.org/docs/16/release-16.html">16</a>. */
final class MembershipReplay {

    private static final List<String> ATTRIBUTES =
            List.of("bypassrls", "createdb", "createrole", "inherit", "login", "replication", "superuser");

    private final Server server;
    private final Roles roles;

    MembershipReplay(ReplayState state) {
        this.server = state.server();
        this.roles = state.catalog().access().roles();
    }

    void define(DefineRole define, boolean guarded) {
        Role known = roles.knows(define.role()) ? roles.role(roles.identity(define.role())) : null;
        if (known != null && define.create() && guarded) {
            return;
        }
        Map<String, Boolean> attributes = new TreeMap<>();
        ATTRIBUTES.forEach(attribute -> attributes.put(attribute, attribute.equals("inherit")));
        if (known != null && !define.create()) {
            attributes.putAll(known.attributes());
        }
        attributes.putAll(define.attributes());
        Origin origin = known == null || define.create() ? new Origin.Declared(define.range()) : known.origin();
        if (define.create() || known != null) {
            roles.put(define.role(), new Role(define.role(), attributes, origin));
        }
        if (define.create()) {
            created(define);
        }
    }

    /** From 16 on, who is no superuser becomes administrator of the role. */
    private void created(DefineRole define) {
        String creator = roles.current();
        String role = roles.identity(define.role());
        if (server.atLeast(16) && !roles.isSuperuser(creator)) {
            put(role, creator, roles.login(), new MembershipOptions(true, false, false), define.range());
        }
        for (String group : define.memberOf()) {
            grant(roles.identity(group), role, MembershipOptions.NONE, null, define.range());
        }
    }

    void apply(ChangeMembership change) {
        for (String group : change.groups()) {
            for (String member : change.members()) {
                String role = roles.identity(group);
                if (change.grant()) {
                    grant(role, roles.identity(member), change.options(), change.grantedBy(), change.range());
                } else {
                    Roles.Key key = roles.key(role, roles.identity(member), grantor(change.grantedBy()));
                    revoke(key, change.options());
                }
            }
        }
    }

    private void grant(
            String role, String member, MembershipOptions options, @Nullable String grantedBy, SourceRange range) {
        put(role, member, grantor(grantedBy), options, range);
    }

    /** A superuser grants in the name of the first superuser, from 16 on. */
    private String grantor(@Nullable String written) {
        if (written != null) {
            return roles.identity(written);
        }
        String current = roles.current();
        return server.atLeast(16) && roles.isSuperuser(current) ? roles.login() : current;
    }

    private void put(String role, String member, String grantor, MembershipOptions options, SourceRange range) {
        Roles.Key key = roles.key(role, member, grantor);
        Membership known = roles.membership(key);
        if (known == null) {
            roles.put(
                    key,
                    new Membership(
                            role,
                            member,
                            grantor,
                            or(options.admin(), false),
                            or(options.inherit(), roles.inheritsByDefault(member)),
                            or(options.set(), true),
                            new Origin.Declared(range)));
        } else if (server.atLeast(16) || or(options.admin(), false) && !known.admin()) {
            roles.put(
                    key,
                    new Membership(
                            role,
                            member,
                            grantor,
                            or(options.admin(), known.admin()),
                            or(options.inherit(), known.inherit()),
                            or(options.set(), known.set()),
                            known.origin()));
        }
    }

    private void revoke(Roles.Key key, MembershipOptions options) {
        Membership known = roles.membership(key);
        if (known == null) {
            return;
        }
        boolean losesAdmin = known.admin() && (options.isEmpty() || or(options.admin(), false));
        if (options.isEmpty()) {
            roles.removeMembership(key);
        } else {
            roles.put(
                    key,
                    new Membership(
                            known.role(),
                            known.member(),
                            known.grantor(),
                            known.admin() && !or(options.admin(), false),
                            known.inherit() && !or(options.inherit(), false),
                            known.set() && !or(options.set(), false),
                            known.origin()));
        }
        if (losesAdmin && server.atLeast(16)) {
            for (Roles.Key dependent : roles.membersOf(key.role())) {
                if (dependent.grantor().equals(key.member())) {
                    revoke(dependent, MembershipOptions.NONE);
                }
            }
        }
    }

    private static boolean or(@Nullable Boolean written, boolean otherwise) {
        return written == null ? otherwise : written;
    }
}
