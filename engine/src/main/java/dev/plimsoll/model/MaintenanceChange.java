package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Upkeep of storage and statistics. */
public sealed interface MaintenanceChange extends SchemaChange {

    /** @param tables empty for the whole database */
    record Vacuum(SourceRange range, List<ObjectName> tables, boolean full, boolean analyze)
            implements MaintenanceChange {
        public Vacuum {
            tables = List.copyOf(tables);
        }
    }

    /** @param tables empty for the whole database */
    record Analyze(SourceRange range, List<ObjectName> tables) implements MaintenanceChange {
        public Analyze {
            tables = List.copyOf(tables);
        }
    }

    /** @param table null for all clustered tables; index null for the one chosen before */
    record Cluster(
            SourceRange range,
            @Nullable ObjectName table,
            @Nullable String index) implements MaintenanceChange {}

    record Checkpoint(SourceRange range) implements MaintenanceChange {}
}
