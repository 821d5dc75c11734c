package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Query;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.View;
import dev.plimsoll.schema.Schema.ColumnOf;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Columns that views take from tables, as far as their text names them, and what they make of them; both follow renames, which the text does not. */
final class ViewColumns {

    private final JournaledMap<ObjectName, Set<ColumnOf>> columns;
    private final JournaledMap<ObjectName, List<Column>> returned;

    ViewColumns(Journal journal) {
        this.columns = new JournaledMap<>(journal);
        this.returned = new JournaledMap<>(journal);
    }

    /** Takes down the types of a view's columns. Those of users may get another name and are left open. */
    void returns(ObjectName view, List<Column> derived) {
        returned.put(
                view,
                derived.stream()
                        .map(column -> column.type().schema() == null ? column : QueryColumns.unknown(column.name()))
                        .toList());
    }

    /** The view's columns; with {@link Columns#UNKNOWN} as type where that is not certain. */
    List<Column> returned(View view) {
        List<Column> known = returned.get(view.name());
        List<Column> open = view.columns().stream().map(QueryColumns::unknown).toList();
        return known == null || known.size() != open.size() ? open : QueryColumns.named(known, view.columns());
    }

    /** Takes down what a new or replaced view reads. */
    void read(ObjectName view, Query query, Set<ObjectName> relations, Catalog catalog) {
        Set<ColumnOf> read = new HashSet<>();
        MentionedColumns mentioned = new MentionedColumns(query.text());
        for (ObjectName relation : relations) {
            Table table = catalog.table(relation);
            if (table != null) {
                table.columns().stream()
                        .filter(column -> query.mentions(column.name()) && mentioned.of(relation, column.name()))
                        .forEach(column -> read.add(new ColumnOf(relation, column.name())));
            }
        }
        columns.put(view, Set.copyOf(read));
    }

    boolean reads(ObjectName view, ObjectName table, String column) {
        Set<ColumnOf> read = columns.get(view);
        return read != null && read.contains(new ColumnOf(table, column));
    }

    void columnRenamed(ObjectName view, ObjectName table, String column, String newName) {
        ColumnOf old = new ColumnOf(table, column);
        change(view, each -> each.equals(old) ? new ColumnOf(table, newName) : each);
    }

    void tableRenamed(ObjectName view, ObjectName table, ObjectName newName) {
        change(view, each -> each.table().equals(table) ? new ColumnOf(newName, each.column()) : each);
    }

    void viewRenamed(ObjectName view, ObjectName newName) {
        Set<ColumnOf> read = columns.remove(view);
        if (read != null) {
            columns.put(newName, read);
        }
        List<Column> known = returned.remove(view);
        if (known != null) {
            returned.put(newName, known);
        }
    }

    void remove(ObjectName view) {
        columns.remove(view);
        returned.remove(view);
    }

    private void change(ObjectName view, UnaryOperator<ColumnOf> change) {
        Set<ColumnOf> read = columns.get(view);
        if (read != null) {
            Set<ColumnOf> changed = new HashSet<>();
            read.forEach(each -> changed.add(change.apply(each)));
            columns.put(view, Set.copyOf(changed));
        }
    }
}
