package dev.plimsoll.model;

import java.util.List;

/** A trigger of a table. Timing and events as in {@link RelationRuleChange.CreateTrigger}. */
public record Trigger(
        String name, String timing, List<String> events, boolean forEachRow, ObjectName function, boolean enabled) {
    public Trigger {
        events = List.copyOf(events);
    }
}
