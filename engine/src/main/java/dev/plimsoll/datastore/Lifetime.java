package dev.plimsoll.datastore;

import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a version of an engine gets fixes.
 *
 * @param engine as {@code engine.name} has it
 * @param version its first numbers, such as {@code 8.0}
 * @param end when its support ends
 * @param ended whether it had ended on the date of the file
 */
record Lifetime(String engine, String version, LocalDate end, boolean ended) {

    static final String PROPERTY = "engine.supported";
    private static final String VERSION = "engine.version";

    /** The store with what the lifetimes tell of its version; as it is where they do not have it. */
    static DataStore in(DataStore store, List<Lifetime> lifetimes) {
        Optional<Lifetime> known = lifetimes.stream()
                .filter(lifetime -> lifetime.engine.equals(store.text("engine.name")))
                .filter(lifetime -> store.text(VERSION).equals(lifetime.version)
                        || store.text(VERSION).startsWith(lifetime.version + "."))
                .findFirst();
        return known.map(lifetime -> store.withDerived(
                        Map.of(
                                PROPERTY,
                                new Value.Known(
                                        new Tree.Truth(!lifetime.ended),
                                        store.property(VERSION).trace())),
                        VERSION))
                .orElse(store);
    }
}
