package dev.plimsoll.cli;

import dev.plimsoll.check.Configurations;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.WorkingDirectory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that hold where a command runs: those of Plimsoll and those of the team. */
final class OwnCatalog {

    private OwnCatalog() {}

    /** @param configuration file that is named, or null to look for one upward from the first path */
    static RuleCatalog of(@Nullable String configuration, List<String> paths, Surroundings surroundings) {
        WorkingDirectory directory = new WorkingDirectory(surroundings.workingDirectory());
        return new Configurations(directory, surroundings.rules()).catalog(configuration, paths);
    }

    static RuleCatalog of(CheckOptions options, Surroundings surroundings) {
        return of(options.configuration, options.paths, surroundings);
    }
}
