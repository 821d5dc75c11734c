package dev.plimsoll.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Immutable copies that keep their order. {@code Set.copyOf} and {@code Map.copyOf} order their elements by a number drawn at every start
 * of the JVM, so that equal inputs would not give equal reports.
 */
public final class Ordered {

    private Ordered() {}

    public static <E> Set<E> copyOf(Set<E> elements) {
        return elements.size() < 2 ? Set.copyOf(elements) : Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }

    public static <K, V> Map<K, V> copyOf(Map<K, V> entries) {
        return entries.size() < 2 ? Map.copyOf(entries) : Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
}
