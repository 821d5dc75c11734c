package dev.plimsoll.policy;

import dev.plimsoll.migration.Glob;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Environment.Stage;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.Impact.RelationLock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What some findings are worth. A finding is covered by it where all that is named holds; what is empty or null holds for all.
 *
 * @param rules ids
 * @param packs ids
 * @param paths relative to the folder of the configuration file; one that matches is enough, as in all lists
 * @param environments those that the configuration gives the finding's database
 * @param databases names
 * @param tables with or without a schema; all tables that a finding is about must be among them
 */
public record PolicyOverride(
        List<String> rules,
        List<String> packs,
        List<Glob> paths,
        List<Stage> environments,
        List<NamePattern> databases,
        List<NamePattern> tables,
        Enforcement enforcement) {

    public PolicyOverride {
        rules = List.copyOf(rules);
        packs = List.copyOf(packs);
        paths = List.copyOf(paths);
        environments = List.copyOf(environments);
        databases = List.copyOf(databases);
        tables = List.copyOf(tables);
    }

    /**
     * @param path of the finding, relative to the folder of the configuration file
     * @param environment of its database, or null where the configuration does not say
     */
    boolean covers(Finding finding, String path, @Nullable Stage environment) {
        return (rules.isEmpty() || rules.contains(finding.rule()))
                && (packs.isEmpty() || packs.contains(finding.pack()))
                && (paths.isEmpty() || paths.stream().anyMatch(glob -> glob.matches(path)))
                && (environments.isEmpty() || (environment != null && environments.contains(environment)))
                && (databases.isEmpty() || matches(databases, finding.database()))
                && (tables.isEmpty() || coversTablesOf(finding));
    }

    private boolean coversTablesOf(Finding finding) {
        Set<String> about = tablesOf(finding);
        return !about.isEmpty()
                && about.stream()
                        .allMatch(table ->
                                matches(tables, table) || matches(tables, table.substring(table.lastIndexOf('.') + 1)));
    }

    /** The table that is the object or that holds it, or else those that the statement locks. */
    private static Set<String> tablesOf(Finding finding) {
        String name = finding.subject().name();
        return switch (finding.subject().kind()) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> Set.of(name);
            case COLUMN -> Set.of(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
            default ->
                finding.impact() == null
                        ? Set.of()
                        : finding.impact().locks().stream()
                                .map(RelationLock::relation)
                                .map(Object::toString)
                                .collect(Collectors.toSet());
        };
    }

    private static boolean matches(List<NamePattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(name));
    }
}
