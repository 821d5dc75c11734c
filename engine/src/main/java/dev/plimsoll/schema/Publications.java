package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Publication;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Publications, and the way back from a table to those that hold it. */
final class Publications {

    private final JournaledMap<String, Publication> publications;
    private final JournaledSets<ObjectName, String> byTable;

    Publications(Journal journal) {
        this.publications = new JournaledMap<>(journal);
        this.byTable = new JournaledSets<>(journal);
    }

    Collection<Publication> all() {
        return publications.values();
    }

    @Nullable
    Publication get(String name) {
        return publications.get(name);
    }

    /** Publications that name the table. */
    List<String> of(ObjectName table) {
        return byTable.get(table);
    }

    void put(Publication publication) {
        remove(publication.name());
        publications.put(publication.name(), publication);
        publication.tables().forEach(table -> byTable.add(table, publication.name()));
    }

    void remove(String name) {
        Publication before = publications.remove(name);
        if (before != null) {
            before.tables().forEach(table -> byTable.remove(table, name));
        }
    }

    void rename(String from, String to) {
        Publication before = get(from);
        if (before != null) {
            remove(from);
            put(new Publication(to, before.allTables(), before.tables(), before.origin()));
        }
    }

    /** {@code ADD}, {@code DROP} or {@code SET}. */
    void change(String name, String verb, List<ObjectName> tables) {
        Publication before = get(name);
        if (before == null) {
            return;
        }
        Set<ObjectName> now = new LinkedHashSet<>(verb.equals("set") ? List.of() : before.tables());
        if (verb.equals("drop")) {
            now.removeAll(Set.copyOf(tables));
        } else {
            now.addAll(tables);
        }
        put(withTables(before, List.copyOf(now)));
    }

    void tableGone(ObjectName table) {
        for (String name : of(table)) {
            change(name, "drop", List.of(table));
        }
    }

    void tableRenamed(ObjectName from, ObjectName to) {
        for (String name : of(from)) {
            Publication before = get(name);
            if (before != null) {
                List<ObjectName> tables = new ArrayList<>(before.tables());
                tables.replaceAll(table -> table.equals(from) ? to : table);
                put(withTables(before, tables));
            }
        }
    }

    private static Publication withTables(Publication publication, List<ObjectName> tables) {
        return new Publication(publication.name(), publication.allTables(), tables, publication.origin());
    }
}
