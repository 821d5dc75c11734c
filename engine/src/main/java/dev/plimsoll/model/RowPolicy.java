package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row-security policy of a table. Fields as in {@link RelationRuleChange.CreatePolicy}.
 *
 * @param origin the statement that gave it the form it has
 * @param replaced what stood under its name before it was altered or dropped and created anew, or null
 */
public record RowPolicy(
        String name,
        boolean permissive,
        String command,
        List<String> roles,
        @Nullable Expression using,
        @Nullable Expression check,
        Origin origin,
        @Nullable RowPolicy replaced) {
    public RowPolicy {
        roles = List.copyOf(roles);
    }

    /** The same without what it replaced. */
    public RowPolicy forgetting() {
        return new RowPolicy(name, permissive, command, roles, using, check, origin, null);
    }

    /** The same for others. */
    public RowPolicy withRoles(List<String> others) {
        return new RowPolicy(name, permissive, command, others, using, check, origin, replaced);
    }

    public boolean isForEveryRole() {
        return roles.isEmpty() || roles.contains(AccessChange.PUBLIC);
    }

    /** Whether it governs the command: {@code select}, {@code insert}, {@code update} or {@code delete}. */
    public boolean covers(String one) {
        return command.equals("all") || command.equals(one);
    }
}
