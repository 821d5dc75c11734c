package dev.plimsoll.schema;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition.Action;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.UserType.DomainType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Constraints as lines. */
final class ConstraintLines {

    private ConstraintLines() {}

    static List<String> constraints(List<Table> tables) {
        List<String> lines = new ArrayList<>();
        for (Table table : tables) {
            for (Constraint constraint : table.constraints()) {
                if (constraint.kind() != ConstraintKind.NOT_NULL) {
                    lines.add(line(table, constraint));
                }
            }
        }
        return lines;
    }

    private static String line(Table table, Constraint constraint) {
        String line = "constraint " + table.name() + " " + constraint.name() + " " + kind(constraint.kind()) + " ("
                + String.join(",", constraint.columns()) + ")";
        Reference reference = constraint.reference();
        if (reference != null) {
            line += " references " + reference.table() + " (" + String.join(",", reference.columns()) + ")"
                    + (reference.matchFull() ? " match-full" : "")
                    + action(" on-delete-", reference.onDelete())
                    + action(" on-update-", reference.onUpdate());
        }
        return line
                + (constraint.validated() ? "" : " not-valid")
                + (constraint.enforced() ? "" : " not-enforced")
                + (constraint.deferrable() ? " deferrable" : "")
                + (constraint.initiallyDeferred() ? " initially-deferred" : "")
                + (constraint.kind() == ConstraintKind.CHECK && constraint.noInherit() ? " no-inherit" : "");
    }

    private static String kind(ConstraintKind kind) {
        return switch (kind) {
            case EXCLUSION -> "exclude";
            default -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private static String action(String prefix, Action action) {
        return action == Action.NO_ACTION
                ? ""
                : prefix + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> notNulls(List<Table> tables) {
        List<String> lines = new ArrayList<>();
        for (Table table : tables) {
            for (Constraint constraint : table.constraints()) {
                if (constraint.kind() == ConstraintKind.NOT_NULL) {
                    lines.add("not-null " + table.name() + " " + constraint.name() + " "
                            + constraint.columns().get(0)
                            + (constraint.validated() ? "" : " not-valid")
                            + (constraint.noInherit() ? " no-inherit" : ""));
                }
            }
        }
        return lines;
    }

    /** Columns with a not-null constraint, valid or not: the catalog marks both. */
    static Set<String> notNullColumns(Table table) {
        return table.constraints().stream()
                .filter(constraint -> constraint.kind() == ConstraintKind.NOT_NULL)
                .flatMap(constraint -> constraint.columns().stream())
                .collect(Collectors.toSet());
    }

    static String checks(DomainType domain) {
        return domain.constraints().stream()
                .filter(constraint -> constraint.kind() == ConstraintKind.CHECK)
                .sorted(Comparator.comparing(Constraint::name))
                .map(constraint -> " check " + constraint.name() + (constraint.validated() ? "" : " not-valid"))
                .collect(Collectors.joining());
    }
}
