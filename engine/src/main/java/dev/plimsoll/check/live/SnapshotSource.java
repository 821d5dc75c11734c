package dev.plimsoll.check.live;

import dev.plimsoll.live.Snapshot;
import dev.plimsoll.policy.DatabaseConfiguration;
import java.util.Optional;

/** Asks running servers in place of reading files. */
@FunctionalInterface
public interface SnapshotSource {

    /** Asks nobody. */
    SnapshotSource NONE = database -> Optional.empty();

    /**
     * What the server of a database says now; empty where it is not to be asked.
     *
     * @throws dev.plimsoll.model.CannotRun where it cannot be asked
     */
    Optional<Snapshot> of(DatabaseConfiguration database);
}
