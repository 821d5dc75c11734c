package dev.plimsoll.check.drift.infrastructure;

import dev.plimsoll.datastore.StoreCatalog;
import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.DeclaredServer;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.live.LiveDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Drift of a running server from the infrastructure that is declared for it.
 *
 * @param notCompared what cannot be told, such as {@code setting shared_buffers}; sorted
 */
public record InfrastructureDrift(List<Difference> differences, List<String> notCompared) {

    public static final InfrastructureDrift NONE = new InfrastructureDrift(List.of(), List.of());

    public InfrastructureDrift {
        differences = List.copyOf(differences);
        notCompared = List.copyOf(notCompared);
    }

    /** @param stores what is declared for the database, of whatever engine */
    public static InfrastructureDrift of(
            List<DataStore> stores, LiveDatabase live, Snapshot snapshot, StoreCatalog catalog) {
        List<DataStore> declared = stores.stream()
                .filter(store -> DeclaredServer.of(store)
                        .filter(server -> server.engine() == live.server().engine())
                        .isPresent())
                .toList();
        List<DataStore> own = declared.stream()
                .filter(store -> live.standby() || !store.on(Followers.REPLICA))
                .toList();
        List<Difference> differences = new ArrayList<>();
        List<String> notCompared = new ArrayList<>();
        if (snapshot.knows(Facet.SETTINGS)) {
            SettingsDrift settings = SettingsDrift.of(own, live);
            differences.addAll(settings.differences());
            notCompared.addAll(settings.notCompared());
        } else if (!own.isEmpty()) {
            notCompared.add("settings, which could not be read");
        }
        own.forEach(store -> ServerVersion.difference(store, live).ifPresent(differences::add));
        if (snapshot.knows(Facet.EXTENSIONS)) {
            own.forEach(store -> differences.addAll(DeclaredExtensions.differences(store, live, snapshot)));
        }
        if (snapshot.knows(Facet.REPLICAS) && !live.standby()) {
            differences.addAll(Followers.differences(declared, live, snapshot));
        }
        if (snapshot.knows(Facet.HBA)) {
            own.forEach(store ->
                    HostAccess.difference(store, live, snapshot, catalog).ifPresent(differences::add));
        }
        differences.sort(Comparator.comparing(Difference::facet).thenComparing(Difference::what));
        return new InfrastructureDrift(differences, notCompared);
    }
}
