package dev.plimsoll.migration.liquibase;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a project says of how it runs its changelogs.
 *
 * @param because the file that says it, completing "… names another changelog"; empty where none does
 * @param roots changelogs that are run, absolute; empty where that is not known
 * @param runs what runs filter with: a changeset that one of them takes is applied; empty where all are
 * @param parameters values of placeholders, which come before those of properties
 * @param searchPath folders in which files are looked for before others, absolute
 */
public record ChangelogSettings(
        String because, List<Path> roots, List<Run> runs, Map<String, String> parameters, List<Path> searchPath) {

    public static final ChangelogSettings NONE = new ChangelogSettings("", List.of(), List.of(), Map.of(), List.of());

    /**
     * The filters of one run, as Liquibase takes them; empty for none.
     *
     * @param contexts a list with commas
     * @param labels an expression
     */
    public record Run(String contexts, String labels) {}

    public ChangelogSettings {
        roots = List.copyOf(roots);
        runs = List.copyOf(runs);
        parameters = Map.copyOf(parameters);
        searchPath = List.copyOf(searchPath);
    }
}
