package dev.plimsoll.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map whose changes a {@link Journal} can undo. Its own order means nothing: who shows it sorts. */
final class JournaledMap<K, V> {

    private final Map<K, V> content = new HashMap<>();
    private final Journal journal;
    private @Nullable Map<K, Optional<V>> watched;

    JournaledMap(Journal journal) {
        this.journal = journal;
    }

    @Nullable
    V get(K key) {
        return content.get(key);
    }

    boolean contains(K key) {
        return content.containsKey(key);
    }

    void put(K key, V value) {
        V before = content.put(key, value);
        watch(key, before);
        journal.record(() -> restore(key, before));
    }

    /** The value removed, or null. */
    @Nullable
    V remove(K key) {
        V before = content.remove(key);
        if (before != null) {
            watch(key, before);
            journal.record(() -> content.put(key, before));
        }
        return before;
    }

    /** Remembers from now on what stood under each key that changes, anew with each call. */
    void startWatching() {
        watched = new HashMap<>();
    }

    /** What stood under the keys that have changed since {@link #startWatching}; not for maps that are cleared. */
    Map<K, Optional<V>> watched() {
        return watched == null ? Map.of() : watched;
    }

    void stopWatching() {
        watched = null;
    }

    private void watch(K key, @Nullable V before) {
        if (watched != null) {
            watched.putIfAbsent(key, Optional.ofNullable(before));
        }
    }

    void clear() {
        Map<K, V> before = new HashMap<>(content);
        content.clear();
        journal.record(() -> content.putAll(before));
    }

    Set<K> keys() {
        return Collections.unmodifiableSet(content.keySet());
    }

    Collection<V> values() {
        return Collections.unmodifiableCollection(content.values());
    }

    Map<K, V> view() {
        return Collections.unmodifiableMap(content);
    }

    private void restore(K key, @Nullable V before) {
        if (before == null) {
            content.remove(key);
        } else {
            content.put(key, before);
        }
    }
}
