package dev.plimsoll.schema;

import dev.plimsoll.model.ExtendedStatistics;
import dev.plimsoll.model.ObjectName;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code CREATE STATISTICS} made, and the way back from a table to it. */
final class StatisticsObjects {

    private final JournaledMap<ObjectName, ExtendedStatistics> statistics;
    private final JournaledSets<ObjectName, ObjectName> byTable;

    StatisticsObjects(Journal journal) {
        this.statistics = new JournaledMap<>(journal);
        this.byTable = new JournaledSets<>(journal);
    }

    Collection<ExtendedStatistics> all() {
        return statistics.values();
    }

    boolean contains(ObjectName name) {
        return statistics.contains(name);
    }

    @Nullable
    ExtendedStatistics get(ObjectName name) {
        return statistics.get(name);
    }

    List<ObjectName> of(ObjectName table) {
        return byTable.get(table);
    }

    void put(ExtendedStatistics created) {
        statistics.put(created.name(), created);
        byTable.add(created.table(), created.name());
    }

    void remove(ObjectName name) {
        ExtendedStatistics before = statistics.remove(name);
        if (before != null) {
            byTable.remove(before.table(), name);
        }
    }

    void rename(ObjectName from, ObjectName to) {
        ExtendedStatistics before = get(from);
        if (before != null) {
            remove(from);
            put(new ExtendedStatistics(to, before.table(), before.origin()));
        }
    }

    void tableRenamed(ObjectName from, ObjectName to) {
        for (ObjectName name : of(from)) {
            ExtendedStatistics before = get(name);
            if (before != null) {
                remove(name);
                put(new ExtendedStatistics(name, to, before.origin()));
            }
        }
    }
}
