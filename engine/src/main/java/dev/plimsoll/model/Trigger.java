package dev.plimsoll.model;

import java.util.List;
import java.util.Set;

/** A trigger of a table. Timing and events as in {@link RelationRuleChange.CreateTrigger}. */
public record Trigger(
        String name,
        String timing,
        List<String> events,
        Set<String> columns,
        boolean forEachRow,
        ObjectName function,
        boolean enabled) {
    public Trigger {
        events = List.copyOf(events);
        columns = Ordered.copyOf(columns);
    }
}
