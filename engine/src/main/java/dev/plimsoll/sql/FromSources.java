package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.QueryOutput;
import dev.plimsoll.model.QueryOutput.Source;
import dev.plimsoll.sql.QueryFacts.CommonTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The relations of a FROM list, gathered while it is read. */
final class FromSources {

    /** The name behind a relation. */
    record Alias(String name, List<String> columns) {}

    private static final Source OBSCURE = new Source(null, null, QueryOutput.OPEN, List.of(), List.of());

    private final List<List<Source>> items = new ArrayList<>();

    FromSources() {
        nextItem();
    }

    List<List<Source>> items() {
        return items;
    }

    void nextItem() {
        items.add(new ArrayList<>());
    }

    /** Relations of the item in hand. */
    int size() {
        return current().size();
    }

    void add(@Nullable Alias alias, @Nullable ObjectName relation, @Nullable QueryOutput query) {
        String own = relation == null ? null : relation.name();
        current()
                .add(new Source(
                        alias == null ? own : alias.name(),
                        relation,
                        query,
                        alias == null ? List.of() : alias.columns(),
                        List.of()));
    }

    /** A relation, or the common table expression that has its name. */
    void add(@Nullable Alias alias, ObjectName relation, @Nullable CommonTable table) {
        if (table == null) {
            add(alias, relation, (QueryOutput) null);
            return;
        }
        List<String> columns = new ArrayList<>(alias == null ? List.of() : alias.columns());
        table.columns().stream().skip(columns.size()).forEach(columns::add);
        current()
                .add(new Source(
                        alias == null ? relation.name() : alias.name(), null, table.output(), columns, List.of()));
    }

    /** Makes the star of the item in hand one that cannot be told. */
    void obscure() {
        current().add(OBSCURE);
    }

    /** The join whose right side starts there merges these columns. */
    void using(int right, List<String> columns) {
        if (size() == right + 1) {
            Source source = current().get(right);
            current()
                    .set(
                            right,
                            new Source(source.alias(), source.relation(), source.query(), source.columns(), columns));
        } else {
            obscure();
        }
    }

    /** A join in parentheses, from the relation there on: an alias hides what is in it. */
    void named(int first, @Nullable Alias alias) {
        if (alias != null) {
            current().subList(first, size()).clear();
            add(alias, null, QueryOutput.OPEN);
        } else if (first > 0) {
            obscure();
        }
    }

    private List<Source> current() {
        return items.get(items.size() - 1);
    }
}
