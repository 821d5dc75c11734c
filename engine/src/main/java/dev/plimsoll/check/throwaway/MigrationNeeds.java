package dev.plimsoll.check.throwaway;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.AccessChange.ChangeDefaultPrivileges;
import dev.plimsoll.model.AccessChange.ChangeMembership;
import dev.plimsoll.model.AccessChange.ChangeOwner;
import dev.plimsoll.model.AccessChange.ChangePrivileges;
import dev.plimsoll.model.AccessChange.DefineRole;
import dev.plimsoll.model.AccessChange.DropOwned;
import dev.plimsoll.model.AccessChange.ReassignOwned;
import dev.plimsoll.model.AccessChange.SetSessionDefault;
import dev.plimsoll.model.Migration;
import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.RelationRuleChange.AlterPolicy;
import dev.plimsoll.model.RelationRuleChange.CreatePolicy;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange.SetParameter;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What migrations name and take for there: roles that nobody creates, and extensions that only a superuser may create. */
final class MigrationNeeds {

    private static final Set<String> NO_ROLES = Set.of(
            AccessChange.PUBLIC,
            AccessChange.LOGIN_ROLE,
            "public",
            "session_user",
            "current_user",
            "current_role",
            "none",
            "default");

    private final Set<String> mentioned = new TreeSet<>();
    private final Set<String> created = new TreeSet<>();
    private final Map<String, CreateObject> extensions = new LinkedHashMap<>();

    MigrationNeeds(List<Migration> migrations) {
        for (Migration migration : migrations) {
            for (Unit unit : migration.units()) {
                unit.statements().forEach(this::add);
            }
        }
    }

    /** Roles that are named and that no migration creates, sorted. */
    Set<String> roles() {
        Set<String> roles = new TreeSet<>(mentioned);
        roles.removeAll(created);
        roles.removeIf(role -> role.isEmpty()
                || role.startsWith("pg_")
                || ReplayDatabase.isOwn(role)
                || role.contains("{")
                || NO_ROLES.contains(role)
                || NO_ROLES.contains(role.toLowerCase(Locale.ROOT)));
        return roles;
    }

    /** The first statement that creates an extension, by the extension's name, in their order. */
    Map<String, CreateObject> extensions() {
        return extensions;
    }

    private void add(Statement statement) {
        statement.changes().forEach(this::add);
        statement.body().forEach(this::add);
    }

    private void add(SchemaChange change) {
        if (change instanceof CreateObject create) {
            if (create.kind() == ObjectKind.EXTENSION) {
                extensions.putIfAbsent(create.name().name(), create);
            } else if (create.kind() == ObjectKind.SCHEMA && create.options().containsKey("owner")) {
                mentioned.add(create.options().get("owner"));
            }
        } else if (change instanceof SetParameter set) {
            if (set.parameter().equals("role") || set.parameter().equals("session_authorization")) {
                mentioned.addAll(set.values());
            }
        } else if (change instanceof CreatePolicy policy) {
            mentioned.addAll(policy.roles());
        } else if (change instanceof AlterPolicy policy && policy.roles() != null) {
            mentioned.addAll(policy.roles());
        } else if (change instanceof AccessChange access) {
            addRoles(access);
        }
    }

    private void addRoles(AccessChange change) {
        if (change instanceof DefineRole role) {
            (role.create() ? created : mentioned).add(role.role());
            mentioned.addAll(role.memberOf());
        } else if (change instanceof ChangePrivileges privileges) {
            mentioned.addAll(privileges.roles());
        } else if (change instanceof ChangeMembership membership) {
            mentioned.addAll(membership.groups());
            mentioned.addAll(membership.members());
        } else if (change instanceof ChangeDefaultPrivileges defaults) {
            mentioned.addAll(defaults.forRoles());
            mentioned.addAll(defaults.privileges().roles());
        } else if (change instanceof ChangeOwner owner) {
            mentioned.add(owner.owner());
        } else if (change instanceof ReassignOwned reassign) {
            addAll(reassign.roles(), reassign.newOwner());
        } else if (change instanceof DropOwned drop) {
            mentioned.addAll(drop.roles());
        } else if (change instanceof SetSessionDefault setting && setting.role() != null) {
            mentioned.add(setting.role());
        }
    }

    private void addAll(Collection<String> roles, String more) {
        mentioned.addAll(roles);
        mentioned.add(more);
    }
}
