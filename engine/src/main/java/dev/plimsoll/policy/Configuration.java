package dev.plimsoll.policy;

import dev.plimsoll.model.Environment.Stage;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a team wants: its databases and its policy.
 *
 * @param file the configuration file, or null where there is none
 * @param databases in the order of the file; empty where there is none
 * @param waivers findings that somebody has accepted up to a day
 * @param baseline findings that the team has accepted for the time being
 */
public record Configuration(
        @Nullable Path file, List<DatabaseConfiguration> databases, Policy policy, Waivers waivers, Baseline baseline) {

    /** Name of the configuration file. */
    public static final String FILE_NAME = "plimsoll.yaml";

    /** What holds without a file. */
    public static final Configuration NONE = new Configuration(null, List.of(), Policy.DEFAULT);

    /** Without waivers and a baseline. */
    public Configuration(@Nullable Path file, List<DatabaseConfiguration> databases, Policy policy) {
        this(file, databases, policy, Waivers.NONE, Baseline.NONE);
    }

    public Configuration with(Baseline other) {
        return new Configuration(file, databases, policy, waivers, other);
    }

    public Configuration with(Waivers other) {
        return new Configuration(file, databases, policy, other, baseline);
    }

    /** Where a database serves; null where the file does not say, or does not name it. */
    @Nullable
    Stage environment(String database) {
        for (DatabaseConfiguration each : databases) {
            if (each.name().equals(database)) {
                return each.environment();
            }
        }
        return null;
    }

    /** The folder below which the file names paths; {@code otherwise} where there is no file. */
    public Path folder(Path otherwise) {
        Path parent = file == null ? null : file.toAbsolutePath().getParent();
        return parent == null ? otherwise : parent;
    }

    public Configuration {
        databases = List.copyOf(databases);
    }
}
