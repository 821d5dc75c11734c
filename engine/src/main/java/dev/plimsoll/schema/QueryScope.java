package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.QueryOutput;
import dev.plimsoll.model.QueryOutput.Item;
import dev.plimsoll.model.QueryOutput.Named;
import dev.plimsoll.model.QueryOutput.Source;
import dev.plimsoll.model.QueryOutput.Star;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The relations in sight of a query and, by them, the columns that it returns. */
final class QueryScope {

    /** The server allows no more columns in a result. */
    private static final int MAXIMUM_COLUMNS = 1664;

    /** Queries within queries that are looked into. */
    private static final int MAXIMUM_DEPTH = 30;

    /** @param columns null where they are not known */
    private record Relation(
            @Nullable String alias, @Nullable List<Column> columns, List<String> using) {

        boolean is(@Nullable String name) {
            return name == null || name.equals(alias);
        }
    }

    private final ReplayState state;
    private final QueryOutput output;
    private final @Nullable QueryScope outer;
    private final int depth;
    private final List<List<Relation>> from = new ArrayList<>();

    /** @param outer the query that this one stands in, whose columns it may name; null for none */
    QueryScope(ReplayState state, QueryOutput output, @Nullable QueryScope outer) {
        this.state = state;
        this.output = output;
        this.outer = outer;
        this.depth = outer == null ? 1 : outer.depth + 1;
        for (List<Source> joined : output.from()) {
            from.add(joined.stream().map(this::relation).toList());
        }
    }

    ReplayState state() {
        return state;
    }

    /** Empty where a star stands for columns that are not known. */
    Optional<List<Column>> columns() {
        List<Column> columns = new ArrayList<>();
        for (Item item : output.items()) {
            if (item instanceof Named named) {
                columns.add(new OutputTypes(this).column(named));
            } else if (item instanceof Star star) {
                Optional<List<Column>> all = star.relation() == null ? all() : all(star.relation());
                if (all.isEmpty()) {
                    return Optional.empty();
                }
                columns.addAll(all.get());
            }
            if (columns.size() > MAXIMUM_COLUMNS) {
                return Optional.empty();
            }
        }
        return Optional.of(output.others().isEmpty() ? columns : united(columns));
    }

    /** A column by its name; empty where it is not certain which it is. */
    Optional<Column> column(@Nullable String relation, String name) {
        Column found = null;
        boolean open = false;
        for (List<Relation> joined : from) {
            for (Relation each : joined) {
                if (!each.is(relation)) {
                    continue;
                }
                open |= each.columns() == null;
                for (Column column : each.columns() == null ? List.<Column>of() : each.columns()) {
                    if (column.name().equals(name)) {
                        if (found != null && !found.type().equals(column.type())) {
                            return Optional.empty();
                        }
                        found = column;
                    }
                }
            }
        }
        if (found != null || open || outer == null) {
            return Optional.ofNullable(found);
        }
        return outer.column(relation, name);
    }

    /** A query in the place of a value, or in FROM. */
    Optional<List<Column>> columnsOf(QueryOutput inner) {
        return depth >= MAXIMUM_DEPTH ? Optional.empty() : new QueryScope(state, inner, this).columns();
    }

    /** Where all operands agree on a column's type, that is its type. */
    private List<Column> united(List<Column> first) {
        List<Column> united = new ArrayList<>(first);
        for (QueryOutput other : output.others()) {
            List<Column> columns = columnsOf(other).orElse(List.of());
            for (int i = 0; i < united.size(); i++) {
                Column mine = united.get(i);
                boolean same = i < columns.size() && columns.get(i).type().equals(mine.type());
                if (!same) {
                    united.set(i, QueryColumns.unknown(mine.name()));
                }
            }
        }
        return united;
    }

    private Optional<List<Column>> all() {
        List<Column> columns = new ArrayList<>();
        for (List<Relation> joined : from) {
            List<Column> merged = new ArrayList<>();
            for (Relation relation : joined) {
                if (relation.columns() == null || merged.size() > MAXIMUM_COLUMNS) {
                    return Optional.empty();
                }
                merged = merged(merged, relation.columns(), relation.using());
            }
            columns.addAll(merged);
        }
        return Optional.of(columns);
    }

    /** Columns of USING come first, and once. */
    private static List<Column> merged(List<Column> left, List<Column> right, List<String> using) {
        List<Column> merged = new ArrayList<>();
        for (String name : using) {
            left.stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .map(column -> right.stream()
                                    .anyMatch(other -> other.name().equals(name)
                                            && other.type().equals(column.type()))
                            ? column
                            : QueryColumns.unknown(name))
                    .ifPresent(merged::add);
        }
        left.stream().filter(column -> !using.contains(column.name())).forEach(merged::add);
        right.stream().filter(column -> !using.contains(column.name())).forEach(merged::add);
        return merged;
    }

    private Optional<List<Column>> all(String name) {
        for (List<Relation> joined : from) {
            for (Relation relation : joined) {
                if (name.equals(relation.alias())) {
                    return Optional.ofNullable(relation.columns());
                }
            }
        }
        return outer == null ? Optional.empty() : outer.all(name);
    }

    private Relation relation(Source source) {
        Optional<List<Column>> columns = source.query() != null
                ? columnsOf(source.query())
                : source.relation() == null ? Optional.empty() : columns(source.relation());
        return new Relation(
                source.alias(),
                columns.map(each -> QueryColumns.named(each, source.columns())).orElse(null),
                source.using());
    }

    private Optional<List<Column>> columns(ObjectName written) {
        ObjectName name = state.names().relationOrPlace(written);
        Table table = state.catalog().table(name);
        if (table != null && state.catalog().facts().columnsKnown(name)) {
            return Optional.of(table.columns().stream().map(QueryScope::plain).toList());
        }
        View view = state.catalog().view(name);
        return view == null || view.columns().isEmpty()
                ? Optional.empty()
                : Optional.of(state.catalog().viewColumns().returned(view));
    }

    /** Name, type and collation are all that a query hands on. */
    private static Column plain(Column column) {
        return new Column(column.name(), column.type(), column.collation(), null, false, null, null, false);
    }
}
