package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The roles that row policies are for. A policy names them, whereas the server knows them by number. */
final class PolicyRoles {

    private static final Set<String> CURRENT = Set.of("CURRENT_USER", "CURRENT_ROLE");

    private final Catalog catalog;
    private final Roles roles;

    PolicyRoles(Catalog catalog) {
        this.catalog = catalog;
        this.roles = catalog.access().roles();
    }

    /** As a new policy is for them: words for the current role mean who that is now, unless it is the one that logs in. */
    List<String> resolved(List<String> written) {
        String current = roles.current();
        return written.stream()
                .map(role -> CURRENT.contains(role) && !current.equals(roles.login()) ? roles.name(current) : role)
                .toList();
    }

    void renamed(String from, String to) {
        for (Table table : naming(from)) {
            catalog.put(TableEdit.of(table)
                    .policies(table.policies().stream()
                            .map(policy -> policy.withRoles(policy.roles().stream()
                                    .map(role -> role.equals(from) ? to : role)
                                    .toList()))
                            .toList())
                    .done());
        }
    }

    /** {@code DROP OWNED}: policies of tables that the current role owns are no longer for the role; those for it alone go. */
    void dropped(String role) {
        for (Table table : naming(role)) {
            if (isOwned(table)) {
                Predicate<String> others = each -> !each.equals(role);
                catalog.put(TableEdit.of(table)
                        .policies(table.policies().stream()
                                .filter(policy -> policy.roles().isEmpty()
                                        || policy.roles().stream().anyMatch(others))
                                .map(policy -> policy.withRoles(
                                        policy.roles().stream().filter(others).toList()))
                                .toList())
                        .done());
            }
        }
    }

    private boolean isOwned(Table table) {
        String current = roles.current();
        String owner = catalog.access().owner(ObjectReference.of(ObjectKind.TABLE, table.name()));
        return roles.isSuperuser(current)
                || owner != null && roles.inherited(current).contains(owner);
    }

    private List<Table> naming(String role) {
        return catalog.tables().values().stream()
                .filter(table -> table.policies().stream()
                        .anyMatch(policy -> policy.roles().contains(role)))
                .toList();
    }
}
