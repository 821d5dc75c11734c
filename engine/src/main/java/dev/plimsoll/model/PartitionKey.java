package dev.plimsoll.model;

import java.util.List;
import java.util.Locale;

/** How a table is partitioned: by which method, on which columns or expressions. */
public record PartitionKey(Method method, List<IndexKey> keys) {

    /** {@code PARTITION BY} method. */
    public enum Method {
        RANGE,
        LIST,
        HASH;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PartitionKey {
        keys = List.copyOf(keys);
    }
}
