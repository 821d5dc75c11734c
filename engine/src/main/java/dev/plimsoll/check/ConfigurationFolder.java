package dev.plimsoll.check;

import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.policy.Configuration;
import java.nio.file.Path;

/** Where the configuration lies, as a path is given: what it names without a path is below it. */
public final class ConfigurationFolder {

    private ConfigurationFolder() {}

    /** The working directory where there is no configuration. */
    public static String of(Configuration configuration, WorkingDirectory workingDirectory) {
        Path file = configuration.file();
        Path folder = file == null ? null : file.getParent();
        return workingDirectory.show(folder == null ? workingDirectory.path() : folder);
    }
}
