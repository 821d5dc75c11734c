package dev.plimsoll.drift;

import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;

/**
 * What an object is called.
 *
 * @param aspect what of the object it is, see {@link dev.plimsoll.model.Difference#aspect}
 * @param name with that of its table or schema
 */
record DriftKey(ObjectKind kind, String aspect, String name) implements Comparable<DriftKey> {

    static DriftKey of(ObjectKind kind, Object name) {
        return new DriftKey(kind, "", name.toString());
    }

    DriftKey aspect(String of) {
        return new DriftKey(kind, of, name);
    }

    Subject subject() {
        return new Subject(kind, name);
    }

    @Override
    public int compareTo(DriftKey other) {
        int byKind = kind.compareTo(other.kind);
        int byName = byKind == 0 ? name.compareTo(other.name) : byKind;
        return byName == 0 ? aspect.compareTo(other.aspect) : byName;
    }
}
