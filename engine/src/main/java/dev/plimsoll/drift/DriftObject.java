package dev.plimsoll.drift;

import dev.plimsoll.model.Difference.Facet;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.SourceRange;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is compared, whichever side it comes from: an object or one aspect of it, with its properties.
 *
 * @param parents without which it cannot be: where one of them is missing, that is told and this is not; the first is what it belongs to
 * @param properties a property that is missing has no value
 * @param named false where the engine chose the name, so that another name is no difference
 * @param place where it is declared, or null
 */
record DriftObject(
        DriftKey key,
        Facet facet,
        List<DriftKey> parents,
        Map<String, Form> properties,
        boolean named,
        @Nullable SourceRange place) {

    /** Name of the pseudo property that a renamed object differs in. */
    static final String NAME = "name";

    DriftObject {
        parents = List.copyOf(parents);
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    static DriftObject of(DriftKey key, Facet facet, List<DriftKey> parents, Map<String, Form> properties) {
        return new DriftObject(key, facet, parents, properties, true, null);
    }

    DriftObject namedByTheEngine(boolean chosen) {
        return new DriftObject(key, facet, parents, properties, !chosen, place);
    }

    DriftObject with(String property, Form value) {
        Map<String, Form> others = new TreeMap<>(properties);
        others.put(property, value);
        return new DriftObject(key, facet, parents, others, named, place);
    }

    DriftObject from(Origin origin) {
        return origin instanceof Origin.Declared declared
                ? new DriftObject(key, facet, parents, properties, named, declared.range())
                : this;
    }

    /** The same, declared where another is; null for where nobody knows. */
    DriftObject placedAs(@Nullable DriftObject other) {
        return other == null ? this : new DriftObject(key, facet, parents, properties, named, other.place);
    }

    /** Whether it hangs on one of these. */
    boolean hangsOn(Set<DriftKey> keys) {
        return parents.stream().anyMatch(keys::contains);
    }

    /** Null where there is none, or it is not known. */
    @Nullable
    String text(String property) {
        Form form = properties.get(property);
        return form == null || form.kind() == Form.Kind.DIGEST || form.kind() == Form.Kind.UNSURE ? null : form.text();
    }

    @Nullable
    String shown(String property) {
        Form form = properties.get(property);
        return form == null ? null : form.shown();
    }
}
