package dev.plimsoll.schema;

import dev.plimsoll.model.RowPolicy;
import dev.plimsoll.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Row policies as lines. */
final class PolicyLines {

    private PolicyLines() {}

    static List<String> of(List<Table> tables) {
        List<String> lines = new ArrayList<>();
        for (Table table : tables) {
            for (RowPolicy policy : table.policies()) {
                lines.add("policy " + table.name() + " " + policy.name() + " " + policy.command()
                        + (policy.permissive() ? "" : " restrictive")
                        + " to " + roles(policy)
                        + (policy.using() == null ? "" : " using")
                        + (policy.check() == null ? "" : " with-check"));
            }
        }
        return lines;
    }

    private static String roles(RowPolicy policy) {
        return policy.roles().isEmpty()
                ? "public"
                : policy.roles().stream()
                        .map(role -> role.startsWith("CURRENT_")
                                ? "postgres"
                                : role.equals("PUBLIC") ? role.toLowerCase(Locale.ROOT) : role)
                        .sorted()
                        .collect(Collectors.joining(","));
    }
}
