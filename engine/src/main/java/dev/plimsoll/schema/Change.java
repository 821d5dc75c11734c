package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectName;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an object referred to before and does no more, and the reverse. */
record Change<K>(Set<K> gone, Set<K> come) {

    static <T, K> Change<K> between(@Nullable T before, @Nullable T after, Function<T, Set<K>> references) {
        Set<K> old = before == null ? Set.of() : references.apply(before);
        Set<K> fresh = after == null ? Set.of() : references.apply(after);
        return new Change<>(minus(old, fresh), minus(fresh, old));
    }

    void apply(JournaledSets<K, ObjectName> links, ObjectName from) {
        gone.forEach(key -> links.remove(key, from));
        come.forEach(key -> links.add(key, from));
    }

    private static <K> Set<K> minus(Set<K> all, Set<K> others) {
        if (others.containsAll(all)) {
            return Set.of();
        }
        Set<K> rest = new HashSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
