package dev.plimsoll.check.drift.infrastructure;

import dev.plimsoll.check.live.ServerStores;
import dev.plimsoll.datastore.StoreCatalog;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.Difference.Change;
import dev.plimsoll.model.Difference.Direction;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.live.LiveDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a file of host access lets in, against what the rules of the server do. Addresses are not in a snapshot, so rules are compared by what
 * they come to.
 */
final class HostAccess {

    private static final String SERVICE = "PostgreSQL host access";

    /** By property, in the order in which they are told. */
    private static final Map<String, String> WORDS = new TreeMap<>(Map.of(
            "access.trusted-hosts", "entry by address alone",
            "access.weak-passwords", "passwords in the clear or as MD5",
            "access.any-address", "entry from every address",
            "encryption.in-transit", "encryption of every connection"));

    private HostAccess() {}

    static Optional<Difference> difference(
            DataStore store, LiveDatabase live, Snapshot snapshot, StoreCatalog catalog) {
        if (!store.service().equals(SERVICE)) {
            return Optional.empty();
        }
        return ServerStores.of(snapshot, live, store.environment(), catalog).stream()
                .filter(other -> other.service().equals(SERVICE))
                .findFirst()
                .flatMap(server -> difference(store, server, live));
    }

    private static Optional<Difference> difference(DataStore store, DataStore server, LiveDatabase live) {
        List<Change> changes = new ArrayList<>();
        WORDS.forEach((property, words) -> {
            Optional<Boolean> declared = store.property(property).truth();
            Optional<Boolean> is = server.property(property).truth();
            if (declared.isPresent() && is.isPresent() && !declared.equals(is)) {
                changes.add(new Change(words, yes(declared.get()), yes(is.get())));
            }
        });
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(
                        live.name(),
                        Difference.Facet.SETTINGS,
                        Direction.CHANGED,
                        new Subject(ObjectKind.FILE, "pg_hba.conf"),
                        "",
                        changes,
                        "-- Put the file in place, then:\nSELECT pg_reload_conf();",
                        null,
                        store.header()));
    }

    private static String yes(boolean on) {
        return on ? "yes" : "no";
    }
}
