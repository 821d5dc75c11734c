package dev.plimsoll.check.infrastructure;

import dev.plimsoll.migration.WorkingDirectory;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which infrastructure to judge.
 *
 * @param paths files and folders as given
 * @param changed gives the files, as they are shown, that a store must have something to do with to be judged, or null for all; asked once,
 *     and only where something is defined
 */
public record InfrastructureRequest(
        WorkingDirectory workingDirectory, List<String> paths, Supplier<@Nullable Set<String>> changed) {

    public InfrastructureRequest {
        paths = List.copyOf(paths);
    }
}
