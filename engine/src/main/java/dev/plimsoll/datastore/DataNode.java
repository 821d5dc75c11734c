package dev.plimsoll.datastore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in a data file that ships with a pack. Every method throws {@link IllegalStateException} with the place where the file is not as
 * it should be.
 */
record DataNode(String place, @Nullable Object value) {

    static DataNode of(String file, @Nullable Object value) {
        return new DataNode(file, value);
    }

    void allow(String... keys) {
        for (Object key : map().keySet()) {
            if (!Set.of(keys).contains(String.valueOf(key))) {
                throw wrong("knows no " + key + ", only " + String.join(", ", keys));
            }
        }
    }

    boolean has(String key) {
        return map().containsKey(key);
    }

    DataNode field(String key) {
        return new DataNode(place + ": " + key, map().get(key));
    }

    String text(String key) {
        if (!has(key)) {
            throw wrong("has no " + key);
        }
        return text(key, "");
    }

    String text(String key, String otherwise) {
        Object text = map().get(key);
        return text == null ? otherwise : text.toString();
    }

    /** A list, or a single text in its place. */
    List<String> texts(String key) {
        Object found = map().get(key);
        if (found == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        (found instanceof List<?> list ? list : List.of(found)).forEach(item -> texts.add(String.valueOf(item)));
        return List.copyOf(texts);
    }

    List<AttributePath> paths(String key) {
        return texts(key).stream().map(AttributePath::of).toList();
    }

    List<DataNode> items(String key) {
        Object found = map().get(key);
        if (found == null) {
            return List.of();
        } else if (!(found instanceof List<?> list)) {
            throw wrong(key + " must be a list");
        } else {
            List<DataNode> nodes = new ArrayList<>();
            list.forEach(item -> nodes.add(new DataNode(place + ": " + key + " " + (nodes.size() + 1), item)));
            return nodes;
        }
    }

    /** The entries of a map; none where there is something else or nothing. */
    Map<String, DataNode> fields(String key) {
        Map<String, DataNode> fields = new LinkedHashMap<>();
        if (map().get(key) instanceof Map<?, ?> found) {
            found.forEach((name, inner) -> fields.put(String.valueOf(name), new DataNode(place + ": " + name, inner)));
        }
        return fields;
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> type, E otherwise) {
        return has(key) ? oneOf(key, type) : otherwise;
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> type) {
        try {
            return Enum.valueOf(type, text(key).toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(place + ": " + key + " cannot be " + text(key), e);
        }
    }

    private Map<?, ?> map() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong("must be a map");
    }

    private IllegalStateException wrong(String what) {
        return new IllegalStateException(place + " " + what);
    }
}
