package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Query;
import java.util.List;

/** Output columns of a query, as far as its text tells them. */
final class QueryColumns {

    private QueryColumns() {}

    static List<Column> of(Query query, ReplayState state) {
        return query.columns().stream().map(QueryColumns::unknown).toList();
    }

    static Column unknown(String name) {
        return new Column(name, Columns.UNKNOWN, null, null, false, null, null, false);
    }
}
