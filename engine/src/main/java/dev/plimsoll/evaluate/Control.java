package dev.plimsoll.evaluate;

import dev.plimsoll.model.DataStore;
import java.util.List;
import java.util.Locale;

/**
 * A control of a framework that cards of rules name.
 *
 * @param number as the framework writes it, such as {@code 8.3.2}
 * @param title in Plimsoll's own words; empty where nobody wrote one, as for frameworks of a team's own
 * @param provider whose data stores alone it is about, as mappings call it; empty for all
 * @param stores kinds of data stores that it is about, by {@link dev.plimsoll.model.StoreKind#id}; empty for all
 * @param engines words of which one occurs in the engine or service of the stores that it is about; empty for all
 */
public record Control(String number, String title, String provider, List<String> stores, List<String> engines) {

    public Control {
        stores = List.copyOf(stores);
        engines = List.copyOf(engines);
    }

    /** Whether it is about such a data store: a benchmark of one cloud says nothing of another's. */
    public boolean concerns(DataStore store) {
        String words = (store.text(DataStore.ENGINE) + " " + store.service()).toLowerCase(Locale.ROOT);
        return (provider.isEmpty() || provider.equals(store.provider()))
                && (stores.isEmpty() || stores.contains(store.kind().id()))
                && (engines.isEmpty() || engines.stream().anyMatch(words::contains));
    }

    /** Whether it is about the data stores of one provider, and so of nothing else. */
    public boolean isOfProvider() {
        return !provider.isEmpty();
    }
}
