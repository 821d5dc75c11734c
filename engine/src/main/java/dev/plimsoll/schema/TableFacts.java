package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RowPolicy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the replay must remember of tables and indexes beyond what the model says of them. */
final class TableFacts {

    /** Columns and constraints that a table with parents declares itself as well. */
    record Own(Set<String> columns, Set<String> constraints) {
        static final Own NOTHING = new Own(Set.of(), Set.of());

        Own withColumn(String column) {
            return new Own(with(columns, column), constraints);
        }

        Own withConstraint(String constraint) {
            return new Own(columns, with(constraints, constraint));
        }

        Own renamed(String column, String newName) {
            return columns.contains(column) ? withColumn(newName) : this;
        }

        private static Set<String> with(Set<String> set, String more) {
            Set<String> all = new HashSet<>(set);
            all.add(more);
            return Set.copyOf(all);
        }
    }

    private final JournaledMap<ObjectName, Birth> births;
    private final JournaledMap<ObjectName, Own> own;
    private final JournaledMap<ObjectName, Boolean> unknownColumns;
    private final JournaledMap<ObjectName, List<String>> indexColumnNames;
    private final JournaledMap<ObjectName, Map<String, RowPolicy>> droppedPolicies;

    TableFacts(Journal journal) {
        this.births = new JournaledMap<>(journal);
        this.own = new JournaledMap<>(journal);
        this.unknownColumns = new JournaledMap<>(journal);
        this.indexColumnNames = new JournaledMap<>(journal);
        this.droppedPolicies = new JournaledMap<>(journal);
    }

    @Nullable
    Birth birth(ObjectName relation) {
        return births.get(relation);
    }

    void born(ObjectName relation, Birth birth) {
        births.put(relation, birth);
    }

    /** What a table declares of what it inherits. */
    Own own(ObjectName table) {
        Own known = own.get(table);
        return known == null ? Own.NOTHING : known;
    }

    void own(ObjectName table, Own value) {
        own.put(table, value);
    }

    boolean columnsKnown(ObjectName table) {
        return !unknownColumns.contains(table);
    }

    void columnsUnknown(ObjectName table) {
        unknownColumns.put(table, true);
    }

    /** The index's own column names, from which names of its copies are made; a renamed table column does not change them. */
    List<String> indexColumnNames(ObjectName index) {
        List<String> names = indexColumnNames.get(index);
        return names == null ? List.of() : names;
    }

    void indexColumnNames(ObjectName index, List<String> names) {
        indexColumnNames.put(index, names);
    }

    /** The policy that stood under the name before it was dropped, or null. */
    @Nullable
    RowPolicy droppedPolicy(ObjectName table, String policy) {
        return droppedPolicies(table).get(policy);
    }

    /** What it replaced itself is forgotten, so that no chain grows. */
    void policyDropped(ObjectName table, RowPolicy policy) {
        Map<String, RowPolicy> dropped = new HashMap<>(droppedPolicies(table));
        dropped.put(policy.name(), policy.forgetting());
        droppedPolicies.put(table, Map.copyOf(dropped));
    }

    private Map<String, RowPolicy> droppedPolicies(ObjectName table) {
        Map<String, RowPolicy> dropped = droppedPolicies.get(table);
        return dropped == null ? Map.of() : dropped;
    }

    void remove(ObjectName relation) {
        births.remove(relation);
        droppedPolicies.remove(relation);
        own.remove(relation);
        unknownColumns.remove(relation);
        indexColumnNames.remove(relation);
    }

    void rename(ObjectName from, ObjectName to) {
        move(births, from, to);
        move(droppedPolicies, from, to);
        move(own, from, to);
        move(unknownColumns, from, to);
        move(indexColumnNames, from, to);
    }

    private static <V> void move(JournaledMap<ObjectName, V> map, ObjectName from, ObjectName to) {
        V value = map.remove(from);
        if (value != null) {
            map.put(to, value);
        }
    }
}
