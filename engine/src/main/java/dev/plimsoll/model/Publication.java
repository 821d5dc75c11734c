package dev.plimsoll.model;

import java.util.List;

/**
 * What a logical replication publishes.
 *
 * @param tables named one by one, resolved, sorted; those that are published with all of their schema are not among them
 */
public record Publication(String name, boolean allTables, List<ObjectName> tables, Origin origin) {
    public Publication {
        tables = tables.stream().sorted().toList();
    }
}
