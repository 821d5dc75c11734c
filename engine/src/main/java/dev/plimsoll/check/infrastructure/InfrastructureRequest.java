package dev.plimsoll.check.infrastructure;

import dev.plimsoll.migration.WorkingDirectory;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which infrastructure to judge.
 *
 * @param paths files and folders as given
 * @param changed files, as they are shown, that a store must have something to do with to be judged; null for all
 */
public record InfrastructureRequest(
        WorkingDirectory workingDirectory,
        List<String> paths,
        InfrastructureInputs inputs,
        @Nullable Set<String> changed) {

    public InfrastructureRequest {
        paths = List.copyOf(paths);
        changed = changed == null ? null : Set.copyOf(changed);
    }
}
