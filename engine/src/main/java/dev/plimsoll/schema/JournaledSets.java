package dev.plimsoll.schema;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets of values by key, whose changes a {@link Journal} can undo: the way back from an object to those that refer to it. */
final class JournaledSets<K, V> {

    private final Map<K, Set<V>> content = new HashMap<>();
    private final Journal journal;

    JournaledSets(Journal journal) {
        this.journal = journal;
    }

    /** A copy of what stands under the key, in the order in which it came; empty where nothing does. */
    List<V> get(K key) {
        Set<V> values = content.get(key);
        return values == null ? List.of() : List.copyOf(values);
    }

    boolean has(K key) {
        return content.containsKey(key);
    }

    void add(K key, V value) {
        if (insert(key, value)) {
            journal.record(() -> delete(key, value));
        }
    }

    void remove(K key, V value) {
        if (delete(key, value)) {
            journal.record(() -> insert(key, value));
        }
    }

    private boolean insert(K key, V value) {
        return content.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(value);
    }

    private boolean delete(K key, V value) {
        Set<V> values = content.get(key);
        if (values == null || !values.remove(value)) {
            return false;
        }
        if (values.isEmpty()) {
            content.remove(key);
        }
        return true;
    }
}
