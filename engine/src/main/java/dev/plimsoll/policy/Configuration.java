package dev.plimsoll.policy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a team wants: its databases and its policy.
 *
 * @param file the configuration file, or null where there is none
 * @param databases in the order of the file; empty where there is none
 */
public record Configuration(@Nullable Path file, List<DatabaseConfiguration> databases, Policy policy) {

    /** Name of the configuration file. */
    public static final String FILE_NAME = "plimsoll.yaml";

    /** What holds without a file. */
    public static final Configuration NONE = new Configuration(null, List.of(), Policy.DEFAULT);

    public Configuration {
        databases = List.copyOf(databases);
    }
}
