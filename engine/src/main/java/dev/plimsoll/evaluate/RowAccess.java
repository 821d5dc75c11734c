package dev.plimsoll.evaluate;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.Grant;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.RelationRuleChange.DropPolicy;
import dev.plimsoll.model.RowPolicy;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange.RowSecurity;
import dev.plimsoll.model.TableChange.SetRowSecurity;
import java.util.List;
import java.util.Set;

/**
 * A table whose row security an effect switches on, or takes the last policy of, as all migrations leave it.
 *
 * @param grantees roles that migrations gave some privilege on it, and whom row security holds
 */
@ForRules
public record RowAccess(Table table, List<String> grantees) {

    /** Roles of a hosted platform that pass row security there. */
    private static final Set<String> PLATFORM = Set.of("service_role", "supabase_admin", "postgres");

    public RowAccess {
        grantees = List.copyOf(grantees);
    }

    /** The table that in the end shows no row to anybody but its owner; none where it does, or the effect is not the reason. */
    public static List<RowAccess> lostBy(Aftermath aftermath) {
        return aftermath
                .table()
                .filter(table -> table.rowSecurity() && !table.isPartition() && !hasPolicy(table))
                .filter(table -> switchesOn(aftermath) || takesLastPolicy(aftermath))
                .map(table -> List.of(new RowAccess(table, held(aftermath, table))))
                .orElse(List.of());
    }

    /** The table whose owner passes row security in the end; none where the effect does not switch it on. */
    public static List<RowAccess> unforced(Aftermath aftermath) {
        return aftermath
                .table()
                .filter(table -> table.rowSecurity() && !table.forceRowSecurity() && switchesOn(aftermath))
                .map(table -> List.of(new RowAccess(table, List.of())))
                .orElse(List.of());
    }

    private static boolean switchesOn(Aftermath aftermath) {
        Table before = aftermath.effect().target();
        return aftermath.effect().change() instanceof SetRowSecurity security
                && security.mode() == RowSecurity.ENABLE
                && before != null
                && !before.rowSecurity();
    }

    static boolean takesLastPolicy(Aftermath aftermath) {
        Table before = aftermath.effect().target();
        return aftermath.effect().change() instanceof DropPolicy drop
                && before != null
                && hasPolicy(before)
                && before.policies().stream()
                        .allMatch(policy -> policy.name().equals(drop.name()) || !letsSomethingThrough(policy));
    }

    private static boolean hasPolicy(Table table) {
        return table.policies().stream().anyMatch(RowAccess::letsSomethingThrough);
    }

    private static boolean letsSomethingThrough(RowPolicy policy) {
        return policy.permissive() && (policy.using() != null || policy.check() != null);
    }

    private static List<String> held(Aftermath aftermath, Table table) {
        ObjectReference object = ObjectReference.of(ObjectKind.TABLE, table.name());
        String owner = aftermath.end().owner(object).orElse(AccessChange.LOGIN_ROLE);
        return aftermath.end().grantsOn(object).stream()
                .map(Grant::grantee)
                .filter(role -> !role.equals(owner) && !passes(aftermath.end(), role))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether row security does not hold the role, which is no owner. */
    static boolean passes(DeclaredDatabase database, String role) {
        return PLATFORM.contains(role)
                || database.roles().stream()
                        .anyMatch(known ->
                                known.name().equals(role) && (known.has("superuser") || known.has("bypassrls")));
    }
}
