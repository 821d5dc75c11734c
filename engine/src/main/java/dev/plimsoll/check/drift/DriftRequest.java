package dev.plimsoll.check.drift;

import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.throwaway.ReplayHost;
import dev.plimsoll.live.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What to compare.
 *
 * @param live the database as it is
 * @param name what the database is called in the configuration, or null to take the only one there is
 * @param path what places of findings say where nothing declares the object: a file, or the connection in angle brackets
 * @param against what is taken for right instead of migrations, or null
 * @param againstPath file of that snapshot, or null
 * @param ignorePartitions whether partitions of a declared table may come and go
 * @param failOn what blocks
 * @param earlier the record of an earlier run, or null
 * @param host what the migrations are run on, or null to replay them without one
 * @param declared where the migrations are, as a check would be asked for them
 */
public record DriftRequest(
        Snapshot live,
        @Nullable String name,
        String path,
        @Nullable Snapshot against,
        @Nullable String againstPath,
        boolean ignorePartitions,
        FailOn failOn,
        @Nullable RunRecord earlier,
        @Nullable ReplayHost host,
        CheckRequest declared) {

    /** What blocks, given that the policy blocks it. */
    public enum FailOn {
        /** Drift that no earlier run has recorded. */
        NEW,
        ANY,
        NEVER
    }
}
