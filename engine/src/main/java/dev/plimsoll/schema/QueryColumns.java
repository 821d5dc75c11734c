package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Query;
import dev.plimsoll.model.QueryOutput;
import java.util.ArrayList;
import java.util.List;

/** Output columns of a query, as far as its text and the schema tell them. */
final class QueryColumns {

    private QueryColumns() {}

    /** Empty where they are not known; the type is {@link Columns#UNKNOWN} where only that is not. */
    static List<Column> of(Query query, ReplayState state) {
        QueryOutput output = query.output();
        List<Column> derived = output == null
                ? List.of()
                : new QueryScope(state, output, null).columns().orElse(List.of());
        List<String> names = query.columns();
        if (output == null || derived.isEmpty()) {
            return query.starred()
                    ? List.of()
                    : names.stream().map(QueryColumns::unknown).toList();
        }
        // A statement may name the columns anew.
        return named(derived, names.equals(output.names()) ? List.of() : names);
    }

    /** The first of the columns under other names. */
    static List<Column> named(List<Column> columns, List<String> names) {
        List<Column> named = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            named.add(i < names.size() ? columns.get(i).withName(names.get(i)) : columns.get(i));
        }
        return named;
    }

    static Column unknown(String name) {
        return new Column(name, Columns.UNKNOWN, null, null, false, null, null, false);
    }
}
