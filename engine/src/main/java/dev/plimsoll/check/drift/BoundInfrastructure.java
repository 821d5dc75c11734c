package dev.plimsoll.check.drift;

import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.drift.infrastructure.InfrastructureDrift;
import dev.plimsoll.check.infrastructure.InfrastructureFiles;
import dev.plimsoll.check.live.LiveDatabases;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.DatabaseConfiguration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The infrastructure that a configuration binds to the database at hand. */
final class BoundInfrastructure {

    private final DriftRequest request;
    private final Configuration configuration;
    private final @Nullable DatabaseConfiguration database;

    /** @param name of the database, or null to take the only one that is bound to infrastructure */
    BoundInfrastructure(DriftRequest request, Configuration configuration, @Nullable String name) {
        this.request = request;
        this.configuration = configuration;
        List<DatabaseConfiguration> bound = configuration.databases().stream()
                .filter(each -> !each.infrastructure().isEmpty())
                .filter(each -> name == null || each.name().equals(name))
                .toList();
        this.database = bound.size() == 1 ? bound.get(0) : null;
    }

    /** Null where none is bound, or that of several databases. */
    @Nullable
    String database() {
        return database == null ? null : database.name();
    }

    InfrastructureDrift drift() {
        if (database == null) {
            return InfrastructureDrift.NONE;
        }
        CheckRequest declared = request.declared();
        InfrastructureFiles files =
                new InfrastructureFiles(declared.workingDirectory(), declared.infrastructure(), List.of(database));
        String folder = declared.workingDirectory()
                .show(configuration.folder(declared.workingDirectory().path()));
        List<String> asked = declared.paths().isEmpty() ? List.of(folder) : declared.paths();
        List<DataStore> stores = files.bound(asked, folder).getOrDefault(database.name(), List.of());
        if (stores.isEmpty()) {
            return new InfrastructureDrift(
                    List.of(),
                    List.of("infrastructure " + database.infrastructure().get(0) + ", which no definition has"));
        }
        return InfrastructureDrift.of(
                stores,
                LiveDatabases.of(request.live(), database.name(), request.path()),
                request.live(),
                files.catalog());
    }
}
