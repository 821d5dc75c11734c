package dev.plimsoll.drift;

import dev.plimsoll.model.Difference.Facet;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
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
        Key key,
        Facet facet,
        List<Key> parents,
        Map<String, Form> properties,
        boolean named,
        @Nullable SourceRange place) {

    /** Name of the pseudo property that a renamed object differs in. */
    static final String NAME = "name";

    /**
     * What an object is called.
     *
     * @param aspect what of the object it is, see {@link dev.plimsoll.model.Difference#aspect}
     * @param name with that of its table or schema
     */
    record Key(ObjectKind kind, String aspect, String name) implements Comparable<Key> {

        static Key of(ObjectKind kind, Object name) {
            return new Key(kind, "", name.toString());
        }

        Key aspect(String of) {
            return new Key(kind, of, name);
        }

        Subject subject() {
            return new Subject(kind, name);
        }

        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            int byName = byKind == 0 ? name.compareTo(other.name) : byKind;
            return byName == 0 ? aspect.compareTo(other.aspect) : byName;
        }
    }

    DriftObject {
        parents = List.copyOf(parents);
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    static DriftObject of(Key key, Facet facet, List<Key> parents, Map<String, Form> properties) {
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

    /** Whether it hangs on one of these. */
    boolean hangsOn(Set<Key> keys) {
        return parents.stream().anyMatch(keys::contains);
    }

    /** Null where there is none, or only its digest is known. */
    @Nullable
    String text(String property) {
        Form form = properties.get(property);
        return form == null || form.kind() == Form.Kind.DIGEST ? null : form.text();
    }

    @Nullable
    String shown(String property) {
        Form form = properties.get(property);
        return form == null ? null : form.shown();
    }
}
