package dev.plimsoll.check.drift.infrastructure;

import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.Difference.Change;
import dev.plimsoll.model.Difference.Direction;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.live.LiveDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Differences from what a store declares, with the place that declares it. */
final class Declarations {

    private Declarations() {}

    /**
     * @param property of the store
     * @param towardsDeclared statement, or null where none helps
     * @param value what to write at the place to declare what the server has
     */
    static Difference changed(
            DataStore store,
            String property,
            LiveDatabase live,
            Difference.Facet facet,
            Subject subject,
            String aspect,
            Change change,
            @Nullable String towardsDeclared,
            String value) {
        return new Difference(
                live.name(),
                facet,
                Direction.CHANGED,
                subject,
                aspect,
                List.of(change),
                towardsDeclared,
                written(store, property, value),
                place(store, property));
    }

    static SourceRange place(DataStore store, String property) {
        return store.property(property).trace().range();
    }

    /** {@code max_connections: 100 (infra/cluster.yaml:12)}. */
    static String written(DataStore store, String property, String value) {
        SourceRange place = place(store, property);
        String attribute = store.attribute(property);
        String name = attribute.substring(attribute.lastIndexOf('.') + 1);
        String shown = attribute.equals(property) && property.startsWith("parameter.")
                ? property.substring("parameter.".length())
                : name;
        return shown + ": " + value + " (" + place.path() + ":" + place.line() + ")";
    }
}
