package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.ObjectName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Columns of a table that is being created: inherited, copied and declared ones of one name become one. */
final class ColumnSet {

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Set<String> declaredAgain = new HashSet<>();

    boolean contains(String column) {
        return columns.containsKey(column);
    }

    /** Of several parents with the column, the first has the say; not null if any says so, with the default of the first that has one. */
    void inherit(Column column) {
        columns.merge(
                column.name(),
                column,
                (first, second) -> first.withNotNull(first.notNull() || second.notNull())
                        .withDefault(first.defaultValue() == null ? second.defaultValue() : first.defaultValue()));
    }

    void add(Column column) {
        Column known = columns.get(column.name());
        if (known == null) {
            columns.put(column.name(), column);
        } else {
            declaredAgain.add(column.name());
            columns.put(column.name(), known.withNotNull(known.notNull() || column.notNull()));
        }
    }

    /** Lays a definition over the column of its name. */
    void merge(ObjectName table, ColumnDefinition definition, Columns maker) {
        Column known = columns.get(definition.name());
        if (known != null) {
            declaredAgain.add(definition.name());
            columns.put(definition.name(), maker.merge(table, known, definition));
        }
    }

    /** Columns that are inherited and declared as well. */
    Set<String> declaredAgain() {
        return Set.copyOf(declaredAgain);
    }

    List<Column> columns() {
        return List.copyOf(columns.values());
    }
}
