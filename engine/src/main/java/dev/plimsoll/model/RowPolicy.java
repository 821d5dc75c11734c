package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row-security policy of a table. Fields as in {@link RelationRuleChange.CreatePolicy}. */
public record RowPolicy(
        String name,
        boolean permissive,
        String command,
        List<String> roles,
        @Nullable Expression using,
        @Nullable Expression check) {
    public RowPolicy {
        roles = List.copyOf(roles);
    }
}
