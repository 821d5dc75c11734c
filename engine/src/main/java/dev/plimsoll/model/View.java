package dev.plimsoll.model;

import java.util.List;
import java.util.Map;

/** A plain view as it stands. {@code columns} is empty where the text alone does not tell them. */
public record View(ObjectName name, List<String> columns, Query query, Map<String, String> options, Origin origin) {
    public View {
        columns = List.copyOf(columns);
        options = Ordered.copyOf(options);
    }
}
