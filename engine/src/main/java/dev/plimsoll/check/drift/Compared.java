package dev.plimsoll.check.drift;

import dev.plimsoll.check.drift.infrastructure.InfrastructureDrift;
import dev.plimsoll.drift.Drift;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.NotAssessed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was compared.
 *
 * @param infrastructure what definitions of infrastructure declare otherwise
 * @param files migrations that were taken for declared
 * @param incomplete why the comparison proves nothing, or null
 * @param refused statements that did not run
 */
record Compared(
        String database,
        Drift drift,
        InfrastructureDrift infrastructure,
        int files,
        @Nullable String incomplete,
        List<NotAssessed> refused) {

    Compared {
        refused = List.copyOf(refused);
    }

    Compared and(List<Difference> more, InfrastructureDrift definitions) {
        return new Compared(database, drift.and(new Drift(more, List.of())), definitions, files, incomplete, refused);
    }
}
